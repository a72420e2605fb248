import { Button } from 'antd';
import type { Difference, SectionDifference } from '../../shared/compare/report.ts';
import type { Form } from '../../shared/forms/form.ts';
import { indicatorWords } from '../../shared/forms/words.ts';
import type { Report } from '../../shared/report/report.ts';
import { Pieces } from './pieces.tsx';

type Props = {
  difference: Difference;
  from: Report;
  to: Report;
  /** Where the names of figures are looked up. */
  forms: readonly Form[];
  /** Takes one section or figure back; null where that is not offered. */
  onSection: ((id: string) => void) | null;
  onFigure: ((indicator: string) => void) | null;
};

/** What became of a section, in a few words beside its heading. */
function sectionWords({ kind, moved, renamed, numbering, layout }: SectionDifference): string {
  if (kind === 'added') return '新增的章节';
  if (kind === 'removed') return '已移除的章节';
  return [
    moved ? '换了位置' : '',
    renamed ? `原标题：${renamed.before}` : '',
    numbering ? '是否编号改了' : '',
    layout ? '分段或格式改了' : '',
  ]
    .filter((words) => words !== '')
    .join('，');
}

/** A difference for reading: fields, sections sentence by sentence, figures cell by cell. */
export function DifferenceView({ difference, from, to, forms, onSection, onFigure }: Props) {
  const { fields, sections, figures } = difference;
  const nameOf = (indicator: string): string => {
    const found = forms.flatMap((form) => form.indicators).find(({ id }) => id === indicator);
    return found ? indicatorWords(found) : indicator;
  };
  return (
    <>
      {fields.length > 0 ? (
        <section className="difference-part">
          <h3>基本情况和落款</h3>
          <table className="difference-table">
            <tbody>
              {fields.map(({ label, before, after }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{before === '' ? <span className="quiet">（空）</span> : <del>{before}</del>}</td>
                  <td>{after === '' ? <span className="quiet">（空）</span> : <ins>{after}</ins>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
      {sections.map((section) => (
        <section className="difference-part" key={section.id} data-testid={`difference-${section.id}`}>
          <div className="difference-heading">
            <h3>{section.heading || '（没有标题）'}</h3>
            <span className="quiet small">{sectionWords(section)}</span>
            {onSection ? (
              <Button size="small" onClick={() => onSection(section.id)} data-testid={`section-back-${section.id}`}>
                只恢复这一章
              </Button>
            ) : null}
          </div>
          <Pieces pieces={section.pieces} from={from} to={to} nameOf={nameOf} />
        </section>
      ))}
      {figures.length > 0 ? (
        <section className="difference-part">
          <h3>统计数</h3>
          <table className="difference-table">
            <tbody>
              {figures.map(({ indicator, before, after, remark }) => (
                <tr key={indicator}>
                  <th scope="row">{nameOf(indicator)}</th>
                  <td>
                    <Value value={before} as={before === after ? 'span' : 'del'} />
                  </td>
                  <td>
                    {before === after ? null : <Value value={after} as="ins" />}
                    {remark ? <span className="quiet small">（备注改了）</span> : null}
                  </td>
                  {onFigure ? (
                    <td>
                      <Button
                        size="small"
                        onClick={() => onFigure(indicator)}
                        aria-label={`${nameOf(indicator)}恢复为${before ?? '空白'}`}
                        data-testid={`figure-back-${indicator}`}
                      >
                        恢复
                      </Button>
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </>
  );
}

/** A figure's value, or that it is blank. */
function Value({ value, as: Mark }: { value: string | null; as: 'span' | 'del' | 'ins' }) {
  return value === null ? <span className="quiet">空白</span> : <Mark>{value}</Mark>;
}
