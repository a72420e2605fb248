import fc from 'fast-check';
import type { Form } from '../../shared/forms/form.ts';
import { agencyNamed, newReport } from '../../shared/report/create.ts';
import { headingOf, paragraphOf, type Block, type Prose } from '../../shared/report/prose.ts';
import type { Report } from '../../shared/report/report.ts';
import type { TextStyle } from '../support/print-text.ts';

/** The common ways in which offices' texts are printed. */
export const style: fc.Arbitrary<TextStyle> = fc.record({
  sectionMark: fc.constantFrom('、', ' 、', '．', '、 '),
  headingEnd: fc.constantFrom('line', '。', '：'),
  brackets: fc.constantFrom('（）', '()'),
  itemMark: fc.constantFrom('.', '、', '. '),
  table: fc.constantFrom('bars', 'leading-bar', 'bar-at-end', 'bar-lines', 'tabs', 'tab-rows', 'bare-lines', 'spaced'),
  brokenLabels: fc.boolean(),
  pageNumbers: fc.boolean(),
  indent: fc.constantFrom('', '　　', ' '),
  newline: fc.constantFrom('\n', '\r\n'),
});

const clause = fc.constantFrom(
  '全县各单位按要求更新栏目内容',
  '对群众来电来信逐件登记并限时答复',
  '2018年共组织3次检查，发现问题17个',
  '政策文件与解读材料同步发布',
  '乡镇便民服务中心配备查询电脑24台',
  '依申请公开的受理窗口设在政务服务大厅',
  '投入资金1.5万元用于印制指南',
);
const sentence = fc.array(clause, { minLength: 2, maxLength: 4 }).map((parts) => `${parts.join('，')}。`);
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 3, arbitrary: sentence.map(paragraphOf) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(2, 3, 4), sentence).map(([level, text]) => headingOf(level as 2 | 3 | 4, text)),
  },
  { weight: 1, arbitrary: clause.map((text) => headingOf(2, text)) },
);
const prose: fc.Arbitrary<Prose> = fc
  .tuple(sentence, fc.array(block, { maxLength: 6 }))
  .map(([first, rest]) => ({ type: 'doc', content: [paragraphOf(first), ...rest] }));

const value = fc.oneof(
  fc.nat({ max: 999999 }).map(String),
  fc.constant('0'),
  fc.constant(null),
  fc.tuple(fc.nat({ max: 999 }), fc.integer({ min: 1, max: 9 })).map(([whole, tenth]) => `${whole}.${tenth}`),
);

/** Reports of an invented county with this form, filled at random. */
export function reportOf(form: Form): fc.Arbitrary<Report> {
  let next = 0;
  const base = newReport(agencyNamed('北麓县'), 2018, form, () => `s${(next += 1)}`);
  // Tables that stand in sections need them: one without a home is printed under a heading of its own.
  const inSections = form.tables.some(({ slot }) => slot !== 'annex');
  return fc
    .tuple(
      fc.shuffledSubarray(base.sections, { minLength: inSections ? base.sections.length : 3 }),
      fc.array(prose, { minLength: base.sections.length, maxLength: base.sections.length }),
      fc.array(value, { minLength: form.indicators.length, maxLength: form.indicators.length }),
    )
    .map(([sections, bodies, values]) => ({
      ...base,
      preface: {
        ...base.preface,
        written: '本报告根据《中华人民共和国政府信息公开条例》编制。所列数据的统计期限自2018年1月1日至2018年12月31日。',
      },
      sections: sections.map((section, at) => ({ ...section, prose: bodies[at] ?? section.prose })),
      figures: Object.fromEntries(form.indicators.map(({ id }, at) => [id, { value: values[at] ?? null, note: '' }])),
      signOff: { ...base.signOff, agency: '北麓县人民政府办公室' },
    }));
}
