import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { chineseHint } from './fonts.ts';
import { style } from './styles.ts';

// One character of 4号.
const oneCharacter = 280;

function numbered(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: style.footer,
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: oneCharacter },
        children: [new TextRun({ font: chineseHint, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

/** 4号宋体 between dashes, odd pages right and even pages left, one character in from the edge (GB/T 9704-2012, 7.5). */
export function footers(): { default: Footer; even: Footer } {
  return { default: numbered('right'), even: numbered('left') };
}
