import { openedSchema } from '../../shared/api/contract.ts';
import { openBare } from './make/bare.ts';
import { longProse } from './make/long-prose.ts';
import { ask, programOn } from './make/program.ts';
import type { Subject } from './subject.ts';

const kilobytes = 20;

/** A changed section of 20 KB, from the border to the acknowledged revision. */
export const save: Subject = {
  name: 'save',
  label: `保存${kilobytes} KB正文：核对、一次事务`,
  floorLabel: '提交同样的字节到单列表',
  rounds: { warmUp: 30, timed: 300 },
  window: false,
  prepare: async (folder) => {
    const program = programOn(folder);
    const bare = openBare(folder);
    const { id, report, revision } = openedSchema.parse(await ask(program, 'library.sample', {}));
    const section = report.sections[0]?.id ?? '';
    const proses = ['改前。', '改后。'].map((opening) => longProse(kilobytes * 1024, opening));
    const texts = proses.map((prose) => JSON.stringify(prose));
    let base = revision;
    return {
      program: async (round) => {
        const prose = proses[round % proses.length] ?? longProse(0, '');
        await ask(program, 'report.change', { id, base, changes: [{ kind: 'prose', section, prose }] });
        base += 1;
      },
      floor: (round) => bare.replace(texts[round % texts.length] ?? ''),
      close: () => {
        program.close();
        bare.close();
      },
    };
  },
};
