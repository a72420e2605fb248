import type { Span } from './manuscript.ts';

/** The columns of a table's row that cells of the rows above, or cells to the left in it, reach over. */
export function coveredIn(rows: readonly { spans?: readonly Span[] | undefined }[], at: number): Set<number> {
  const covered = rows
    .slice(0, at + 1)
    .flatMap(({ spans = [] }, row) =>
      spans
        .filter((span) => row + span.rows > at)
        .flatMap(({ column, columns }) =>
          Array.from({ length: columns }, (_, more) => column + more).filter((one) => row < at || one !== column),
        ),
    );
  return new Set(covered);
}
