import { NianbaoError } from '../../../../shared/api/errors.ts';
import { refuseTooLarge } from '../../../../shared/api/limits.ts';
import type { Manuscript } from '../../../../shared/recognise/manuscript.ts';
import { numbersPages } from '../flow/page-furniture.ts';
import { piecesOf } from '../flow/pieces-of.ts';
import { fieldsIn } from './fields.ts';
import { openDoc, type Stretch } from './fib.ts';
import { sourceOf } from './open-source.ts';
import type { Source } from './source.ts';
import { blocksOf } from './story.ts';

/** Notes the lines of a story that is not read; one that only numbers the pages says nothing. */
function leaveStory({ text, left }: Source, what: string, story: Stretch): void {
  const stretch = { from: story.from, to: Math.min(story.to, text.text.length) };
  if (stretch.to <= stretch.from) return;
  const fields = fieldsIn(text.text, stretch);
  let line = '';
  for (let cp = stretch.from; cp < stretch.to; cp += 1) {
    const code = text.text.charCodeAt(cp);
    if (code === 0x0d || code === 0x07) {
      if (!numbersPages(line)) left.leave(what, line);
      line = '';
    } else if (code >= 32 && !fields.silent(cp) && fields.furniture(cp) === null) line += text.text.charAt(cp);
  }
}

/**
 * Reads a binary document of Word 97 to 2003, WPS Writer or LibreOffice ([MS-DOC]): the main text with its tables, pictures, text
 * boxes and notes; deleted and hidden text, headers, footers and comments are left out and noted. Throws file-damaged,
 * file-encrypted, file-kind-unknown (Word 95 and older), file-empty, file-too-large, file-swollen.
 */
export function readDoc(bytes: Uint8Array, name: string): Manuscript {
  refuseTooLarge(name, bytes.length);
  const file = openDoc(bytes, name);
  const source = sourceOf(file, name);
  const blocks = [...blocksOf(source, file.story.main), ...source.atEnd()];
  leaveStory(source, '页眉页脚', file.story.headers);
  leaveStory(source, '批注', file.story.comments);
  const pieces = piecesOf(blocks, source.left);
  if (pieces.length === 0) throw new NianbaoError('file-empty', { path: name });
  return {
    name,
    format: 'doc',
    unread: source.text.text.slice(0, file.story.main.to).split('\ufffd').length - 1,
    pieces,
    repairs: source.left.all(),
    pictures: source.pictures.all(),
  };
}
