import { strToU8, zipSync } from 'fflate';
import { file, type HostileFile } from './case.ts';

const empty = new Uint8Array(0);
const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024);
const head = strToU8(JSON.stringify({ format: 1, program: '0.1.0' }));

/** Archives: our packages, and what only calls itself a document. */
export const archiveFiles: readonly HostileFile[] = [
  file('炸弹.nianbao', () => zipSync({ 'nianbao.json': [zeros(1000), { level: 9 }] })),
  file('149 MB的报告.nianbao', () =>
    zipSync({
      'nianbao.json': [strToU8(`{"format":1,"program":"0","x":[${'0,'.repeat(70_000_000)}0]}`), { level: 1 }],
    }),
  ),
  file('140 MB的深数组.nianbao', () =>
    zipSync({
      'nianbao.json': [
        strToU8(`{"format":1,"program":"0","x":${'['.repeat(70_000_000)}${']'.repeat(70_000_000)}}`),
        { level: 1 },
      ],
    }),
  ),
  file('149 MB的清单.nianbao', () =>
    zipSync({ 'nianbao.json': head, SHA256SUMS: [strToU8(`${'0'.repeat(64)}  a\n`.repeat(2_200_000)), { level: 1 }] }),
  ),
  file('9,900个部分.nianbao', () =>
    zipSync({
      'nianbao.json': head,
      SHA256SUMS: strToU8(Array.from({ length: 9900 }, (_, at) => `${'0'.repeat(64)}  ${at}\n`).join('')),
      ...Object.fromEntries(Array.from({ length: 9900 }, (_, at) => [`${at}`, empty])),
    }),
  ),
  file('长名字.nianbao', () =>
    zipSync(Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`${'n'.repeat(60_000)}${at}`, empty]))),
  ),
  file('炸弹.docx', () => zipSync({ 'word/document.xml': [zeros(1000), { level: 9 }] })),
  file('140 MB的零.docx', () => zipSync({ 'word/document.xml': [zeros(140), { level: 9 }] })),
  file('60,000个部分.docx', () =>
    zipSync(Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`${at}`, empty]))),
  ),
];
