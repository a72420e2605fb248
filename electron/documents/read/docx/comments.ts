import type { Remark } from '../../../../shared/returned/remark.ts';
import { plainText } from './inline.ts';
import { openParts, type Part } from '../ooxml/parts.ts';
import { within, type Element } from '../ooxml/xml.ts';

/** Where a comment is anchored: the words it is about, and the paragraph they are in. */
type Anchor = { about: string; paragraph: string };

function anchorsIn(root: Element): Map<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  const open = new Map<string, { about: string }>();
  let paragraph: Element | null = null;
  const put = (id: string, about: string): void => {
    if (!anchors.has(id)) anchors.set(id, { about: about.trim(), paragraph: paragraph ? shown(paragraph) : '' });
  };
  for (const element of within(root)) {
    const { name, attributes, text } = element;
    const id = attributes.get('id') ?? '';
    if (name === 'w:p') paragraph = element;
    else if (name === 'w:commentRangeStart') open.set(id, { about: '' });
    else if (name === 'w:commentRangeEnd') {
      put(id, open.get(id)?.about ?? '');
      open.delete(id);
    } else if (name === 'w:commentReference') put(id, '');
    else if (name === 'w:t') for (const range of open.values()) range.about += text;
  }
  return anchors;
}

/** The words of a paragraph as they are when all changes are accepted. */
function shown(paragraph: Element): string {
  let words = '';
  for (const { name, text } of within(paragraph)) if (name === 'w:t') words += text;
  return words.trim();
}

/** What Word 2013 and later say of comments beside them: which answer others, which are settled; by the id of their last paragraph. */
function threads(parts: readonly Part[]): Map<string, { reply: boolean; settled: boolean }> {
  return new Map(
    parts.flatMap(({ root }) =>
      root.children.flatMap(({ name, attributes }) => {
        const id = attributes.get('w15:paraId');
        if (name !== 'w15:commentEx' || id === undefined) return [];
        const settled = ['1', 'true'].includes(attributes.get('w15:done') ?? '');
        return [[id, { reply: attributes.has('w15:paraIdParent'), settled }] as const];
      }),
    ),
  );
}

/**
 * The comments somebody wrote beside a Word document, in the order of what they are about. Throws file-damaged or file-swollen, as
 * reading the document does.
 */
export function readComments(bytes: Uint8Array, path: string): Remark[] {
  const { document, related } = openParts(bytes, path);
  const comments = related('comments').flatMap(({ root }) => root.children.filter(({ name }) => name === 'w:comment'));
  if (comments.length === 0) return [];
  const anchors = anchorsIn(document.root);
  const known = threads(related('commentsExtended'));
  const places = [...anchors.keys()];
  const placeOf = (comment: Element): number => {
    const at = places.indexOf(comment.attributes.get('id') ?? '');
    return at < 0 ? places.length : at;
  };
  return comments
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .flatMap((comment): Remark[] => {
      const { attributes, children } = comment;
      const text = children
        .map((part) => plainText(part))
        .join('\n')
        .trim();
      if (text === '') return [];
      const last = children.findLast(({ name }) => name === 'w:p')?.attributes.get('w14:paraId') ?? '';
      const { about, paragraph } = anchors.get(attributes.get('id') ?? '') ?? { about: '', paragraph: '' };
      const { reply, settled } = known.get(last) ?? { reply: false, settled: false };
      return [{ author: attributes.get('author')?.trim() ?? '', text, about, paragraph, reply, settled }];
    });
}
