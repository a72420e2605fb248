import { contract } from '../../shared/api/contract.ts';
import type { Report } from '../../shared/report/report.ts';
import { openBare } from './make/bare.ts';
import { ask, programOn, valueOf } from './make/program.ts';
import { reportText } from './make/report-text.ts';
import type { Subject } from './subject.ts';

const figuresOf = (report: Report | null): string =>
  JSON.stringify(
    Object.entries(report?.figures ?? {})
      .map(([id, { value }]) => [id, value])
      .toSorted(),
  );

/** A text file with the whole 2014 table, from its bytes to the stored draft with the file kept beside it. */
export const importReport: Subject = {
  name: 'import',
  label: '导入文本年报：解码、识别、入库',
  floorLabel: '解码、拆行，提交同样的字节',
  rounds: { warmUp: 15, timed: 100 },
  window: false,
  prepare: async (folder) => {
    const program = programOn(folder);
    const bare = openBare(folder);
    const { report, bytes } = reportText();
    const base64 = () => Buffer.from(bytes).toString('base64');
    const readOnce = await ask(program, 'import.read', {
      file: { name: '年报.txt', base64: base64() },
      year: null,
      form: null,
    });
    const recognised = contract['import.read'].output.parse(readOnce);
    if (figuresOf(recognised.report) !== figuresOf(report)) throw new Error('the printed report is not read as it was');
    return {
      program: async () => {
        const file = { name: '年报.txt', base64: base64() };
        const read = await ask(program, 'import.read', { file, year: null, form: null });
        valueOf(await program.dispatch('import.accept', { report: reportIn(read), file }));
      },
      floor: () => {
        const lines = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split(/\r\n|\n/);
        if (lines.length < 2) throw new Error('nothing was split');
        bare.add(bytes);
      },
      close: () => {
        program.close();
        bare.close();
      },
    };
  },
};

/** What the window sends back after the review, which here changes nothing. */
function reportIn(read: unknown): unknown {
  return typeof read === 'object' && read !== null && 'report' in read ? read.report : null;
}
