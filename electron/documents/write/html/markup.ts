import { writable } from '../characters.ts';

/** Attributes of an element in their order; one that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in a page, and in an attribute between double quotes. */
export const escaped = (text: string): string => writable(text).replace(/[&<>"]/g, (char) => entities[char] ?? char);

/** A text as the content of a paragraph or a cell; its line breaks stay line breaks. */
export const lined = (text: string): string => escaped(text).replace(/\r\n|[\n\r]/g, '<br>');

/** An opening tag. */
export function tag(name: string, attributes: Attributes = {}): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(String(value))}"`],
  );
  return `<${name}${written.join('')}>`;
}

/** An element around content that is markup already. */
export const element = (name: string, attributes: Attributes, content: string): string =>
  `${tag(name, attributes)}${content}</${name}>`;
