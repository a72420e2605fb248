import { file, latin, many, type HostileFile } from './case.ts';

const rtf = (body: string): Uint8Array => latin(`{\\rtf1\\ansi\\ansicpg936 ${body}}`);
const sentence = "\\'d5\\'fe\\'b8\\'ae abc";

/** RTF, of which one token may stand for much. */
export const rtfFiles: readonly HostileFile[] = [
  file('900层的组.rtf', () => rtf('{'.repeat(900) + sentence + '}'.repeat(900))),
  file('许多900层的组.rtf', () => rtf(many(15_000, () => '{'.repeat(900) + 'a' + '}'.repeat(900)))),
  file('38 MB的文字.rtf', () => rtf('a'.repeat(38_000_000))),
  file('38 MB的编码.rtf', () => rtf("\\'d5\\'fe".repeat(4_900_000))),
  file('38 MB的Unicode.rtf', () => rtf('\\u25919?'.repeat(4_700_000))),
  file('38 MB的控制字.rtf', () => rtf(`${'\\b'.repeat(19_000_000)} ${sentence}`)),
  file('38 MB的二进制.rtf', () => rtf(`${sentence}{\\pict\\pngblip\\bin38000000 ${'x'.repeat(38_000_000)}}`)),
  file('说谎的二进制.rtf', () => rtf(`${sentence}{\\pict\\bin2000000000 x}`)),
  file('38 MB的图片.rtf', () => rtf(`${sentence}{\\pict\\pngblip ${'00'.repeat(19_000_000)}}`)),
  file('一百万张图片.rtf', () => rtf(`${sentence}${'{\\pict\\pngblip 89504e470d0a1a0a}'.repeat(1_000_000)}`)),
  file('190,000个段落.rtf', () => rtf('abc\\par '.repeat(190_000))),
  file('一百万个空段落.rtf', () => rtf(`${sentence}${'\\par '.repeat(7_000_000)}`)),
  file('100,000行的表.rtf', () => rtf('\\trowd\\cellx1000\\intbl 1\\cell\\row '.repeat(100_000))),
  file('宽表.rtf', () =>
    rtf(`\\trowd${many(60_000, (at) => `\\cellx${at}`)}${'\\intbl 1\\cell'.repeat(60_000)}\\row `),
  ),
  file('许多宽表.rtf', () =>
    rtf(many(1000, () => `\\trowd${many(500, (at) => `\\cellx${at * 7}`)}${'\\intbl 1\\cell'.repeat(490)}\\row `)),
  ),
  file('边线错开的表.rtf', () =>
    rtf(
      many(
        5000,
        (at) =>
          `\\trowd${many(90, (column) => `\\cellx${column * 300 + (at % 299)}`)}${'\\intbl 1\\cell'.repeat(90)}\\row `,
      ),
    ),
  ),
  file('500,000个脚注.rtf', () => rtf(`${sentence}${'{\\footnote a}'.repeat(190_000)}`)),
  file('脚注套脚注.rtf', () => rtf(`${sentence}${many(30, () => `${'{\\footnote a'.repeat(900)}${'}'.repeat(900)}`)}`)),
  file('域套域.rtf', () =>
    rtf(many(3000, () => `${'{\\field{\\*\\fldinst PAGE}{\\fldrslt a'.repeat(150)}${'}}'.repeat(150)}`)),
  ),
  file('一百万种字体.rtf', () => rtf(`{\\fonttbl${many(1_000_000, (at) => `{\\f${at} a;}`)}}${sentence}`)),
  file('一百万种样式.rtf', () =>
    rtf(`{\\stylesheet${many(1_000_000, (at) => `{\\s${at}\\sbasedon${at - 1} a;}`)}}\\s999999 ${sentence}`),
  ),
  file('删除的字.rtf', () => rtf(`${sentence}${many(1_000_000, (at) => `{\\deleted ${at}}b`)}`)),
];
