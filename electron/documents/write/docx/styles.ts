import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx';
import { faces, scripts, type Face } from './fonts.ts';
import { page } from '../measures.ts';
import { tableTexts, type TableText } from '../table-text.ts';

/** Names of the styles the builders use; the look of each is below and nowhere else. */
export const style = {
  title: 'Title',
  headings: { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3', 4: 'Heading4' },
  body: 'BodyText',
  bodyRun: 'BodyTextChar',
  dateOnTop: 'DateOnTop',
  mention: 'AnnexMention',
  signOff: 'SignOff',
  annexLabel: 'AnnexLabel',
  annexTitle: 'AnnexTitle',
  annexYear: 'AnnexYear',
  tableTitle: 'TableTitle',
  tableNote: 'TableNote',
  tableText: 'TableText',
  tableHead: 'TableHead',
  picture: 'Picture',
  pictureCaption: 'PictureCaption',
  footer: 'PageFooter',
} as const;

// Font sizes in half points, by their Chinese names.
const size = { 二号: 44, 三号: 32, 四号: 28, 小四: 24 } as const;

const exactly = (line: number, more: { before?: number; after?: number } = {}) => ({
  line,
  lineRule: LineRuleType.EXACT,
  before: more.before ?? 0,
  after: more.after ?? 0,
});

const run = (face: Face, points: number) => ({ font: scripts(face), size: points, sizeComplexScript: points });

// 28 characters of 3号 (16 pt) a line of 156 mm: each a quarter point closer, in twentieths of a point.
const closer = { characterSpacing: -5 };

const twoCharacters = { firstLineChars: 200, firstLine: 2 * page.character };

const heading = (face: Face, level: number) => ({
  next: style.body,
  run: { ...run(face, size.三号), bold: false },
  paragraph: {
    indent: twoCharacters,
    spacing: exactly(page.line),
    // Kept with the next paragraph only where that helps: each heading says so itself.
    outlineLevel: level - 1,
  },
});

const titleLook = {
  run: { ...run(faces.title, size.二号), bold: false },
  // 2号 on auto spacing would take two cells of the page grid.
  paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(700), keepNext: true, keepLines: true },
};

const centred = (face: Face, points: number, line: number) => ({
  run: run(face, points),
  paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(line), keepNext: true },
});

const named = <L extends object>(id: string, name: string, look: L) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...look,
});

/** The text and the heads of tables in one size. The tighter letters of the page grid are for the text in 3号 only. */
function tableStyles({ size: points, line, text, head }: TableText) {
  const suffix = text === style.tableText ? '' : ` ${points}`;
  const spaced = text === style.tableText ? {} : { characterSpacing: 0 };
  const look = (face: Face, alignment: 'left' | 'center') => ({
    run: { ...run(face, points * 2), ...spaced },
    paragraph: { alignment, spacing: exactly(line), keepLines: true },
  });
  return [
    named(text, `Table Text${suffix}`, look(faces.song, AlignmentType.LEFT)),
    named(head, `Table Head${suffix}`, look(faces.first, AlignmentType.CENTER)),
  ];
}

/** Every style of the document: one a role, so that a clerk who changes one changes all its places. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { ...run(faces.body, size.三号), ...closer, language: { value: 'en-US', eastAsia: 'zh-CN' }, kern: 0 },
      paragraph: { alignment: AlignmentType.BOTH, spacing: exactly(page.line) },
    },
    title: titleLook,
    heading1: heading(faces.first, 1),
    heading2: heading(faces.second, 2),
    heading3: heading(faces.body, 3),
    heading4: heading(faces.body, 4),
  },
  paragraphStyles: [
    named(style.body, 'Body Text', { paragraph: { indent: twoCharacters } }),
    named(style.dateOnTop, 'Date on Top', {
      paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(page.line, { after: page.line }) },
    }),
    named(style.mention, 'Annex Mention', {
      paragraph: {
        alignment: AlignmentType.LEFT,
        // 左空二字, and further lines under the first character of the name, which follows 附件：.
        indent: { left: 5 * page.character, hanging: 3 * page.character },
        spacing: exactly(page.line, { before: page.line }),
      },
    }),
    named(style.signOff, 'Sign-off', {
      paragraph: { alignment: AlignmentType.RIGHT, keepLines: true },
    }),
    named(style.annexLabel, 'Annex Label', {
      run: run(faces.first, size.三号),
      paragraph: { alignment: AlignmentType.LEFT, spacing: exactly(page.line, { after: page.line }), keepNext: true },
    }),
    named(style.annexTitle, 'Annex Title', titleLook),
    named(style.annexYear, 'Annex Year', centred(faces.body, size.三号, page.line)),
    named(style.tableTitle, 'Table Title', centred(faces.first, size.小四, 480)),
    named(style.tableNote, 'Table Note', {
      run: run(faces.body, size.小四),
      paragraph: { alignment: AlignmentType.LEFT, spacing: exactly(400), keepLines: true },
    }),
    ...tableTexts.flatMap(tableStyles),
    // Exact spacing would cut a picture down to one line.
    named(style.picture, 'Picture', {
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 120, after: 0 },
        keepNext: true,
      },
    }),
    named(style.pictureCaption, 'Picture Caption', {
      run: run(faces.body, size.小四),
      paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(440, { after: 120 }) },
    }),
    named(style.footer, 'Page Footer', {
      run: { ...run(faces.song, size.四号), font: scripts(faces.song, faces.song) },
      paragraph: { spacing: exactly(320) },
    }),
  ],
  characterStyles: [
    {
      id: style.bodyRun,
      name: 'Body Text Char',
      basedOn: 'DefaultParagraphFont',
      run: { font: scripts(faces.body) },
    },
  ],
};

/**
 * Adds to all paragraphs what the library cannot write in a style. Off the page grid: every style has exact line heights
 * and its own character spacing, and LibreOffice would else pull each line and character to the grid, where Word does
 * not. No widow control: it would break the 22 lines of a full page.
 */
export function withParagraphDefaults(stylesXml: string): string {
  const additions = '<w:widowControl w:val="0"/><w:snapToGrid w:val="0"/>';
  return stylesXml.replace(/(<w:pPrDefault><w:pPr>)(<w:spacing\b)/, `$1${additions}$2`);
}
