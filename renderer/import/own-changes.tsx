import { Button } from 'antd';
import { figureKey, headingKey, type PartKey } from '../../shared/recognise/parts.ts';
import type { Decision, Reviewable } from '../../shared/recognise/review.ts';
import { plainText } from '../../shared/report/plain.ts';
import type { Report } from '../../shared/report/report.ts';
import { slots } from '../../shared/report/slots.ts';

type Props = {
  from: Reviewable;
  decisions: readonly Decision[];
  onPart: (part: PartKey) => void;
  onUndo: (decision: Decision) => void;
};

const headingOf = ({ sections }: Report, id: string): string => sections.find((one) => one.id === id)?.heading ?? '';

const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

function wordsOf(report: Report, one: Decision): { words: string; at: PartKey } | null {
  switch (one.kind) {
    case 'slot':
      return { words: `“${headingOf(report, one.section)}”归入“${slots[one.slot]}”`, at: headingKey(one.section) };
    case 'clear':
      return {
        words: `${one.label}：${report.figures[one.indicator]?.value ?? ''}，移出统计表`,
        at: figureKey(one.indicator),
      };
    case 'move': {
      const block = report.sections.find(({ id }) => id === one.section)?.prose.content[one.block];
      const text = block ? plainText({ type: 'doc', content: [block] }, report).replaceAll('\n', ' ') : '';
      const to = one.to === null ? '未归位内容' : `“${headingOf(report, one.to)}”末尾`;
      return { words: `“${shortened(text)}”移到${to}`, at: headingKey(one.to ?? one.section) };
    }
    default:
      return null;
  }
}

/** What the clerk changed in the recognised report by hand; each can be taken back. */
export function OwnChanges({ from, decisions, onPart, onUndo }: Props) {
  const changes = decisions.flatMap((decision) => {
    const said = wordsOf(from.report, decision);
    return said ? [{ decision, ...said }] : [];
  });
  if (changes.length === 0) return null;
  return (
    <section className="review-block" data-testid="own-changes">
      <h2>您改了{changes.length}处</h2>
      <ul className="repair-list">
        {changes.map(({ decision, words, at }) => (
          <li key={words}>
            <button type="button" className="repair-words" onClick={() => onPart(at)} title="看位置">
              {words}
            </button>
            <Button size="small" type="text" onClick={() => onUndo(decision)} aria-label={`撤回：${words}`}>
              撤回
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
