import { describe, expect, test } from 'vitest';
import { readNumbers } from '../../shared/quantities/read.ts';
import { amountsOf } from './told.ts';

/** Written number → a fact of its scope, for all amounts of a text. */
const scopes = <K extends keyof ReturnType<typeof amountsOf>[number]['scope']>(text: string, key: K) =>
  amountsOf(text).map(({ written, scope }) => [written, scope[key]]);
const stretch = (text: string) =>
  amountsOf(text).map(({ what, behind }) => [text.slice(what.from, what.to), text.slice(behind.from, behind.to)]);

describe('an amount', () => {
  test('belongs to the words between it and the amount before, or the beginning of its sentence', () => {
    expect(stretch('全年收到申请210件，其中当面12件。配备130名工作人员，办结45件')).toEqual([
      ['全年收到申请', ''],
      ['其中当面', ''],
      ['配备', '工作人员'],
      ['工作人员，办结', ''],
    ]);
  });

  test('that is a said zero belongs to the words behind it', () => {
    expect(stretch('2017年未发生因政府信息公开引起的行政诉讼。')).toEqual([['发生因政府信息公开引起的行政诉讼', '']]);
  });

  test('is of the year named last in its sentence, never of one in a title or document number', () => {
    expect(
      scopes('2016年收到12件，2017年收到15件。印发《2015年要点》（某办发〔2014〕3号），公开20条；公开30条', 'year'),
    ).toEqual([
      ['12件', 2016],
      ['15件', 2017],
      ['20条', null],
      ['30条', null],
    ]);
    expect(scopes('2017年较2016年增加3件，达到15件', 'year')).toEqual([
      ['3件', 2017],
      ['15件', 2017],
    ]);
  });

  test('of the year before is told by its clause; what is carried over from it is this year’s', () => {
    expect(scopes('上年收到12件，今年收到15件，上年结转3件', 'previous')).toEqual([
      ['12件', true],
      ['15件', false],
      ['3件', false],
    ]);
  });

  test('may be a change, not a level', () => {
    const text = '同比增长12.5%，比上年增加35件，较去年减少3条，达到40条，增加到12件，新增5个';
    expect(scopes(text, 'change')).toEqual([
      ['12.5%', 'up'],
      ['35件', 'up'],
      ['3条', 'down'],
      ['40条', null],
      ['12件', null],
      ['5个', null],
    ]);
  });

  test('may count from longer ago', () => {
    const text = '截至12月底，公开30条。历年公开5万条，本年公开20条。今年以来公开6条。启用以来受理9件';
    expect(scopes(text, 'cumulative')).toEqual([
      ['30条', '截至'],
      ['5万条', '历年'],
      ['20条', null],
      ['6条', null],
      ['9件', '以来'],
    ]);
  });

  test('may be a subset, also where 其中 begins the next sentence; brackets and another unit end it', () => {
    const whole = (text: string) =>
      amountsOf(text).map(({ scope }) => (scope.within === null ? '' : readNumbers(text)[scope.within]?.written));
    expect(whole('收到申请210件。其中当面168件，传真2件；办结205件')).toEqual(['', '210件', '210件', '']);
    expect(whole('辖14个乡镇（其中民族乡6个）、209个村')).toEqual(['', '14个', '']);
    expect(whole('不予公开3件（涉及国家秘密1件、个人隐私2件），办结5件')).toEqual(['', '3件', '3件', '']);
    expect(whole('配备130名人员，其中兼职127名，设立受理点130处')).toEqual(['', '130名', '']);
  });

  test('may say that it adds up others; 公共 and 占总数的 do not', () => {
    expect(scopes('网站120条、微信35条，共155条。公共栏目6个，占总数的3%，合计12件', 'total')).toEqual([
      ['120条', false],
      ['35条', false],
      ['155条', true],
      ['6个', false],
      ['3%', false],
      ['12件', true],
    ]);
  });

  test('may be one of a list, with units that are alike', () => {
    const text = '公开网站120条、微信35条、简报6期。召开会议3次。共20条';
    expect(scopes(text, 'list')).toEqual([
      ['120条', 0],
      ['35条', 0],
      ['6期', 0],
      ['3次', null],
      ['20条', null],
    ]);
    expect(scopes('共办理建议5件、提案12件', 'list')).toEqual([
      ['5件', 0],
      ['12件', 0],
    ]);
  });

  test('of a title is said by somebody else', () => {
    expect(scopes('印发《优化服务的12条措施》，公开5条', 'titled')).toEqual([
      ['12条', true],
      ['5条', false],
    ]);
  });

  test('knows what one in its last digit is worth', () => {
    expect(amountsOf('300余件、1.2万条、24余次、100%、97.60%').map(({ grain, decimals }) => [grain, decimals])).toEqual(
      [
        ['100', 0],
        ['1000', 1],
        ['1', 0],
        ['1', 0],
        ['0.01', 2],
      ],
    );
  });
});
