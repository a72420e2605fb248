import type { Editor } from '@tiptap/react';
import { Modal } from 'antd';
import { useRef, useState } from 'react';
import { candidatesIn } from '../../shared/binding/candidates.ts';
import { readingIn } from '../../shared/binding/quantities.ts';
import type { SlotId } from '../../shared/report/slots.ts';
import { useDraft } from '../draft/draft-context.tsx';
import { BindRow, type Binding } from './bind-row.tsx';
import { replaceAll, textLines, type Replacement } from './text-places.ts';
import './bind-figures.css';
import { useReturnFocus } from '../parts/use-return-focus.ts';

type Props = { editor: Editor; slot: SlotId; onClose: () => void };

const around = 18;

/** Numbers of the section's text that could follow the table: looked at one by one, or bound all at once where nothing is in doubt. */
export function BindFigures({ editor, slot, onClose }: Props) {
  useReturnFocus();
  const draft = useDraft();
  const [rows, setRows] = useState(() => find(editor, draft.get(), slot));
  const list = useRef<HTMLUListElement>(null);
  const open = rows.filter(({ state }) => state === 'open');
  const sure = open.filter(({ candidate }) => candidate.sure);

  const bind = (wanted: readonly Binding[]): void => {
    const { indicators } = draft.get().form;
    const edit = replaceAll(
      editor,
      wanted.flatMap(({ from, indicator, candidate: { quantity } }): Replacement[] => {
        const unit = indicators.find(({ id }) => id === indicator)?.unit ?? quantity.unit;
        const { to, behind } = readingIn(quantity, unit);
        const end = from + to - quantity.from;
        // Digits alone give way, but 251000元 as a whole to a figure that counts in 万元.
        const figure = { from, to: end, by: { indicator } };
        return behind === '' ? [figure] : [figure, { from: end, to: end, by: behind }];
      }),
    );
    setRows((all) =>
      all.map((row) => ({
        ...row,
        from: edit.mapping.map(row.from),
        to: edit.mapping.map(row.to),
        state: wanted.some(({ id }) => id === row.id) ? 'bound' : row.state,
      })),
    );
  };
  const set = (id: number, change: Partial<Binding>): void =>
    setRows((all) => all.map((row) => (row.id === id ? { ...row, ...change } : row)));
  /** The button that was pressed goes away: the next row's takes its place. */
  const goOn = (id: number): void => {
    const next = open.find((row) => row.id > id) ?? open.find((row) => row.id !== id);
    const selector = next ? `[data-row="${next.id}"] button` : '[data-testid="bind-close"]';
    (next ? list.current : document)?.querySelector<HTMLElement>(selector)?.focus();
  };

  return (
    <Modal
      open
      title="绑定统计数"
      width={760}
      onCancel={onClose}
      okText={`全部绑定（${sure.length}处）`}
      okButtonProps={{ disabled: sure.length === 0, 'aria-label': `把没有疑问的${sure.length}处全部绑定` }}
      onOk={() => bind(sure)}
      cancelText="完成"
      cancelButtonProps={closeButton}
    >
      <p className="quiet small">
        绑定以后，统计表里的数改了，正文里的跟着改。“全部绑定”只绑文中与表中一致、指标明确的；其余的请逐个看。
      </p>
      {rows.length === 0 ? <p>本章正文里没有找到可以绑定的数。</p> : null}
      <ul ref={list} className="bind-rows scroller" aria-label="可以绑定的数">
        {rows.map((row) => (
          <BindRow
            key={row.id}
            row={row}
            onChoose={(indicator) => set(row.id, { indicator })}
            onBind={() => {
              bind([row]);
              goOn(row.id);
            }}
            onRefuse={() => {
              set(row.id, { state: 'refused' });
              goOn(row.id);
            }}
          />
        ))}
      </ul>
    </Modal>
  );
}

/** Never half a number: that would be another one. */
function wordsBefore(text: string, at: number): string {
  return at <= around ? text.slice(0, at) : `…${text.slice(at - around, at).replace(/^\d+/, '')}`;
}

const closeButton = { 'data-testid': 'bind-close' };

function find(
  editor: Editor,
  { form, report }: ReturnType<ReturnType<typeof useDraft>['get']>,
  slot: SlotId,
): Binding[] {
  const lines = textLines(editor.state.doc);
  const candidates = candidatesIn(
    lines.map(({ text }) => text),
    { form, report, slot },
  );
  return candidates.flatMap((candidate, id): Binding[] => {
    const line = lines[candidate.line];
    const [best] = candidate.options;
    if (!line || !best) return [];
    const [from, to] = [line.at + candidate.from, line.at + candidate.to];
    const end = candidate.from + candidate.said.length;
    return [
      {
        id,
        candidate,
        from,
        to,
        block: line.block,
        before: wordsBefore(line.text, candidate.from),
        after: line.text.slice(end, end + around),
        indicator: best.indicator,
        state: 'open',
      },
    ];
  });
}
