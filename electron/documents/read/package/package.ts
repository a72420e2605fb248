import { NianbaoError } from '../../../../shared/api/errors.ts';
import { refuseTooLarge } from '../../../../shared/api/limits.ts';
import { readFormFile } from '../../../../shared/forms/form-file.ts';
import { formKey, type Form } from '../../../../shared/forms/form.ts';
import {
  packageContentSchema,
  packageFormat,
  packageHeadSchema,
  packageParts,
  programVersion,
  type Package,
} from '../../package-parts.ts';
import { openZip } from '../zip-parts.ts';
import { checkedParts, type Parts } from './checked-parts.ts';
import { textOf } from './text-of.ts';
import { isNewer } from './version.ts';

/**
 * Reads a package (报送包): every byte of what it carries is held against its SHA-256, and all of it against the model, before
 * anything is given out. `path` is for the sentence. Throws file-damaged for a package that is not as it was written,
 * package-newer for one of a program whose reports this one does not know, and what opening an archive throws.
 */
export function readPackage(bytes: Uint8Array, path: string): Package {
  const damaged = () => new NianbaoError('file-damaged', { path });
  refuseTooLarge(path, bytes.length);
  const zip = openZip(bytes, path);
  const head = packageHeadSchema.safeParse(jsonOf(zip.part(packageParts.content)));
  if (!head.success) throw damaged();
  const { format, program } = head.data;
  const newer = () => new NianbaoError('package-newer', { path, program });
  if (format > packageFormat) throw newer();
  const parts = checkedParts(zip);
  if (parts === null) throw damaged();
  const content = packageContentSchema.safeParse(jsonOf(parts.get(packageParts.content)?.bytes ?? null));
  const form = formIn(parts);
  // Just as it was written, and yet no report as this program knows them.
  const unknown = () => (isNewer(program, programVersion) ? newer() : damaged());
  if (!content.success || form === 'unread') throw unknown();
  if (form !== null && formKey(form) !== content.data.report.form) throw unknown();
  const { report, status } = content.data;
  const called = (name: string, sha256: string): Uint8Array => {
    const part = parts.get(name);
    if (part?.sha256 !== sha256) throw damaged();
    return part.bytes;
  };
  const prefix = packageParts.picture('');
  const ids = [...parts.keys()].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  const pictures = new Map(ids.map((id) => [id, called(packageParts.picture(id), id)]));
  const originals = content.data.originals.map(({ name, sha256 }) => ({
    name,
    bytes: called(packageParts.original(sha256), sha256),
  }));
  return { report, status, form, pictures, originals };
}

/** What a part of JSON says; null where it says nothing. */
function jsonOf(bytes: Uint8Array | null): unknown {
  const text = textOf(bytes);
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** The report's own form; null where the package has none. */
function formIn(parts: Parts): Form | 'unread' | null {
  const part = parts.get(packageParts.form);
  if (part === undefined) return null;
  const text = textOf(part.bytes);
  try {
    return text === null ? 'unread' : readFormFile(text, packageParts.form);
  } catch (error) {
    if (error instanceof NianbaoError) return 'unread';
    throw error;
  }
}
