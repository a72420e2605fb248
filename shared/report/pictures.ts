import type { Report } from './report.ts';

/** The ids of the pictures in a report's prose in their order, each once. */
export function pictureIdsOf({ sections }: Pick<Report, 'sections'>): string[] {
  const ids = sections.flatMap(({ prose }) =>
    prose.content.flatMap((block) => (block.type === 'picture' ? [block.attrs.picture] : [])),
  );
  return [...new Set(ids)];
}
