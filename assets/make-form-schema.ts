import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { formJsonSchema } from '../shared/forms/file/json-schema.ts';

/** Writes forms/form.schema.json, which editors complete form files from: `npx node assets/make-form-schema.ts`. */
const text = await format(JSON.stringify(formJsonSchema()), { parser: 'json', printWidth: 120 });
await writeFile(new URL('forms/form.schema.json', import.meta.url), text);
