import { describe, expect, test } from 'vitest';
import { candidatesIn } from '../../shared/binding/candidates.ts';
import { quantitiesIn, readingIn } from '../../shared/binding/quantities.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { y2021 } from '../../shared/forms/y2021.ts';
import type { Form } from '../../shared/forms/form.ts';
import type { SlotId } from '../../shared/report/slots.ts';

const figures = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, note: '' }]));

function found(text: string, values: Record<string, string> = {}, slot: SlotId = 'application', form: Form = y2014) {
  const report = { year: 2017, figures: figures(values) };
  return candidatesIn([text], { form, report, slot }).map(({ said, options, sure }) => [
    said,
    options[0]?.indicator,
    sure,
  ]);
}

describe('a number in the prose', () => {
  test('is bound by the words before it, its unit and its value', () => {
    const values = { 'app.recv': '210', 'app.recv_face': '12', 'app.recv_net': '190', 'app.done': '205' };
    expect(found('全年收到政府信息公开申请210件，其中当面申请12件、网络申请190件；办结205件。', values)).toEqual([
      ['210件', 'app.recv', true],
      ['12件', 'app.recv_face', true],
      ['190件', 'app.recv_net', true],
      ['205件', 'app.done', true],
    ]);
  });

  test('that differs from the table is shown with both values and never sure', () => {
    const [candidate] = candidatesIn(['收到申请210件'], {
      form: y2014,
      report: { year: 2017, figures: figures({ 'app.recv': '212' }) },
      slot: 'application',
    });
    expect(candidate).toMatchObject({ said: '210件', value: '210', sure: false });
    expect(candidate?.options[0]).toMatchObject({ indicator: 'app.recv', value: '212', equal: false });
  });

  test('whose figure is blank is never sure', () => {
    expect(found('收到申请210件')).toEqual([['210件', 'app.recv', false]]);
  });

  test('that may be several things names them and is not sure', () => {
    const [candidate] = candidatesIn(['共30件。'], {
      form: y2014,
      report: { year: 2017, figures: figures({ 'app.recv': '30', 'app.done': '30', 'fy.total': '7' }) },
      slot: 'application',
    });
    expect(candidate?.options.map(({ indicator }) => indicator)).toEqual(['app.recv', 'app.done']);
    expect(candidate?.sure).toBe(false);
  });

  test('with a thousands separator has the same value', () => {
    expect(found('主动公开政府信息2,316条', { 'zdgk.total': '2316' }, 'proactive')).toEqual([
      ['2,316条', 'zdgk.total', true],
    ]);
  });

  test.each([
    ['主动公开政府信息1.2万条', '1.2万条', 'zdgk.total', '12000', 'proactive'],
    ['收到申请三十五件', '三十五件', 'app.recv', '35', 'application'],
    ['收到申请３５ 件', '３５ 件', 'app.recv', '35', 'application'],
    ['政府信息公开专项经费251000元', '251000元', 'jg.budget', '25.1', 'organisation'],
    ['政府信息公开专项经费25.1万元', '25.1万元', 'jg.budget', '25.1', 'organisation'],
    ['政府信息公开专项经费0.00251亿元', '0.00251亿元', 'jg.budget', '25.1', 'organisation'],
  ] as const)('written another way is one too, and said as written: %s', (text, said, indicator, value, slot) => {
    expect(found(text, { [indicator]: value }, slot)).toEqual([[said, indicator, true]]);
  });

  test.each([
    ['约1.2万条', 'proactive'],
    ['主动公开政府信息1.2万余条', 'proactive'],
    ['收到申请三十余件', 'application'],
    ['未收到申请', 'application'],
    ['印发《受理申请12件事》', 'application'],
  ] as const)('that is not said exactly, or by another, is none: %s', (text, slot) => {
    expect(found(text, { 'zdgk.total': '12000', 'app.recv': '12' }, slot)).toEqual([]);
  });

  test('since the report’s year is one, since longer ago none', () => {
    expect(found('2017年以来，收到申请210件。', { 'app.recv': '210' })).toHaveLength(1);
    expect(found('办法施行以来，收到申请210件。', { 'app.recv': '210' })).toEqual([]);
  });

  test('of a channel is the channel’s, not the whole', () => {
    const values = { 'zdgk.total': '2316', 'ch.website': '1820', 'ch.wechat': '406' };
    expect(found('通过政府网站公开信息1820条，通过微信公开信息406条', values, 'proactive')).toEqual([
      ['1820条', 'ch.website', true],
      ['406条', 'ch.wechat', true],
    ]);
  });

  test.each([
    '上年收到申请210件。',
    '收到申请数同比增加210件。',
    '2016年收到申请210件。',
    '二〇一六年收到申请210件。',
    '比去年多收到申请210件',
  ])('of another year is none: %s', (text) => {
    expect(found(text, { 'app.recv': '210' })).toEqual([]);
  });

  test('of the report’s year is one, also after another year in the same sentence', () => {
    expect(found('2016年收到申请198件，2017年收到申请210件。', { 'app.recv': '210' })).toEqual([
      ['210件', 'app.recv', true],
    ]);
  });

  test('carried over from last year is counted this year', () => {
    expect(found('上年结转3件', { 't3.carry_in.tot': '3' }, 'application', y2021)).toEqual([
      ['3件', 't3.carry_in.tot', true],
    ]);
  });
});

describe('what does not count anything', () => {
  test.each([
    '2017年',
    '12月31日',
    '第3次会议',
    '国办发〔2014〕32号',
    '政办发[2017]6号',
    '占97.6%',
    '约210件',
    '210余件',
    '210多件',
    '210件左右',
    '近300条',
    '提高3个百分点',
    '15个工作日',
    '8:30',
    '1/2',
    '3-5次',
    '电话0000-1234567',
    'A4纸',
    '增长2倍',
    '3、4月',
  ])('%s', (text) => {
    expect(quantitiesIn(text)).toEqual([]);
  });

  test('numbers keep their places', () => {
    const text = '公开1,820条，0件，3.50万元';
    expect(quantitiesIn(text).map(({ from, to, value, unit }) => [text.slice(from, to), value, unit])).toEqual([
      ['1,820', '1820', '条'],
      ['0', '0', '件'],
      ['3.50', '3.5', '万元'],
    ]);
  });
});

describe('in the unit of a form', () => {
  const replaced = (text: string, unit: string): string => {
    const [quantity] = quantitiesIn(text);
    if (!quantity) return '';
    const { from, to, value, behind } = readingIn(quantity, unit);
    return text.slice(0, from) + value + behind + text.slice(to);
  };

  test.each([
    ['收费251000元。', '万元', '收费25.1万元。'],
    ['收费 25.1 万元。', '万元', '收费 25.1 万元。'],
    ['投入1.5亿元。', '万元', '投入15000万元。'],
    ['收费3940元。', '万元', '收费0.394万元。'],
    ['收费2万元。', '元', '收费20000元。'],
    ['公开1.2万条。', '条', '公开12000条。'],
    ['收到三十五件。', '件', '收到35件。'],
    ['开展3场。', '次', '开展3场。'],
  ])('%s in %s reads %s', (text, unit, result) => {
    expect(replaced(text, unit)).toBe(result);
  });
});
