import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../../../../electron/documents/read/docx/read.ts';
import type { Manuscript, Piece } from '../../../../shared/recognise/manuscript.ts';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A part other than the document: the type of its relation, and what stands between the tags of its root. */
type Made = {
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  header?: string;
  footer?: string;
  /** Files by the id under which the document refers to them: pictures, or whole documents where it begins with chunk. */
  media?: Readonly<Record<string, { name: string; bytes: Uint8Array }>>;
};

const roots: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr' };

const xml = (root: string, content: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${namespaces}>${content}</w:${root}>`);

const relations = (all: readonly string[]): Uint8Array =>
  strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`,
  );
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;

/** The bytes of a document of these parts, in which the body is what stands between the tags of w:body. */
export function docxOf(body: string, { media = {}, ...parts }: Made = {}): Uint8Array {
  const own = Object.entries(parts);
  const files = Object.entries(media);
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    '_rels/.rels': relations([relation('r1', 'officeDocument', 'word/document.xml')]),
    'word/document.xml': xml('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relations([
      ...own.map(([type]) => relation(`part-${type}`, type, `${type}.xml`)),
      ...files.map(([id, { name }]) => relation(id, id.startsWith('chunk') ? 'aFChunk' : 'image', `media/${name}`)),
    ]),
    ...Object.fromEntries(own.map(([type, content]) => [`word/${type}.xml`, xml(roots[type] ?? type, content)])),
    ...Object.fromEntries(files.map(([, { name, bytes }]) => [`word/media/${name}`, bytes])),
  });
}

/** A run of text. */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph: a text, or runs where it holds tags. */
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.includes('<') || content === '' ? content : r(content)}</w:p>`;

/** A cell of paragraphs (or of one text). */
export const tc = (content: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${content.includes('<') ? content : p(content)}</w:tc>`;

export const tr = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;

export const tbl = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

export const read = (body: string, made: Made = {}): Manuscript => readDocx(docxOf(body, made), '旧报告.docx');

/** The pieces as short lines: a paragraph's text, the cells of a row between bars, a picture by what it shows. */
export const shown = (pieces: readonly Piece[]): string[] =>
  pieces.map((piece) =>
    piece.kind === 'row' ? piece.cells.join('|') : piece.kind === 'picture' ? `[${piece.text}]` : piece.text,
  );

/** The lines of a document with this body. */
export const linesOf = (body: string, made: Made = {}): string[] => shown(read(body, made).pieces);

/** What a document's reader left out, as "kind: words". */
export const leftOut = (body: string, made: Made = {}): string[] =>
  read(body, made).repairs.map(({ what, before }) => `${what}: ${before}`);
