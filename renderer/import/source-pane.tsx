import { memo, useMemo, type ReactNode } from 'react';
import type { Recognised } from '../../shared/api/recognised.ts';
import { pieceText, type Span } from '../../shared/recognise/manuscript.ts';
import { coveredIn } from '../../shared/recognise/spans.ts';
import { usePaneKeys } from './use-pane-keys.ts';

type Piece = Recognised['pieces'][number];
type Row = Extract<Piece, { kind: 'row' }>;

/** Pieces that are drawn together: one that stands alone, or the rows of one table. */
type Drawn = { kind: 'one'; at: number; piece: Piece } | { kind: 'table'; rows: { at: number; row: Row }[] };

function drawnOf(pieces: readonly Piece[]): Drawn[] {
  const drawn: Drawn[] = [];
  pieces.forEach((piece, at) => {
    const last = drawn.at(-1);
    if (piece.kind !== 'row') drawn.push({ kind: 'one', at, piece });
    else if (last?.kind === 'table' && last.rows[0]?.row.table === piece.table) last.rows.push({ at, row: piece });
    else drawn.push({ kind: 'table', rows: [{ at, row: piece }] });
  });
  return drawn;
}

type Props = {
  pieces: readonly Piece[];
  /** The pieces that found no place in the report. */
  unplaced: ReadonlySet<number>;
  onPiece: (at: number) => void;
};

/** The file as it was read, piece by piece; each says in `data-piece` which one it is. */
export const SourcePane = memo(function SourcePane({ pieces, unplaced, onPiece }: Props) {
  const drawn = useMemo(() => drawnOf(pieces), [pieces]);
  const keys = usePaneKeys('[data-piece]', (element) => onPiece(Number(element.dataset['piece'])));
  let part: string | undefined;
  return (
    <div
      className="source-pane scroller"
      tabIndex={0}
      role="document"
      aria-label="原文件"
      {...keys}
      data-testid="source"
    >
      {drawn.map((item) => {
        const first = item.kind === 'one' ? item.piece : item.rows[0]?.row;
        const at = item.kind === 'one' ? item.at : (item.rows[0]?.at ?? 0);
        const opens = first?.part !== undefined && first.part !== part;
        part = first?.part ?? part;
        return (
          <div key={at}>
            {opens ? <p className="source-part quiet small">{first.part}</p> : null}
            {item.kind === 'one' ? (
              <OnePiece at={at} piece={item.piece} left={unplaced.has(at)} />
            ) : (
              <PieceTable rows={item.rows} unplaced={unplaced} />
            )}
          </div>
        );
      })}
    </div>
  );
});

function OnePiece({ at, piece, left }: { at: number; piece: Piece; left: boolean }): ReactNode {
  if (piece.kind === 'row') return null;
  const look = piece.kind === 'paragraph' ? piece.look : undefined;
  const classes = [
    'source-piece',
    left ? 'source-left' : '',
    look?.align === 'center' ? 'source-center' : look?.align === 'right' ? 'source-right' : '',
    look?.level !== undefined || look?.bold === true ? 'source-strong' : '',
  ];
  return (
    <p className={classes.filter(Boolean).join(' ')} data-piece={at}>
      {pieceText(piece)}
    </p>
  );
}

const spanAt = (spans: readonly Span[] | undefined, column: number): Span | undefined =>
  spans?.find((span) => span.column === column);

function PieceTable({ rows, unplaced }: { rows: readonly { at: number; row: Row }[]; unplaced: ReadonlySet<number> }) {
  const lines = rows.map(({ row }) => row);
  return (
    <div className="source-table">
      <table>
        <tbody>
          {rows.map(({ at, row }, index) => {
            const covered = coveredIn(lines, index);
            return (
              <tr key={at} data-piece={at} className={unplaced.has(at) ? 'source-left' : undefined}>
                {row.cells.map((cell, column) =>
                  covered.has(column) ? null : (
                    <td
                      key={column}
                      data-cell={column}
                      colSpan={spanAt(row.spans, column)?.columns}
                      rowSpan={spanAt(row.spans, column)?.rows}
                    >
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
