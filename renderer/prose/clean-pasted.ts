import { breakMark } from './line-breaks.ts';

/** A report's own section is the first level; what is larger or smaller than its headings becomes the nearest. */
const ourLevel = (level: number): number => Math.min(4, Math.max(2, level));

/**
 * Pasted HTML without its styling: nothing of it would stay anyway (the schema has no marks), and parsing inline styles
 * is what the page's CSP forbids. Comments go, with what only a word processor reads in them; the words it shows to others (the
 * numbers of its lists) stay. Text, tables and paragraphs are left as they are.
 */
export function cleanPasted(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!\[(?:if[^\]]*|endif)\]>/gi, '')
    .replace(/<(\/?)h([1-6])\b/gi, (_, slash: string, level: string) => `<${slash}h${ourLevel(Number(level))}`)
    .replace(/\s*<br\b[^>]*>\s*/gi, breakMark)
    .replace(/<(style|script|xml)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s(?:style|class|lang)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ''));
}
