import { planFormChange } from '../../shared/forms/change-form.ts';
import { formKey, type Form } from '../../shared/forms/form.ts';
import { applyChange } from '../../shared/report/change.ts';
import type { NewId } from '../../shared/report/create.ts';
import { titleFor } from '../../shared/report/derive.ts';
import type { Report } from '../../shared/report/report.ts';
import type { Package } from '../documents/package-parts.ts';
import type { PictureBytes } from '../documents/write/pictures.ts';
import { knownForm, sameForm } from './known-form.ts';
import { readPicture } from './picture.ts';

/** What else a report of a package shall be; null where it stays as it is. */
type Wanted = { year: number | null; form: Form | null };

/**
 * The report of a package as it stands there, with its form: that of the package, else one of these. Another year or form than
 * the package's is that of the report changed by hand. Throws form-unknown, and form-version or form-id-case where the package's
 * form cannot stand beside the ones there are.
 */
export function packedReport(
  packed: Package,
  wanted: Wanted,
  known: readonly Form[],
  newId: NewId,
): { report: Report; form: Form } {
  const own =
    packed.form === null ? knownForm(packed.report.form, known) : (sameForm(packed.form, known) ?? packed.form);
  const year = wanted.year ?? packed.report.year;
  const report = { ...packed.report, year, titleLines: titleFor(packed.report, packed.report.agency.name, year) };
  if (wanted.form === null || formKey(wanted.form) === formKey(own)) return { report, form: own };
  const { changes } = planFormChange(report, own, wanted.form, newId);
  return { report: changes.reduce(applyChange, report), form: wanted.form };
}

/** The pictures of a package by their SHA-256; `path` is for the sentence. Throws picture-unknown for what is none. */
export function packedPictures({ pictures }: Package, path: string): Map<string, PictureBytes> {
  return new Map([...pictures].map(([id, bytes]) => [id, readPicture(path, bytes)]));
}
