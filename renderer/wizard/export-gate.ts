import type { Entry, Listing } from '../findings/listing.ts';

/** The errors that are open, in the order of the report. */
export const openErrors = (listing: Listing | null): Entry[] =>
  (listing?.groups ?? []).flatMap(({ entries }) => entries.filter(({ finding }) => finding.severity === 'error'));

/** What is said beside the button of what is still open; null where nothing is. */
export function openWords(listing: Listing | null): string | null {
  if (!listing) return null;
  const { error, warning } = listing.counts;
  if (error > 0) return `还有${error}处必须改正，导出前会再问一次。`;
  return warning > 0 ? `还有${warning}处请核实，不影响导出。` : null;
}
