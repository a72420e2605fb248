import type { LongFrames, Measured, Result, Times } from './result.ts';

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/** Columns a text takes in a terminal, where a Chinese character takes two. */
const widthOf = (text: string): number => text.length + (text.match(wide)?.length ?? 0);
const left = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
const right = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text;

type Line = { label: string; cells: readonly string[] };

/** Three digits that mean something, whether it took microseconds or seconds. */
const shown = (ms: number): string => ms.toFixed(ms < 10 ? 3 : ms < 100 ? 2 : 1);

const timesCells = ({ median, p95, min, max }: Times): string[] => [median, p95, min, max].map(shown);

const frames = ({ count, longest }: LongFrames): string =>
  count === 0 ? '；没有超过50毫秒的帧' : `；超过50毫秒的帧${count}个，最长${longest.toFixed(0)}毫秒`;

const works = ({ program, floor }: NonNullable<Measured['work']>): string =>
  `；窗口自己每键工作${program.toFixed(1)}毫秒，是底线的${(program / floor).toFixed(1)}倍`;

function linesOf({ label, floorLabel, rounds, program, floor, ratio, ratioP95, longFrames, work }: Measured): Line[] {
  const ratios = [ratio, ratioP95].map((value) => `${value.toFixed(1)}倍`);
  return [
    {
      label: label + (longFrames ? frames(longFrames.program) : '') + (work ? works(work) : ''),
      cells: [String(rounds), ...timesCells(program), ...ratios],
    },
    {
      label: `  底线：${floorLabel}${longFrames ? frames(longFrames.floor) : ''}`,
      cells: [String(rounds), ...timesCells(floor), '', ''],
    },
  ];
}

const head: Line = { label: '项目（毫秒）', cells: ['次数', '中位', 'p95', '最小', '最大', '中位比', 'p95比'] };

/** The result for a person to read: two lines a subject, the program's above its floor's. */
export function table({ date, machine, quick, subjects, skipped }: Result): string {
  const lines = [head, ...subjects.flatMap(linesOf)];
  const labelWidth = Math.max(...lines.map(({ label }) => widthOf(label)));
  const widths = head.cells.map((_, at) => Math.max(...lines.map(({ cells }) => widthOf(cells[at] ?? ''))));
  const drawn = lines.map(({ label, cells }) =>
    [left(label, labelWidth), ...cells.map((cell, at) => right(cell, widths[at] ?? 0))].join('  ').trimEnd(),
  );
  drawn.splice(1, 0, '-'.repeat(widthOf(drawn[0] ?? '')));
  const { cpu, cores, memoryGb, system, load, node, sqlite, browser } = machine;
  return [
    `${cpu}，${cores}核，${memoryGb} GB内存，${system}，测前一分钟负载${load}`,
    `Node.js ${node}，SQLite ${sqlite}，${browser ?? '没有浏览器'}，${date}`,
    ...(quick ? ['快速测量：次数很少，报告只有十分之一，数字只说明跑得通'] : []),
    '',
    ...drawn,
    ...skipped.map(({ name, why }) => `跳过 ${name}：${why}`),
  ].join('\n');
}
