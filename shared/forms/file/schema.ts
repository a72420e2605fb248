import { z } from 'zod';
import { longestLine } from '../../report/limits.ts';
import { formSchema } from '../form.ts';

/** A form as a file holds it: beside the declaration it may name the schema that editors complete from. */
export const formFileSchema = formSchema.extend({ $schema: z.string().max(longestLine).optional() });
