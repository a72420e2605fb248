import type { Declarations } from './style-sheet.ts';
import { attribute, classesOf, type Element } from './tree.ts';

/** How the text inside an element looks: what it inherits and what the element says itself. Sizes are in points. */
export type TextLook = {
  level: number | null;
  align: 'center' | 'right' | null;
  bold: boolean;
  size: number | null;
  pre: boolean;
  indented: boolean;
  /** The kind of numbers of the list it stands in, as style sheets name them. */
  list: string | null;
};

export const plainLook: TextLook = {
  level: null,
  align: null,
  bold: false,
  size: null,
  pre: false,
  indented: false,
  list: null,
};

/** Points of one unit. */
const units: Readonly<Record<string, number>> = { pt: 1, px: 0.75, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, pc: 12 };
const length = /^(-?[\d.]+)\s*(pt|px|in|cm|mm|pc|em|rem|%)/;
const named: Readonly<Record<string, number>> = {
  'xx-small': 7,
  'x-small': 7.5,
  small: 10,
  medium: 12,
  large: 13.5,
  'x-large': 18,
  'xx-large': 24,
};
/** The seven sizes of the font element. */
const fontSizes = [7.5, 10, 12, 13.5, 18, 24, 36];
const usual = 12;

/** A length in points, null if it is none; shares and em are of `base`. */
export function points(value: string, base: number | null): number | null {
  const match = length.exec(value);
  const amount = Number(match?.[1]);
  if (!match || !Number.isFinite(amount)) return null;
  const unit = match[2] ?? '';
  if (unit === '%') return (amount / 100) * (base ?? usual);
  if (unit === 'em' || unit === 'rem') return amount * (unit === 'em' ? (base ?? usual) : usual);
  return amount * (units[unit] ?? 1);
}

const rounded = (size: number | null): number | null => (size === null ? null : Math.round(size * 2) / 2);

function fontSize(element: Element, style: Declarations, inherited: number | null): number | null {
  const said = style.get('font-size');
  if (said !== undefined) return rounded(points(said, inherited) ?? named[said] ?? inherited);
  const attr = element.tagName === 'font' ? attribute(element, 'size') : null;
  if (attr === null) return inherited;
  const amount = Number.parseInt(attr, 10);
  const step = /^[+-]/.test(attr.trim()) ? 3 + amount : amount;
  return fontSizes[Math.min(7, Math.max(1, step)) - 1] ?? inherited;
}

function alignOf(element: Element, style: Declarations, inherited: TextLook['align']): TextLook['align'] {
  if (element.tagName === 'center') return 'center';
  const said = style.get('text-align');
  if (said === undefined) return element.tagName === 'table' ? null : element.tagName === 'th' ? 'center' : inherited;
  if (/center$/.test(said)) return 'center';
  if (/^(?:right|end)$/.test(said)) return 'right';
  return /^(?:left|justify|start|inter-ideograph)/.test(said) ? null : inherited;
}

function isBold({ tagName }: Element, style: Declarations, inherited: boolean): boolean {
  const weight = style.get('font-weight') ?? (/\bbold\b/.test(style.get('font') ?? '') ? 'bold' : undefined);
  if (weight !== undefined && weight !== 'inherit') return weight.startsWith('bold') || Number(weight) >= 600;
  return inherited || /^(?:b|strong|th|h[1-6])$/.test(tagName);
}

function levelOf(element: Element, inherited: number | null): number | null {
  const heading = /^h([1-6])$/.exec(element.tagName);
  if (classesOf(element).some((name) => /^(?:mso)?title$/i.test(name)) && (heading || element.tagName === 'p'))
    return 0;
  return heading ? Number(heading[1]) : inherited;
}

function isIndented(style: Declarations, size: number | null, inherited: boolean): boolean {
  const said = style.get('text-indent');
  const chars = style.get('mso-char-indent-count');
  if (said === undefined && chars === undefined) return inherited;
  return (points(said ?? '', size) ?? 0) > 0 || Number(chars ?? 0) > 0;
}

const listTypes: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

function listOf(element: Element, style: Declarations, inherited: string | null): string | null {
  const said = style.get('list-style-type') ?? style.get('list-style')?.split(/\s+/)[0];
  if (said !== undefined && said !== '') return said;
  const type = attribute(element, 'type')?.trim();
  if (type !== undefined && /^(?:ol|li)$/.test(element.tagName)) return listTypes[type] ?? inherited;
  return element.tagName === 'ol' ? 'decimal' : element.tagName === 'ul' ? 'disc' : inherited;
}

/** How text inside an element looks that stands in text of the look `outer`. */
export function lookOf(element: Element, style: Declarations, outer: TextLook): TextLook {
  const size = fontSize(element, style, outer.size);
  const space = style.get('white-space');
  return {
    level: levelOf(element, outer.level),
    align: alignOf(element, style, outer.align),
    bold: isBold(element, style, outer.bold),
    size,
    pre: space === undefined ? outer.pre || element.tagName === 'pre' : space.startsWith('pre'),
    indented: isIndented(style, size, outer.indented),
    list: listOf(element, style, outer.list),
  };
}
