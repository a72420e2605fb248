import { Button, Select } from 'antd';
import { useEffect, useRef, type FocusEvent } from 'react';
import type { Form } from '../../shared/forms/form.ts';
import { indicatorWords } from '../../shared/forms/words.ts';
import { blockKey, figureKey, headingKey, keyOf, type Links } from '../../shared/recognise/parts.ts';
import type { Decision, Reviewable } from '../../shared/recognise/review.ts';
import { figureValue, type Report } from '../../shared/report/report.ts';
import { slotIds, slots, type SlotId } from '../../shared/report/slots.ts';
import { sectionOptions } from './section-options.ts';
import type { Chosen } from './use-links.ts';

type Props = {
  chosen: Chosen;
  links: Links;
  from: Reviewable;
  draft: Report;
  form: Form;
  decisions: readonly Decision[];
  onDecide: (decision: Decision) => void;
  onUndo: (decision: Decision) => void;
};

const aside = 'aside';

/** What is chosen, where it came from or went, and what can be done where it stands in a wrong place. */
export function ChosenPart(props: Props) {
  const bar = useKeptFocus();
  return (
    <div className="chosen-part small" aria-live="polite" data-testid="chosen-part" {...bar}>
      {said(props) ?? <span className="quiet">点一处文字或一个数，会标出它在另一边的位置；也可以用上下键。</span>}
    </div>
  );
}

/** What was decided with a control takes that control away: the focus then stays in the bar, on what stands there instead. */
function useKeptFocus() {
  const ref = useRef<HTMLDivElement>(null);
  const inside = useRef(false);
  useEffect(() => {
    if (inside.current && document.activeElement === document.body)
      ref.current?.querySelector<HTMLElement>('button, input')?.focus();
  });
  return {
    ref,
    onFocus: () => {
      inside.current = true;
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) inside.current = false;
    },
  };
}

const fixed: Readonly<Record<string, string>> = {
  title: '标题。导入后在“基本信息”里改。',
  preface: '编制说明。导入后在“编制说明”里改。',
  sign: '落款。导入后在“落款与附件”里改。',
  annex: '统计表的标题和表下的落款。导入后在“落款与附件”里改。',
};

function said(props: Props) {
  const { chosen, links, draft, form, decisions, onDecide, onUndo, from } = props;
  const [key] = chosen.parts;
  if (key === undefined) return chosen.pieces.length === 0 ? null : gone(chosen.pieces, from);
  const source = (links.pieces.get(key) ?? []).length > 0 ? '' : '原文件里没有这一处。';
  const indicator = form.indicators.find(({ id }) => figureKey(id) === key);
  if (indicator) {
    const label = indicatorWords(indicator);
    const value = figureValue(draft, indicator.id);
    const cleared = decisions.find((one) => one.kind === 'clear' && one.indicator === indicator.id);
    if (cleared) return undoable(`“${label}”的数移出了统计表。`, () => onUndo(cleared));
    return (
      <>
        <span>
          “{label}”{value === null ? '：空白。' : `：${value}${indicator.unit}`}
          {source}
        </span>
        {value === null ? null : (
          <Button size="small" onClick={() => onDecide({ kind: 'clear', indicator: indicator.id, label })}>
            不是这一格的，移出
          </Button>
        )}
      </>
    );
  }
  const section = draft.sections.find(({ id }) => headingKey(id) === key);
  if (section)
    return (
      <>
        <span>
          章节“{section.heading}”。{source}
        </span>
        <Select<SlotId>
          size="small"
          value={section.slot}
          aria-label="这一章归入栏目"
          popupMatchSelectWidth={false}
          onChange={(slot) => onDecide({ kind: 'slot', section: section.id, slot })}
          options={slotIds.map((slot) => ({ value: slot, label: slots[slot] }))}
        />
      </>
    );
  const block = blockOf(key, from.report);
  const move = decisions.find((one) => one.kind === 'move' && blockKey(one.section, one.block) === key);
  if (move) return undoable('这一段移走了。', () => onUndo(move));
  if (block)
    return (
      <>
        <span>正文一段。{source}</span>
        <Select<string>
          size="small"
          value={null}
          placeholder="不该在这里，移到…"
          aria-label="把这一段移到哪里"
          popupMatchSelectWidth={false}
          onChange={(to) => onDecide({ kind: 'move', ...block.at, to: to === aside ? null : to })}
          options={[
            ...sectionOptions(draft)
              .filter(({ value }) => value !== block.at.section)
              .map(({ value, label }) => ({ value, label: `${label}（末尾）` })),
            ...(block.movesAside ? [{ value: aside, label: '未归位内容' }] : []),
          ]}
        />
      </>
    );
  return fixed[key] === undefined ? null : <span>{fixed[key]}</span>;
}

const undoable = (words: string, undo: () => void) => (
  <>
    <span>{words}</span>
    <Button size="small" onClick={undo}>
      撤回
    </Button>
  </>
);

/** The block of the recognised report that a key means, by its place; null for what the clerk put there. */
function blockOf(key: string, { sections }: Report) {
  for (const { id, prose } of sections) {
    const block = prose.content.findIndex((_, at) => blockKey(id, at) === key);
    const found = prose.content[block];
    if (found) return { at: { section: id, block }, movesAside: found.type !== 'picture' };
  }
  return null;
}

/** Where pieces of the file went that are in no part of the report. */
function gone(pieces: readonly number[], { repairs, unplaced }: Reviewable) {
  const isOf = ({ from = [] }: { from?: readonly number[] | undefined }): boolean =>
    from.some((at) => pieces.includes(at));
  const repair = repairs.find((one) => isOf(one) && keyless(one));
  const left = unplaced.find(isOf);
  if (left) return <span>没有归位：{left.why}。</span>;
  return <span>{repair ? `没有放进年报：${repair.what}。` : '这里没有要放进年报的内容。'}</span>;
}

const keyless = ({ about }: Reviewable['repairs'][number]): boolean => about === undefined || keyOf(about) === null;
