import { NianbaoError } from '../../../../shared/api/errors.ts';
import { child, descend, parseXml, within, type Element } from '../ooxml/xml.ts';
import { relationsIn } from '../ooxml/relations.ts';

/** What stands on a sheet and in no cell of it: the paragraphs of text boxes, comments with their cells, what cannot be read. */
export type Beside = { boxes: string[]; comments: string[]; objects: string[]; margins: string };

export const nothingBeside = (): Beside => ({ boxes: [], comments: [], objects: [], margins: '' });

const isHidden = (anchored: Element): boolean =>
  anchored.children.some((part) => ['1', 'true'].includes(child(part, 'xdr:cNvPr')?.attributes.get('hidden') ?? ''));

/** The paragraphs of a drawing's shapes, and the kinds of other things in it. Shapes may be grouped. */
function readShapes(element: Element, found: Beside): void {
  if (element.name === 'xdr:graphicFrame') {
    const uri = descend(element, 'a:graphic', 'a:graphicData')?.attributes.get('uri') ?? '';
    if (!isHidden(element)) found.objects.push(uri.endsWith('/chart') ? '图表' : '嵌入的对象');
  } else if (element.name === 'xdr:sp') {
    if (isHidden(element)) return;
    for (const paragraph of child(element, 'xdr:txBody')?.children ?? []) {
      if (paragraph.name !== 'a:p') continue;
      let text = '';
      for (const { name, text: own } of within(paragraph)) text += name === 'a:br' ? '\n' : name === 'a:t' ? own : '';
      found.boxes.push(...text.split('\n'));
    }
  } else for (const one of element.children) readShapes(one, found);
}

const place = (anchor: Element): number => {
  const at = (name: string): number => Number(descend(anchor, 'xdr:from', name)?.text) || 0;
  return at('xdr:row') * 20_000 + at('xdr:col');
};

/** The words of a drawing from the top down. */
function readDrawing(root: Element | null, found: Beside): void {
  const anchors = [...(root?.children ?? [])].sort((one, other) => place(one) - place(other));
  for (const anchor of anchors) readShapes(anchor, found);
}

function readComments(root: Element | null, found: Beside): void {
  for (const comment of child(root ?? undefined, 'x:commentList')?.children ?? []) {
    let text = '';
    for (const { name, text: own } of within(comment)) if (name === 'x:t') text += own;
    found.comments.push(`${comment.attributes.get('ref') ?? ''}：${text}`);
  }
}

/** Bytes from the end of a sheet in which its margins are described. */
const tail = 65_536;

/** What a sheet prints over and under each page, without its codes: page numbers, dates, fonts. */
function marginsOf(sheet: Uint8Array): string {
  const text = new TextDecoder().decode(sheet.subarray(Math.max(0, sheet.length - tail)));
  const said = [...text.matchAll(/<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)>([^<]*)</g)].map(([, own = '']) =>
    own
      .replace(/&(?:amp;)(?:"[^"]*"|&quot;.*?&quot;|K[\dA-F+-]{6}|\d+|[A-Z])/gi, ' ')
      .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? '&'),
  );
  return said.join(' ').trim();
}

const worksheet = /(?:^|\/)worksheets\//;

/**
 * What stands beside the cells of a workbook's sheets, by the sheets' names. A part that is damaged is left: the cells are read all
 * the same. `bytes` gives a part of the archive, `path` is for the sentence that says what is wrong with the whole.
 */
export function besideSheets(bytes: (part: string) => Uint8Array | null, path: string): Map<string, Beside> {
  const bySheet = new Map<string, Beside>();
  const root = (part: string): Element | null => {
    const content = bytes(part);
    try {
      return content && parseXml(content, path);
    } catch (error) {
      if (error instanceof NianbaoError && error.failure.code === 'file-damaged') return null;
      throw error;
    }
  };
  const main = relationsIn('', root).find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const workbook = root(main);
  if (!workbook) return bySheet;
  const sheets = new Map(relationsIn(main, root).map(({ id, target }) => [id, target]));
  for (const { attributes } of child(workbook, 'x:sheets')?.children ?? []) {
    const part = sheets.get(attributes.get('r:id') ?? '') ?? '';
    if (!worksheet.test(part)) continue;
    const found = nothingBeside();
    bySheet.set(attributes.get('name') ?? '', found);
    for (const { type, target, external } of relationsIn(part, root)) {
      if (external) continue;
      if (type === 'drawing') readDrawing(root(target), found);
      if (type === 'comments') readComments(root(target), found);
      if (type === 'oleObject' || type === 'package') found.objects.push('嵌入的对象');
    }
    const sheet = bytes(part);
    if (sheet) found.margins = marginsOf(sheet);
  }
  return bySheet;
}
