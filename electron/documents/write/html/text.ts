import { element, lined } from './markup.ts';

/** A paragraph with this look. */
export const paragraph = (style: string, text: string): string => element('p', { style }, lined(text));
