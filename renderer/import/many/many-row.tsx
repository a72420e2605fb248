import { memo } from 'react';
import type { ImportOutcome } from '../../../shared/import-many/result.ts';
import { outcomeWords, resultRemark } from '../../../shared/import-many/words.ts';
import type { Row } from './many.ts';

/** What can be done with one file of many. */
export type RowAction = 'open' | 'review' | 'again' | 'source' | 'retry';

const actionWords: Readonly<Record<RowAction, string>> = {
  open: '打开',
  review: '逐个核对',
  again: '仍然导入',
  source: '存为素材',
  retry: '重试',
};

const actionsOf: Readonly<Record<ImportOutcome, readonly RowAction[]>> = {
  imported: ['open'],
  already: ['open'],
  exists: ['open', 'review', 'again'],
  'not-a-report': ['review', 'source'],
  source: [],
  'no-year': ['review'],
  failed: ['retry'],
  waiting: [],
};

type Props = { row: Row; at: number; reading: boolean; onAction: (action: RowAction, at: number) => void };

/** One file: what became of it, of which report it is, how much of it was recognised, and what can be done now. */
export const ManyRow = memo(function ManyRow({ row, at, reading, onAction }: Props) {
  const { path, result } = row;
  const remark = resultRemark(result);
  const issue = 'agency' in result ? result : null;
  const counts = result.outcome === 'imported' ? result : null;
  return (
    <tr data-row={at} data-outcome={result.outcome}>
      <th scope="row">
        <span className="many-path">{path}</span>
        {remark === '' ? null : <span className="many-remark small">{remark}</span>}
      </th>
      <td>
        <span className="many-outcome">{reading ? '正在读取……' : outcomeWords[result.outcome]}</span>
      </td>
      <td>{issue ? issue.agency || '（没有认出）' : ''}</td>
      <td className="many-number">{issue?.year ?? ''}</td>
      <td className="many-number">{counts ? counts.sections : ''}</td>
      <td className="many-number">{counts ? (counts.of === 0 ? '无表' : `${counts.figures}/${counts.of}`) : ''}</td>
      <td className="many-number">{counts ? counts.unplaced : ''}</td>
      <td className="many-actions">
        {actionsOf[result.outcome].map((action) => (
          <button
            key={action}
            type="button"
            className="plain-button many-action"
            aria-label={`${actionWords[action]}：${path}`}
            onClick={() => onAction(action, at)}
            data-testid={`many-${action}`}
          >
            {actionWords[action]}
          </button>
        ))}
      </td>
    </tr>
  );
});
