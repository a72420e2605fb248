import { page } from '../measures.ts';

const faces = (...names: string[]): string => `font-family:${names.join(',')}`;

/**
 * The faces of GB/T 9704-2012 with what stands in for them on machines that lack them: word processors take the first alone.
 * Names in single quotes, because they stand within attributes.
 */
const fonts = {
  title: faces(
    "'方正小标宋简体'",
    "'方正小标宋_GBK'",
    "'宋体'",
    'SimSun',
    "'Songti SC'",
    "'Noto Serif CJK SC'",
    'serif',
  ),
  body: faces("'仿宋'", 'FangSong', "'仿宋_GB2312'", 'STFangsong', "'Noto Serif CJK SC'", 'serif'),
  first: faces("'黑体'", 'SimHei', "'Heiti SC'", "'Noto Sans CJK SC'", 'sans-serif'),
  second: faces("'楷体'", 'KaiTi', "'楷体_GB2312'", 'STKaiti', "'Noto Serif CJK SC'", 'serif'),
  song: faces("'宋体'", 'SimSun', "'Songti SC'", "'Noto Serif CJK SC'", 'serif'),
} as const;

/** One character of the text in 3号, in points; lengths are not in em, which not every editor understands. */
export const character = 16;
const indent = `text-indent:${2 * character}pt`;

const points = (twentieths: number): string => `${twentieths / 20}pt`;
const line = points(page.line);
const flush = 'margin:0';
const heading = `margin:0;font-weight:normal;font-size:${character}pt;${indent}`;

/** How each part looks, as the style attribute of its element: an editor that a page is pasted into keeps no style sheet. */
export const look = {
  report: `${fonts.body};font-size:${character}pt;line-height:${line};color:#000`,
  title: `${flush};font-weight:normal;${fonts.title};font-size:22pt;line-height:35pt;text-align:center;margin-bottom:${line}`,
  titlePiece: 'display:inline-block',
  dateOnTop: `${flush};text-align:center;margin-bottom:${line}`,
  headings: {
    1: `${heading};${fonts.first}`,
    2: `${heading};${fonts.second}`,
    3: `${heading};${fonts.body}`,
    4: `${heading};${fonts.body}`,
  },
  /** The heading's sentence of a paragraph that runs on behind it. */
  leads: { 2: fonts.second, 3: fonts.body, 4: fonts.body },
  body: `${flush};text-align:justify;${indent}`,
  picture: `${flush};text-align:center;line-height:normal;margin-top:6pt`,
  caption: `${flush};text-align:center;font-size:12pt;line-height:22pt;margin-bottom:6pt`,
  mention: `${flush};margin-top:${line};padding-left:${5 * character}pt;text-indent:-${3 * character}pt`,
  signOff: `${flush};text-align:right;page-break-before:avoid`,
  annexLabel: `${flush};${fonts.first};margin-bottom:${line}`,
  annexTitle: `${flush};${fonts.title};font-size:22pt;line-height:35pt;text-align:center`,
  annexYear: `${flush};text-align:center`,
  tableTitle: `${flush};${fonts.first};font-size:12pt;line-height:24pt;text-align:center`,
  tableNote: `${flush};font-size:12pt;line-height:20pt`,
  /** One of the entries of a line under a table: a third of it. */
  entry: 'display:inline-block;min-width:30%',
  table: `${fonts.song};border-collapse:collapse;width:100%;line-height:1.3`,
  head: `${fonts.first};font-weight:normal`,
  label: 'font-weight:normal',
} as const;

const millimetres = (twentieths: number): string => `${Math.round((twentieths * 25.4) / 144) / 10}mm`;
const margins = [page.top, page.right, page.bottom, page.left].map(millimetres).join(' ');

/** What cannot be said in attributes: the page on screen and on paper. */
export const styleSheet = `h1,h2,h3,h4,h5,p,th,td{white-space:pre-wrap}
th,td{border:1px solid #000;padding:2pt 3pt}
img{max-width:100%}
@page{size:A4;margin:${margins}}
@media screen{body{max-width:${millimetres(page.textWidth)};margin:24pt auto;padding:0 12pt;background:#fff}}
@media print{body{margin:0}h1,h2,h3,h4,h5{break-after:avoid}tr,img{break-inside:avoid}.annex{break-before:page}}
`;
