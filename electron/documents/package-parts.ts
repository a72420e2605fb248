import { z } from 'zod';
import manifest from '../../package.json' with { type: 'json' };
import type { Form } from '../../shared/forms/form.ts';
import { reportSchema, statusSchema, type Report, type Status } from '../../shared/report/report.ts';

/** The version of the package's own arrangement: counted up when an older program could no longer read a package. */
export const packageFormat = 1;

/** The program that writes packages, and that finds out whether one was written by a newer one. */
export const programVersion = manifest.version;

/** How the parts of a package are called; pictures and originals by the SHA-256 of their bytes. */
export const packageParts = {
  content: 'nianbao.json',
  form: 'form.json',
  /** A line for each other part, as the program sha256sum writes and checks them. */
  sums: 'SHA256SUMS',
  picture: (id: string) => `pictures/${id}`,
  original: (id: string) => `originals/${id}`,
} as const;

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** What any version of the program writes first of all into nianbao.json, and may rely on in any package. */
export const packageHeadSchema = z.looseObject({ format: z.int().min(1), program: z.string().max(100) });

/** What nianbao.json holds. */
export const packageContentSchema = z.strictObject({
  format: z.literal(packageFormat),
  program: z.string().max(100),
  status: statusSchema,
  report: reportSchema,
  originals: z.array(z.strictObject({ name: z.string().min(1).max(1000), sha256: sha256Schema })).max(1000),
});

/** A file as it came: its name without a folder, and its bytes. */
export type PackedFile = { name: string; bytes: Uint8Array };

/**
 * What a package carries: a report just as it stands, its form where that is no national one, its pictures by the SHA-256 of
 * their bytes, and the old files it was made from. States of its history stay where they were made.
 */
export type Package = {
  report: Report;
  status: Status;
  form: Form | null;
  pictures: ReadonlyMap<string, Uint8Array>;
  originals: readonly PackedFile[];
};
