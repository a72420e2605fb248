import { randomUUID } from 'node:crypto';
import type { CheckContent } from '../../shared/check-report/content.ts';
import type { Form } from '../../shared/forms/form.ts';
import type { Report } from '../../shared/report/report.ts';
import type { Package } from '../documents/package-parts.ts';
import type { PictureBytes } from '../documents/write/pictures.ts';
import type { Recognised } from '../../shared/api/recognised.ts';
import type { FileReturned } from '../../shared/api/returned.ts';
import type { StoredPicture } from '../store/pictures.ts';
import { picturesOfFile } from './import-pictures.ts';
import { readReturned, type ReturnedRequest } from './returned.ts';
import { recogniseFile } from './recognise-file.ts';

/** What each job takes and gives: data that can be sent to another thread. */
type Kinds = {
  recognise: {
    takes: {
      name: string;
      bytes: Uint8Array;
      year: number | null;
      form: string | null;
      joinLines?: boolean;
      known: readonly Form[];
    };
    gives: Recognised;
  };
  pictures: {
    takes: { name: string; bytes: Uint8Array; ids: readonly string[] };
    gives: (StoredPicture & { id: string })[];
  };
  returned: { takes: Omit<ReturnedRequest, 'newId'>; gives: FileReturned };
  docx: { takes: { report: Report; form: Form; pictures: ReadonlyMap<string, PictureBytes> }; gives: Uint8Array };
  xlsx: { takes: { report: Report; form: Form }; gives: Uint8Array };
  html: { takes: { report: Report; form: Form; pictures: ReadonlyMap<string, PictureBytes> }; gives: Uint8Array };
  package: { takes: Package; gives: Uint8Array };
  checks: { takes: { report: Report; content: CheckContent }; gives: Uint8Array };
};

export type JobName = keyof Kinds;
export type JobInput<N extends JobName> = Kinds[N]['takes'];
export type JobOutput<N extends JobName> = Kinds[N]['gives'];

/**
 * The work that may take long: it needs neither the store nor the window, so it can be done apart from both. A writer is
 * loaded with its first job, for its library is large and the program should start without it.
 */
export const jobs: { readonly [N in JobName]: (input: JobInput<N>) => JobOutput<N> | Promise<JobOutput<N>> } = {
  recognise: ({ name, bytes, known, ...wanted }) => recogniseFile({ name, bytes }, wanted, known),
  pictures: ({ name, bytes, ids }) => picturesOfFile({ name, bytes }, ids),
  returned: (request) => readReturned({ ...request, newId: randomUUID }),
  docx: async ({ report, form, pictures }) => {
    const { writeDocx } = await import('../documents/write/docx/document.ts');
    return await writeDocx(report, form, (id) => pictures.get(id) ?? null);
  },
  xlsx: async ({ report, form }) => {
    const { writeXlsx } = await import('../documents/write/xlsx/workbook.ts');
    return await writeXlsx(report, form);
  },
  html: async ({ report, form, pictures }) => {
    const { writeHtml } = await import('../documents/write/html/document.ts');
    return writeHtml(report, form, (id) => pictures.get(id) ?? null);
  },
  package: async (content) => {
    const { writePackage } = await import('../documents/write/package.ts');
    return writePackage(content);
  },
  checks: async ({ report, content }) => {
    const { writeChecksDocx } = await import('../documents/write/docx/checks.ts');
    return await writeChecksDocx(content, report);
  },
};

const isJobName = (name: string): name is JobName => Object.hasOwn(jobs, name);

/** A job by its name as it came from another thread of ours. Rejects with what the job throws. */
export async function runJob(name: string, input: unknown): Promise<unknown> {
  if (!isJobName(name)) throw new Error(`no such job: ${name}`);
  const job: (input: never) => unknown = jobs[name];
  return await job(input as never);
}
