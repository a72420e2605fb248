import { Button } from 'antd';
import type { ImportOutcome } from '../../../shared/import-many/result.ts';
import type { Row } from './many.ts';

/** What can be done with all files that came to one end. */
export type AllAction = { outcome: ImportOutcome; again: boolean; asSource: boolean };

const actions: readonly (AllAction & { words: (count: number) => string })[] = [
  { outcome: 'failed', again: false, asSource: false, words: (count) => `读不出来的${count}个再试一次` },
  { outcome: 'not-a-report', again: false, asSource: true, words: (count) => `不像年报的${count}个都存为素材` },
];

/** A click for all where one would else click row by row; what is to be decided file by file has none. */
export function ManyAll({ rows, onAll }: { rows: readonly Row[]; onAll: (all: AllAction) => void }) {
  return actions.map(({ words, ...action }) => {
    const count = rows.filter(({ result }) => result.outcome === action.outcome).length;
    if (count < 2) return null;
    return (
      <Button
        key={action.outcome}
        size="small"
        onClick={() => onAll(action)}
        data-testid={`many-all-${action.outcome}`}
      >
        {words(count)}
      </Button>
    );
  });
}
