import { blockKey, type PartKey } from '../../shared/recognise/parts.ts';
import { blockMarks, leadLength } from '../../shared/report/numbering.ts';
import { blankFigure } from '../../shared/report/plain.ts';
import type { Block, Inline, Prose } from '../../shared/report/prose.ts';
import { isEmptyProse } from '../../shared/report/prose.ts';
import { figureValue, type Report } from '../../shared/report/report.ts';
import { PaperPicture } from './paper-picture.tsx';

/** A section's body as printed. A blank figure is marked: on paper it would be a gap. */
export function PaperProse({ prose, section, report }: { prose: Prose; section: string; report: Report }) {
  const marks = blockMarks(prose);
  if (isEmptyProse(prose)) return null;
  return prose.content.map((block, index) => (
    <PaperBlock key={index} block={block} mark={marks[index] ?? ''} part={blockKey(section, index)} report={report} />
  ));
}

type BlockProps = { block: Block; mark: string; part: PartKey; report: Report };

function PaperBlock({ block, mark, part, report }: BlockProps) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p className="paper-body" data-part={part}>
          <Words content={block.content} report={report} />
        </p>
      );
    case 'heading': {
      const { lead, rest } = divided(block.content ?? []);
      return (
        <p className={`paper-body paper-h${block.attrs.level}`} data-part={part}>
          <span className="paper-lead">
            {mark}
            <Words content={lead} report={report} />
          </span>
          <Words content={rest} report={report} />
        </p>
      );
    }
    case 'table':
      return (
        <table className="paper-table" data-part={part}>
          <tbody>
            {block.content.map((row, at) => (
              <tr key={at}>
                {row.content.map((cell, column) => (
                  <td key={column} colSpan={cell.attrs?.colspan} rowSpan={cell.attrs?.rowspan}>
                    {cell.content.map((line, index) => (
                      <p key={index}>
                        <Words content={line.content} report={report} />
                      </p>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'picture':
      return <PaperPicture {...block.attrs} part={part} />;
  }
}

/** A heading's own sentence, set in its font, and what runs on behind it; a figure counts as one character. */
function divided(content: readonly Inline[]): { lead: Inline[]; rest: Inline[] } {
  const words = content.map((item) => (item.type === 'text' ? item.text : '0')).join('');
  let left = leadLength(words);
  const lead: Inline[] = [];
  const rest: Inline[] = [];
  for (const item of content) {
    const length = item.type === 'text' ? item.text.length : 1;
    if (item.type === 'text' && left > 0 && left < length) {
      lead.push({ ...item, text: item.text.slice(0, left) });
      rest.push({ ...item, text: item.text.slice(left) });
    } else (left > 0 ? lead : rest).push(item);
    left -= length;
  }
  return { lead, rest };
}

function Words({ content, report }: { content: readonly Inline[] | undefined; report: Report }) {
  return (content ?? []).map((item, index) => {
    if (item.type === 'text') return <span key={index}>{item.text}</span>;
    const value = figureValue(report, item.attrs.indicator);
    return value === null ? (
      <mark key={index} title="这里的统计数还没有填">
        {blankFigure}
      </mark>
    ) : (
      <span key={index}>{value}</span>
    );
  });
}
