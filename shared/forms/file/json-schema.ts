import { z } from 'zod';
import { fields, type Field } from './fields.ts';
import { formFileSchema } from './schema.ts';

type Schema = z.core.JSONSchema.JSONSchema;

/**
 * The JSON Schema (2020-12) of a form file: what an editor completes, explains and underlines. It asks less than the
 * program, which also looks at how the parts of a form fit each other.
 */
export function formJsonSchema(): Schema {
  const { $schema, ...schema } = z.toJSONSchema(formFileSchema, { io: 'input' });
  return { $schema, title: '表式文件', description: '公开年报的一个统计表式', ...described(schema, '') };
}

/** The schema with the Chinese name and purpose of each field put in. */
function described(schema: Schema, pattern: string, field: Field | null = fields[pattern] ?? null): Schema {
  const { properties, items, anyOf, oneOf, ...rest } = schema;
  const member = (name: string): string => (pattern === '' ? name : `${pattern}.${name}`);
  // The branches of a choice stand at one place, which is described once, above them.
  const branch = (part: Schema): Schema => described(part, pattern, null);
  return {
    ...(field && { title: field.name, description: field.says }),
    ...rest,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, part]) => [name, within(part, member(name))]),
      ),
    }),
    ...(items !== undefined && !Array.isArray(items) && { items: within(items, `${pattern}[]`) }),
    ...(anyOf && { anyOf: anyOf.map(branch) }),
    ...(oneOf && { oneOf: oneOf.map(branch) }),
  };
}

const within = (part: Schema | boolean, pattern: string): Schema | boolean =>
  typeof part === 'boolean' ? part : described(part, pattern);
