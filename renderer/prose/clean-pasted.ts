import { breakMark } from './line-breaks.ts';

/**
 * Pasted HTML without its styling: nothing of it would stay anyway (the schema has no marks), and parsing inline styles
 * is what the page's CSP forbids. Text, tables and paragraphs are left as they are.
 */
export function cleanPasted(html: string): string {
  return html
    .replace(/\s*<br\b[^>]*>\s*/gi, breakMark)
    .replace(/<(style|script|xml)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s(?:style|class|lang)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ''));
}
