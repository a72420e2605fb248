import { isDeepStrictEqual } from 'node:util';
import { formKey } from '../../shared/forms/form.ts';
import type { Report } from '../../shared/report/report.ts';
import type { Package } from '../documents/package-parts.ts';
import { keepOriginal } from '../store/originals.ts';
import { addPicture } from '../store/pictures.ts';
import { setStatus } from '../store/reports.ts';
import type { Work } from './context.ts';
import { keepOwnForm } from './forms.ts';
import { packedPictures } from './packed-report.ts';

/**
 * Keeps what a report taken from a package needs before it can be stored: its form, if it is still made with that, and its
 * pictures. Throws form-version, form-id-case or picture-unknown; nothing that is there is ever replaced.
 */
export function takeForPackage(work: Work, packed: Package, report: Report, path: string): void {
  if (packed.form !== null && formKey(packed.form) === report.form) keepOwnForm(work, packed.form);
  for (const [id, picture] of packedPictures(packed, path)) addPicture(work.store, { id, ...picture });
}

/**
 * Keeps what stands beside a report taken from a package, now that it is stored at its first revision: the files it was
 * made from, and how far it had come, if it was taken as it was.
 */
export function keepBesidePackage(
  { store, now }: Work,
  packed: Package,
  stored: { id: string; report: Report; revision: number },
): void {
  const { id, report, revision } = stored;
  for (const file of packed.originals) keepOriginal(store, { reportId: id, ...file });
  if (packed.status === 'drafting' || !isDeepStrictEqual(report, packed.report)) return;
  setStatus(store, { id, base: revision, status: packed.status, reason: '随报送包带来', now: now() });
}
