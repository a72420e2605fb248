import mammoth from 'mammoth';
import { contract } from '../../shared/api/contract.ts';
import { docxReport } from './make/docx-report.ts';
import { ask, programOn } from './make/program.ts';
import type { Subject } from './subject.ts';

/** A DOCX from its bytes to the stored draft, beside a library that takes nothing but the plain text out of it. */
export const importDocx: Subject = {
  name: 'import-docx',
  label: '导入Word年报：读取、识别、入库',
  floorLabel: 'mammoth从同样的字节取出纯文字',
  rounds: { warmUp: 8, timed: 40 },
  window: false,
  prepare: async (folder) => {
    const program = programOn(folder);
    const bytes = await docxReport();
    const base64 = Buffer.from(bytes).toString('base64');
    return {
      program: async () => {
        const file = { name: '年报.docx', base64 };
        const read = await ask(program, 'import.read', { file, year: null, form: null });
        const { report } = contract['import.read'].output.parse(read);
        if (report === null) throw new Error('no report');
        await ask(program, 'import.accept', { report, file });
      },
      floor: () => plainTextOf(bytes),
      close: () => program.close(),
    };
  },
};

/** Takes the plain text out of a DOCX with mammoth. */
export async function plainTextOf(bytes: Uint8Array): Promise<void> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  if (value.length < 100) throw new Error('nothing was read');
}
