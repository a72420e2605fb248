import { memo, useMemo, type ReactNode } from 'react';
import type { Recognised } from '../../shared/api/recognised.ts';
import { pieceText, type Span } from '../../shared/recognise/manuscript.ts';
import { coveredIn } from '../../shared/recognise/spans.ts';
import { usePictureSource } from '../preview/picture-source.ts';
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
  /** The pieces that were taken out: page numbers, buttons of a web page. */
  removed: ReadonlySet<number>;
  onPiece: (at: number) => void;
};

/** The file as it was read, piece by piece; each says in `data-piece` which one it is. */
export const SourcePane = memo(function SourcePane({ pieces, unplaced, removed, onPiece }: Props) {
  const drawn = useMemo(() => drawnOf(pieces), [pieces]);
  const keys = usePaneKeys('[data-piece]', (element) => onPiece(Number(element.dataset['piece'])));
  const mark: Mark = (at) => (unplaced.has(at) ? 'source-left' : removed.has(at) ? 'source-removed' : undefined);
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
              <OnePiece at={at} piece={item.piece} mark={mark(at)} />
            ) : (
              <PieceTable rows={item.rows} mark={mark} />
            )}
          </div>
        );
      })}
    </div>
  );
});

/** How a piece is marked that is nowhere in the report. */
type Mark = (at: number) => string | undefined;

function OnePiece({ at, piece, mark }: { at: number; piece: Piece; mark: string | undefined }): ReactNode {
  const source = usePictureSource();
  if (piece.kind === 'row') return null;
  const picture = piece.kind === 'picture' ? source(piece.picture.id) : null;
  const look = piece.kind === 'paragraph' ? piece.look : undefined;
  const classes = [
    'source-piece',
    mark ?? '',
    look?.align === 'center' ? 'source-center' : look?.align === 'right' ? 'source-right' : '',
    look?.level !== undefined || look?.bold === true ? 'source-strong' : '',
  ];
  return (
    <p className={classes.filter(Boolean).join(' ')} data-piece={at}>
      {picture === null ? pieceText(piece) : <img className="source-picture" src={picture} alt={pieceText(piece)} />}
    </p>
  );
}

const spanAt = (spans: readonly Span[] | undefined, column: number): Span | undefined =>
  spans?.find((span) => span.column === column);

function PieceTable({ rows, mark }: { rows: readonly { at: number; row: Row }[]; mark: Mark }) {
  const lines = rows.map(({ row }) => row);
  return (
    <div className="source-table">
      <table>
        <tbody>
          {rows.map(({ at, row }, index) => {
            const covered = coveredIn(lines, index);
            return (
              <tr key={at} data-piece={at} className={mark(at)}>
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
