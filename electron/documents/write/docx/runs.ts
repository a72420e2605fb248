import { CarriageReturn, Tab, TextRun } from 'docx';
import { writable } from '../characters.ts';
import { chineseHint } from './fonts.ts';

/** A text as runs of the paragraph's own style, or of a character style; line breaks and tabs stay what they are. */
export function runs(text: string, characterStyle?: string): TextRun[] {
  const clean = writable(text).replaceAll('\r\n', '\n');
  if (clean === '') return [];
  const children = clean.split(/([\n\r\t])/).map((piece) => {
    if (piece === '\t') return new Tab();
    return piece === '\n' || piece === '\r' ? new CarriageReturn() : piece;
  });
  return [
    new TextRun({
      font: chineseHint,
      ...(characterStyle === undefined ? {} : { style: characterStyle }),
      children: children.filter((piece) => piece !== ''),
    }),
  ];
}
