import type { Form } from '../../shared/forms/form.ts';
import { plainText } from '../../shared/report/plain.ts';
import { sectionOrdinals, mark } from '../../shared/report/numbering.ts';
import { figureValue, type Report } from '../../shared/report/report.ts';
import { slots } from '../../shared/report/slots.ts';
import { prefaceText } from '../../shared/report/derive.ts';
import { officialDate } from '../../shared/wording/date.ts';

/** What of the file has found its place: title, sections, figures, preface, sign-off. */
export function RecognisedParts({ report, form }: { report: Report; form: Form | null }) {
  const ordinals = sectionOrdinals(report.sections);
  const filled = (form?.indicators ?? []).filter(({ id }) => figureValue(report, id) !== null).length;
  const { signOff } = report;
  const facts: [string, string][] = [
    ['标题', report.titleLines.join(' ')],
    ['编制说明', prefaceText(report)],
    [
      '统计数',
      form && form.indicators.length > 0 ? `${form.indicators.length}项中认出${filled}项，其余为空白` : '没有统计表',
    ],
    ['落款', [signOff.agency, signOff.date === null ? '' : officialDate(signOff.date)].filter(Boolean).join('　')],
    [
      '填报人员',
      [
        ['单位负责人', signOff.responsible],
        ['审核人', signOff.reviewer],
        ['填报人', signOff.preparer],
        ['电话', signOff.phone],
        ['填报日期', signOff.filledOn === null ? '' : officialDate(signOff.filledOn)],
      ]
        .filter(([, value]) => value !== '')
        .map(([label, value]) => `${label}：${value}`)
        .join('　'),
    ],
  ];
  return (
    <>
      <section className="review-block">
        <h2>认出的内容</h2>
        <dl className="review-facts">
          {facts.map(([label, value]) => (
            <Fact key={label} label={label} value={value} />
          ))}
        </dl>
      </section>
      <section className="review-block">
        <h2>认出的章节（{report.sections.length}）</h2>
        <table className="review-sections" data-testid="recognised-sections">
          <thead>
            <tr>
              <th scope="col">标题</th>
              <th scope="col">栏目</th>
              <th scope="col">字数</th>
            </tr>
          </thead>
          <tbody>
            {report.sections.map((section) => (
              <tr key={section.id}>
                <td>
                  {section.numbered ? mark(1, ordinals.get(section.id) ?? 1) : ''}
                  {section.heading}
                </td>
                <td className="quiet small">{slots[section.slot]}</td>
                <td className="quiet">{plainText(section.prose, report).length}字</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className={value === '' ? 'quiet' : undefined}>{value === '' ? '没有认出，可以稍后填写' : value}</dd>
    </>
  );
}
