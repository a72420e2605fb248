import { Segmented } from 'antd';
import { useState } from 'react';
import { needsAttention, isSettled, type ImportResult } from '../../../shared/import-many/result.ts';
import { ManyAll, type AllAction } from './many-all.tsx';
import type { ManyState } from './many.ts';
import { ManyRow, type RowAction } from './many-row.tsx';

/** What one may look at alone. */
const choices = {
  all: { words: '全部', is: () => true },
  left: { words: '没有导入', is: (result) => result.outcome !== 'waiting' && !isSettled(result) },
  look: { words: '导入了、要看一看', is: (result) => isSettled(result) && needsAttention(result) },
} as const satisfies Record<string, { words: string; is: (result: ImportResult) => boolean }>;
type Which = keyof typeof choices;

const columns = ['文件', '结果', '编制机关', '年度', '章节', '统计数', '未归位', '操作'];

type Props = { state: ManyState; onAction: (action: RowAction, at: number) => void; onAll: (all: AllAction) => void };

/** The table of results, filling as the import goes on; one may look at those alone that need somebody. */
export function ManyTable({ state, onAction, onAll }: Props) {
  const [which, setWhich] = useState<Which>('all');
  const rows = state.order.flatMap((at) => {
    const row = state.rows[at];
    return row ? [{ row, at }] : [];
  });
  const chosen = rows.filter(({ row }) => choices[which].is(row.result));
  const count = (of: Which): number => state.rows.filter(({ result }) => choices[of].is(result)).length;
  return (
    <>
      <div className="many-tools">
        <Segmented
          value={which}
          onChange={setWhich}
          options={(['all', 'left', 'look'] as const).map((value) => ({
            value,
            label: `${choices[value].words}（${count(value)}）`,
          }))}
          aria-label="看哪些文件"
          data-testid="many-which"
        />
        {state.running ? null : <ManyAll rows={state.rows} onAll={onAll} />}
      </div>
      <div className="many-scroll scroller" tabIndex={0} role="region" aria-label="导入结果">
        <table className="many-table">
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chosen.map(({ row, at }) => (
              <ManyRow key={at} row={row} at={at} reading={state.current === at} onAction={onAction} />
            ))}
          </tbody>
        </table>
        {chosen.length === 0 ? <p className="many-none quiet">没有这样的文件。</p> : null}
      </div>
    </>
  );
}
