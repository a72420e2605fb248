import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { importResultSchema } from '../../shared/import-many/result.ts';
import { plainTextOf } from './import-docx.ts';
import { docxReports } from './make/docx-report.ts';
import { ask, programOn } from './make/program.ts';
import type { Subject } from './subject.ts';

/** A folder of DOCX files into an empty library, one call a file as the window makes them, beside taking their plain texts alone. */
export const importMany: Subject = {
  name: 'import-many',
  label: '一次导入100个Word年报：读取、识别、入库，从取得字节到全部存好',
  floorLabel: 'mammoth从同样的100个文件取出纯文字',
  rounds: { warmUp: 1, timed: 5 },
  window: false,
  prepare: async (folder, quick) => {
    const files = await docxReports(quick ? 10 : 100);
    const encoded = files.map((bytes, at) => ({
      name: `年报${at}.docx`,
      base64: Buffer.from(bytes).toString('base64'),
    }));
    return {
      program: async (round) => {
        const data = join(folder, String(round));
        const program = programOn(data);
        const start = performance.now();
        for (const file of encoded) {
          const result = importResultSchema.parse(
            await ask(program, 'import.one', { file, again: false, asSource: false }),
          );
          if (result.outcome !== 'imported') throw new Error(`one of many is ${result.outcome}`);
        }
        const took = performance.now() - start;
        program.close();
        rmSync(data, { recursive: true, force: true });
        return [took];
      },
      floor: async () => {
        for (const bytes of files) await plainTextOf(bytes);
      },
      close: () => {},
    };
  },
};
