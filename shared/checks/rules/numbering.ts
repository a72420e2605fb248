import { readMark } from '../../recognise/marks.ts';
import type { Found } from '../finding.ts';
import { editIn, repairIn, whereIn, type Line } from '../lines.ts';
import type { Facts, Rule } from '../rule.ts';
import { sectionPlace } from '../../api/place.ts';

/** A heading is numbered when it is printed: what is typed before it would stand there twice. */
function typed(line: Line): Found[] {
  const mark = readMark(line.text);
  if (!mark || /^\d/.test(mark.rest)) return [];
  const to = line.text.length - mark.rest.length;
  return [
    {
      severity: 'warning',
      message: `标题“${line.text.slice(0, 20)}”前面自己写了编号“${mark.printed}”`,
      explain: '标题打印时自动编号，再写一个就会出现两个编号：请删去手写的。',
      where: whereIn(line, 0, to),
      subject: `编号 ${mark.rest.slice(0, 20)}`,
      repair: repairIn(line, 0, to, ''),
    },
  ];
}

type Style = { name: string; pattern: RegExp };
/** Two ways to write the number of a paragraph at one level. GB/T 9704 has 1. with a dot on the line. */
const styles: readonly Style[] = [
  { name: '1、', pattern: /^[ \u3000]*\d{1,2}(、)(?!\d)/ },
  { name: '1.', pattern: /^[ \u3000]*\d{1,2}([.．])[ \u3000]*(?!\d)/ },
];

/** Paragraphs with their numbers typed: in one way in the whole report. */
function mixed(lines: readonly Line[]): Found[] {
  const all = styles.map(({ name, pattern }) => ({
    name,
    places: lines.flatMap((line) => {
      const match = line.kind === 'paragraph' ? pattern.exec(line.text) : null;
      return match ? [{ line, to: match[0].length, at: match[0].lastIndexOf(match[1] ?? '') }] : [];
    }),
  }));
  const [comma, dot] = all;
  const [first] = comma?.places ?? [];
  const [other] = dot?.places ?? [];
  if (!comma || !dot || !first || !other) return [];
  const edits = comma.places.flatMap(({ line, at }) => editIn(line, at, at + 1, '.') ?? []);
  return [
    {
      severity: 'hint',
      message: `段落编号有两种写法：“${comma.name}”${comma.places.length}处，“${dot.name}”${dot.places.length}处`,
      explain: '同一层次的编号用一种写法，公文里第三层一般写成“1.”。',
      where: whereIn(first.line, 0, first.to),
      other: whereIn(other.line, 0, other.to),
      subject: '段落编号',
      repair: edits.length === 0 ? null : { words: '统一写成“1.”', edits },
    },
  ];
}

function check({ report, lines }: Facts): Found[] {
  const unnumbered = new Set(report.sections.filter(({ numbered }) => !numbered).map(({ id }) => sectionPlace(id)));
  const headings = lines.filter(
    ({ kind, place }) => kind === 'subheading' || (kind === 'heading' && !unnumbered.has(place)),
  );
  return [...headings.flatMap(typed), ...mixed(lines)];
}

/**
 * Numbers typed by hand: before a heading, which has its own, and before paragraphs in two ways. Those of an imported file are
 * numbered anew when it is read, and the import shows which it changed.
 */
export const numbering: Rule = {
  id: 'numbering',
  title: '手写的编号',
  source: 'language',
  severities: ['warning', 'hint'],
  reads: ['lines', 'sections'],
  check,
};
