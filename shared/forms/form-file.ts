import { NianbaoError } from '../api/errors.ts';
import type { Fault } from './fault.ts';
import { formFaults } from './faults.ts';
import { readJson, type JsonText, type LineFault } from './file/json-text.ts';
import { printJson } from './file/print-json.ts';
import { formFileSchema } from './file/schema.ts';
import { refuseLargeFormFile } from './file/size.ts';
import { shapeFaults } from './file/shape.ts';
import { formSchema, type Form } from './form.ts';
import { forms } from './forms.ts';

/**
 * The form an office's form file declares; `name` is the file's, for the sentence. Throws form-file with the line and the
 * words of the first fault in the file's order, and how many more there are; form-file-too-large beyond 2 MB.
 */
export function readFormFile(text: string, name: string): Form {
  refuseLargeFormFile(name, new TextEncoder().encode(text).length);
  const json = readJson(text.replace(/^\uFEFF/, ''));
  if ('fault' in json) throw refusal(name, json.fault, 0);
  const parsed = formFileSchema.safeParse(json.value);
  if (!parsed.success) throw firstOf(name, json, shapeFaults(parsed.error.issues, json.value));
  const { ...form } = parsed.data;
  delete form.$schema;
  const faults = [...nationalId(form), ...formFaults(form)];
  if (faults.length + json.twice.length > 0) throw firstOf(name, json, faults);
  return form;
}

/** The file of a form, the same text for equal forms. What readFormFile makes of it is that form again. */
export const writeFormFile = (form: Form): string => `${printJson(formSchema.parse(form))}\n`;

/** The fault that stands first in the file, as what is thrown. */
function firstOf(name: string, json: JsonText, faults: readonly Fault[]): NianbaoError {
  const placed = faults.map(({ path, words }) => ({ line: json.lineOf(path), words }));
  const [first, ...others] = [...json.twice, ...placed].sort((one, other) => one.line - other.line);
  const { what, todo } = first?.words() ?? { what: '内容不合要求', todo: '对照帮助“表式文件”改正' };
  return refusal(name, { line: first?.line ?? 1, what, todo }, others.length);
}

const refusal = (name: string, { line, what, todo }: LineFault, others: number): NianbaoError =>
  new NianbaoError('form-file', {
    name,
    line: String(line),
    what,
    todo,
    more: others === 0 ? '' : `（此外还有${others}处问题）`,
  });

/** An office's form must not be taken for one of the national ones. */
function nationalId({ id }: Form): Fault[] {
  const plain = id.toLowerCase();
  if (!forms.some((form) => form.id === plain)) return [];
  const words = () => ({ what: `表式编号“${id}”是全国统一表式的编号`, todo: `换一个编号，例如“local-${plain}”` });
  return [{ path: ['id'], words }];
}
