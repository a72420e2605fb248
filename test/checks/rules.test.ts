import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sampleReport } from '../../electron/services/sample.ts';
import { sectionPlace } from '../../shared/api/place.ts';
import { rules, runChecks } from '../../shared/checks/engine.ts';
import { planFormChange } from '../../shared/forms/change-form.ts';
import { applyChange } from '../../shared/report/change.ts';
import { none } from '../../shared/forms/none.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { y2021 } from '../../shared/forms/y2021.ts';
import { webExtras } from '../../shared/recognise/outcome.ts';
import type { Agency } from '../../shared/report/agency.ts';
import { agencyNamed, newReport } from '../../shared/report/create.ts';
import { emptyProse, headingOf, paragraphOf, type Prose } from '../../shared/report/prose.ts';
import type { Report } from '../../shared/report/report.ts';

const clean = sampleReport(randomUUID);

/** What one rule says of the sample after a change. */
function said(rule: string, change: (report: Report) => Report, previous: Report | null = null): string[] {
  return runChecks({ report: change(clean), form: y2014, previous })
    .filter((finding) => finding.rule === rule)
    .map(({ severity, message }) => `${severity} ${message}`);
}

const proseOf = (text: string): Prose => ({ type: 'doc', content: [paragraphOf(text)] });

const new2021 = (agency: Partial<Agency>): Report =>
  newReport({ ...agencyNamed('某镇人民政府'), ...agency }, 2025, y2021, randomUUID);

const saidOf2021 = (rule: string, report: Report): string[] =>
  runChecks({ report, form: y2021, previous: null })
    .filter((finding) => finding.rule === rule)
    .map(({ severity, message }) => `${severity} ${message}`);

const figure =
  (indicator: string, value: string | null) =>
  (report: Report): Report => ({
    ...report,
    figures: { ...report.figures, [indicator]: { value, note: '' } },
  });

const written =
  (text: string) =>
  (report: Report): Report => ({ ...report, preface: { ...report.preface, written: text } });

describe('every rule finds its case and leaves the near miss alone', () => {
  test('identity: a total that is not the sum of its parts, with both numbers and the difference', () => {
    expect(said('identity', figure('app.recv_net', '30'))).toEqual([
      'error “收到申请数”为47，应等于“当面申请数”等4项之和48，相差1',
    ]);
    expect(said('identity', figure('app.recv_net', null))).toEqual([]);
  });

  test('identity: a part greater than its whole, and equal to it', () => {
    expect(said('identity', figure('hy.press_lead', '5'))).toHaveLength(1);
    expect(said('identity', figure('hy.press_lead', '4'))).toEqual([]);
  });

  test('blank-figure: a blank cell, but not a zero', () => {
    expect(said('blank-figure', figure('ss.total', null))).toEqual(['warning “行政诉讼数量”没有填数']);
    expect(said('blank-figure', figure('ss.total', '0'))).toEqual([]);
    expect(said('blank-figure', (report) => ({ ...report, figures: {} }))).toEqual(['warning 统计表还没有填写']);
    const four = ['fy.total', 'fy.keep', 'fy.correct', 'fy.other'];
    const blank = (report: Report): Report => ({
      ...report,
      figures: { ...report.figures, ...Object.fromEntries(four.map((id) => [id, { value: null, note: '' }])) },
    });
    expect(said('blank-figure', blank)).toEqual(['warning “政府信息公开情况统计表”有4格没有填数']);
  });

  test('number-kind: half a person and a negative count, but not 12.5万元', () => {
    expect(said('number-kind', figure('hp.people', '316.5'))).toHaveLength(1);
    expect(said('number-kind', figure('jbts.total', '-1'))).toHaveLength(1);
    expect(said('number-kind', figure('jg.budget', '12.5'))).toEqual([]);
  });

  test('empty-section: no prose under a heading, but not the section that holds the table', () => {
    const emptied =
      (slot: 'overview' | 'annex') =>
      (report: Report): Report => ({
        ...report,
        sections: report.sections.map((section, at) =>
          at === 0 ? { ...section, slot, prose: emptyProse() } : section,
        ),
      });
    expect(said('empty-section', emptied('overview'))).toEqual(['warning “概述”还没有正文']);
    expect(said('empty-section', emptied('annex'))).toEqual([]);
    // Without any table of its year a report is missing that, and not the sections that would hold it.
    const sections = new2021({}).sections.map((section) => ({ ...section, prose: emptyProse() }));
    const bare = runChecks({ report: { ...clean, year: 2022, sections }, form: none, previous: null });
    expect(bare.flatMap(({ rule, message }) => (rule === 'empty-section' ? [message] : []))).toEqual([
      '“总体情况”还没有正文',
      '“存在的主要问题及改进情况”还没有正文',
      '“其他需要报告的事项”还没有正文',
    ]);
  });

  test('blank-heading: a heading of blanks, at its section; and no gap in what other rules say of it', () => {
    const headed =
      (heading: string) =>
      (report: Report): Report => ({
        ...report,
        sections: report.sections.map((section, at) => (at === 1 ? { ...section, heading } : section)),
      });
    expect(said('blank-heading', headed('概况'))).toEqual([]);
    const report = headed(' 　')(clean);
    const [finding, ...more] = runChecks({ report, form: y2014, previous: null }).filter(
      ({ rule }) => rule === 'blank-heading',
    );
    expect([finding?.severity, finding?.message, more]).toEqual(['error', '第2个章节没有标题', []]);
    expect(finding?.where).toEqual({ place: sectionPlace(report.sections[1]?.id ?? '') });
    const emptied = { ...report, sections: report.sections.map((section) => ({ ...section, prose: emptyProse() })) };
    expect(said('empty-section', () => emptied)[1]).toBe('warning “（没有标题）”还没有正文');
  });

  test('no-sections: a report without any section, but not one with a single one', () => {
    expect(said('no-sections', (report) => ({ ...report, sections: [] }))).toEqual(['error 报告没有任何章节']);
    expect(said('no-sections', (report) => ({ ...report, sections: report.sections.slice(0, 1) }))).toEqual([]);
  });

  test('preface-parts: fewer parts than sections, and another order; not the parts as they stand', () => {
    const headings = clean.sections.map(({ heading }) => heading);
    const announce = (parts: readonly string[]) =>
      written(`全文包括${parts.join('，')}，共${parts.length}个部分，并附统计表。`);
    expect(said('preface-parts', announce(headings.slice(1)))).toEqual(['error 编制说明没有列出正文的“概述”']);
    expect(said('preface-parts', announce(headings.toReversed()))).toHaveLength(1);
    expect(said('preface-parts', announce(headings))).toEqual([]);
  });

  test('dates: last year left in title, period and sign-off; not the year of the report', () => {
    expect(
      said('dates', (report) => ({ ...report, titleLines: ['青岚县2017年政府信息公开工作年度报告'] })),
    ).toHaveLength(1);
    expect(said('dates', (report) => ({ ...report, titleLines: ['青岚县政府信息公开工作年度报告'] }))).toEqual([
      'warning 标题里没有年度',
    ]);
    expect(
      said('dates', (report) => ({ ...report, titleLines: ['青岚县', '二〇一八年政府信息公开工作年度报告'] })),
    ).toEqual([]);
    const publishing = (year: number) => written(`现公布青岚县${year}年政府信息公开工作年度报告。`);
    expect(said('dates', publishing(2016))).toEqual(['error 编制说明写的是2016年的报告，报告年度是2018年']);
    expect(said('dates', publishing(2018))).toEqual([]);
    const naming = (year: number) => written(`我县认真编制了《青岚县${year}年政府信息公开工作年度报告》。`);
    expect(said('dates', naming(2017))).toEqual(['error 编制说明写的是2017年的报告，报告年度是2018年']);
    expect(said('dates', naming(2018))).toEqual([]);
    expect(said('dates', written('按照《2017年政府信息公开工作年度报告编制办法》编制。'))).toEqual([]);
    expect(said('dates', written('根据《关于做好2017年政府信息公开工作年度报告的通知》，现将情况报告如下。'))).toEqual(
      [],
    );
    const period =
      (from: string, to: string) =>
      (report: Report): Report => ({ ...report, preface: { ...report.preface, period: [from, to] } });
    expect(said('dates', period('2017-01-01', '2017-12-31'))).toHaveLength(1);
    // A reversed period is told once, where it is printed.
    expect(said('dates', period('2018-12-31', '2018-01-01'))).toEqual([]);
    expect(said('impossible-date', period('2018-12-31', '2018-01-01'))).toHaveLength(1);
    expect(said('dates', (report) => ({ ...report, signOff: { ...report.signOff, date: '2018-03-12' } }))).toHaveLength(
      1,
    );
  });

  test('sign-off: a date or a signature alone; neither is only asked about', () => {
    const signed = (change: Partial<Report['signOff']>) =>
      said('sign-off', (report) => ({ ...report, signOff: { ...report.signOff, ...change } }));
    expect(signed({ agency: '' })).toEqual(['warning 落款没有署名']);
    expect(signed({ agency: '', datePlace: 'top' })).toEqual(['hint 落款没有署名']);
    expect(signed({ date: null })).toEqual(['warning 落款没有成文日期']);
    expect(signed({ agency: '', date: null })).toEqual(['hint 落款没有署名和成文日期，需要补上吗？']);
    expect(signed({})).toEqual([]);
  });

  test('unread-figure: a text in a number cell, with the number that would be printed', () => {
    const typed = (report: Report): Report => ({
      ...report,
      figures: { ...report.figures, 'app.recv': { value: '47', note: '', unread: '四十八件' } },
    });
    expect(said('unread-figure', typed)).toEqual(['error “收到申请数”里的“四十八件”不是数字']);
    expect(said('unread-figure', figure('app.recv', '48'))).toEqual([]);
  });

  test('unusual-figure: 规章 of a township, by the form’s own question; not a nought', () => {
    const township = new2021({ kind: 'township' });
    const rulesMade = (value: string) => ({ ...township, figures: { 't2.gz.made': { value, note: '' } } });
    expect(saidOf2021('unusual-figure', rulesMade('1'))).toEqual(['hint “规章（本年制发件数）”填了1']);
    expect(saidOf2021('unusual-figure', rulesMade('0'))).toEqual([]);
  });

  describe('required-content: a government reports all three things, wherever; a department need not', () => {
    const report = (text: string, kind: Agency['kind'] = 'government', at = 0): Report => {
      const empty = new2021({ kind });
      const sections = empty.sections.map((section, index) =>
        index === at ? { ...section, prose: proseOf(text) } : section,
      );
      return { ...empty, sections };
    };
    const without = (slot: string, from: Report): Report => ({
      ...from,
      sections: from.sections.filter((section) => section.slot !== slot),
    });
    const all = 'warning 全文没有写到工作考核、社会评议、责任追究';

    test.each([
      ['政务公开纳入年度考核。', ['warning 全文没有写到社会评议、责任追究']],
      ['把政府信息公开列入目标管理，年终考核占4分；未组织社会评议，未发生责任追究情形。', []],
      ['将公开工作列入目标管理。考核结果全县通报。公开工作邀请群众评议两次，没有因信息公开被问责的人员。', []],
      ['信息公开工作纳入绩效考核，开展社会评议一次；本年度无责任追究事项。', []],
      ['政务公开工作未考核，没有开展评议，没有人员因信息公开被追责。', []],
      ['全县开展绩效考评和机关作风群众评议，对三名干部追责。', [all]],
      ['政府信息公开平稳有序。完成干部考核，配合行风评议，安全生产问责从严。', [all]],
      ['主动公开教学评议结果，环保考评居全市第二。', [all]],
      ['', []],
    ])('%s', (text, expected) => {
      expect(saidOf2021('required-content', report(text))).toEqual(expected);
      expect(saidOf2021('required-content', report(text, 'department'))).toEqual([]);
      const whole = report(text);
      expect(saidOf2021('required-content', { ...whole, agency: { ...whole.agency, name: '' } })).toEqual([]);
    });

    test('a township is a government, a branch of one is only asked', () => {
      const of = (name: string): Report => {
        const from = report('全年平稳。', 'township');
        return { ...from, agency: { ...from.agency, name } };
      };
      expect(saidOf2021('required-content', of('青石镇人民政府'))).toEqual([all]);
      expect(saidOf2021('required-content', of('青石区东街街道办事处'))).toEqual([all.replace('warning', 'hint')]);
    });

    test('under a heading that names the work a word is enough', () => {
      const [first, ...others] = new2021({ kind: 'government' }).sections;
      if (!first) throw new Error('no section');
      const prose: Prose = {
        type: 'doc',
        content: [headingOf(2, '监督保障。'), paragraphOf('年终考核一次，评议满意率98%，没有追责情形。')],
      };
      const whole = { ...new2021({ kind: 'government' }), sections: [{ ...first, prose }, ...others] };
      expect(saidOf2021('required-content', whole)).toEqual([]);
    });

    test('a government whose 总体情况 is gone is asked all the same, and what it reports elsewhere counts', () => {
      const elsewhere = '政务公开纳入考核，社会评议一次，无责任追究情形。';
      expect(saidOf2021('required-content', without('overview', report('全年平稳。', 'government', 4)))).toEqual([all]);
      expect(saidOf2021('required-content', without('overview', report(elsewhere, 'government', 4)))).toEqual([]);
    });
  });

  describe('outline: the parts a form prescribes, under its headings, in its order', () => {
    const whole = new2021({ kind: 'government' });
    const onlySlots = (...slots: string[]): Report => ({
      ...whole,
      sections: whole.sections.filter(({ slot }) => slots.includes(slot)),
    });

    test('of the six parts of 2021 none may be missing', () => {
      expect(saidOf2021('outline', whole)).toEqual([]);
      expect(saidOf2021('outline', { ...whole, sections: whole.sections.slice(1) })).toEqual([
        'error 缺少“总体情况”一章',
      ]);
      expect(saidOf2021('outline', onlySlots('overview', 'problem'))).toHaveLength(4);
      expect(saidOf2021('outline', { ...whole, sections: [] })).toEqual([]);
    });

    test('a part under the printed heading is there whatever kind of section it is', () => {
      const sections = whole.sections.map((section) =>
        section.slot === 'overview' ? { ...section, slot: 'free' as const } : section,
      );
      expect(saidOf2021('outline', { ...whole, sections })).toEqual([]);
    });

    test('a heading of one’s own is said with the printed one; blanks in it are no difference', () => {
      const headed = (heading: string) => ({
        ...whole,
        sections: whole.sections.map((section, at) => (at === 0 ? { ...section, heading } : section)),
      });
      expect(saidOf2021('outline', headed('随便写的'))).toEqual(['warning 标题是“随便写的”，表式印的是“总体情况”']);
      expect(saidOf2021('outline', headed('总体 情况'))).toEqual([]);
      expect(saidOf2021('outline', headed('工作总体推进情况'))).toEqual([
        'hint 标题是“工作总体推进情况”，表式印的是“总体情况”',
      ]);
    });

    test('parts in another order are said once; a further part between them is none of it', () => {
      const [first, second, ...others] = whole.sections;
      if (!first || !second) throw new Error('too few sections');
      expect(saidOf2021('outline', { ...whole, sections: [second, first, ...others] })).toEqual([
        'warning “主动公开政府信息情况”排在“总体情况”前面',
      ]);
      const further = { ...first, id: 'x', slot: 'free' as const, heading: '政务公开专区建设' };
      expect(saidOf2021('outline', { ...whole, sections: [first, further, second, ...others] })).toEqual([]);
    });

    test('of an outline that is custom only what the law asks for is missed, and not where another heading has it', () => {
      const gone = (...slots: string[]) =>
        said('outline', (report) => ({
          ...report,
          sections: report.sections.filter(({ slot }) => !slots.includes(slot)),
        }));
      expect(gone('response', 'inquiry', 'training')).toEqual([]);
      expect(gone('fee')).toEqual(['warning 缺少“政府信息公开收费及减免情况”一章']);
      const feesElsewhere = said('outline', (report) => ({
        ...report,
        sections: report.sections
          .filter(({ slot }) => slot !== 'fee')
          .map((section, at) => (at === 0 ? { ...section, prose: proseOf('本年度没有收取任何费用。') } : section)),
      }));
      expect(feesElsewhere).toEqual(['hint 缺少“政府信息公开收费及减免情况”一章']);
      expect(
        said('outline', (report) => ({
          ...report,
          sections: report.sections
            .filter(({ slot }) => slot !== 'fee')
            .map((section) =>
              section.slot === 'application' ? { ...section, heading: '依申请公开办理和收费情况' } : section,
            ),
        })),
      ).toEqual([]);
    });
  });

  test('blank-figure: many blanks of one table are told as a number', () => {
    const report = { ...new2021({}), figures: { 't2.xk': { value: '1', note: '' } } };
    const all = saidOf2021('blank-figure', report);
    expect(all).toContain('warning “收到和处理政府信息公开申请情况”有175格没有填数');
    expect(all.length).toBeLessThan(15);
  });

  test('empty-section: a section whose table stands in it needs no prose', () => {
    expect(saidOf2021('empty-section', new2021({})).join()).not.toContain('收到和处理');
    expect(saidOf2021('empty-section', new2021({})).join()).toContain('总体情况');
  });

  test('unplaced: what a web page has around a text is only asked about', () => {
    const extra = { text: '发布时间：2019-02-14', why: webExtras };
    const other = { text: '某段正文。', why: '未能归入任何部分' };
    const left = (...unplaced: Report['unplaced']) => said('unplaced', (report) => ({ ...report, unplaced }));
    expect(left(extra, extra)).toEqual(['hint 还有2段网页上的附带信息没有处理']);
    expect(left(extra, other)).toEqual(['warning 还有2段内容没有归位']);
  });

  test('unplaced: pieces that nobody has placed', () => {
    const piece = { text: '甲', why: '乙' };
    expect(said('unplaced', (report) => ({ ...report, unplaced: [piece] }))).toEqual(['warning 还有1段内容没有归位']);
    const moved = planFormChange(clean, y2014, y2021, randomUUID).changes.reduce(applyChange, clean);
    expect(saidOf2021('unplaced', moved)).toEqual([
      `warning 还有${moved.unplaced.length}个换表式以后没有位置的统计数没有归位`,
    ]);
  });

  const shown = (indicator: string): Prose => ({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '全年收到' },
          { type: 'figure', attrs: { indicator } },
          { type: 'text', text: '件' },
        ],
      },
    ],
  });
  const withProse =
    (prose: Prose) =>
    (report: Report): Report => ({
      ...report,
      sections: report.sections.map((section, at) => (at === 0 ? { ...section, prose } : section)),
    });

  test('foreign-figure: a figure in the prose that the form does not have, and where', () => {
    const found = runChecks({ report: withProse(shown('t3.new.tot'))(clean), form: y2014, previous: null });
    expect(found.filter(({ rule }) => rule === 'foreign-figure')).toEqual([
      expect.objectContaining({
        severity: 'error',
        where: { place: sectionPlace(clean.sections[0]?.id ?? ''), quote: '全年收到' },
      }),
    ]);
    expect(said('foreign-figure', withProse(shown('app.recv')))).toEqual([]);
    expect(said('prose-gap', withProse(shown('t3.new.tot')))).toEqual([]);
  });

  test('prose-gap: a blank figure in the prose and the gap of one, but no zero', () => {
    const blank = (report: Report): Report => figure('app.recv', null)(withProse(shown('app.recv'))(report));
    expect(said('prose-gap', blank)).toContain('error “概述”的正文用到“收到申请数”，还没有填数');
    const zero = (report: Report): Report => figure('app.recv', '0')(withProse(shown('app.recv'))(report));
    expect(said('prose-gap', zero)).toEqual([]);
    expect(said('prose-gap', withProse(proseOf('微博＿＿条。')))).toEqual(['error “概述”的正文里有空缺：微博＿＿条。']);
  });

  test('unchanged-figures: a table copied from last year, but not one with a new figure in it', () => {
    expect(said('unchanged-figures', (report) => report, clean)).toHaveLength(1);
    expect(said('unchanged-figures', figure('hp.people', '317'), clean)).toEqual([]);
  });
});

test('a clean report has no finding of any rule', () => {
  expect(rules.flatMap((rule) => said(rule.id, (report) => report))).toEqual([]);
});
