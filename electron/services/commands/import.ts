import { basename } from 'node:path';
import { NianbaoError, sentence } from '../../../shared/api/errors.ts';
import type { Recognised } from '../../../shared/api/recognised.ts';
import { keepSource } from '../../store/sources.ts';
import { describe } from '../describe.ts';
import { acceptImport } from '../library.ts';
import { unwatched } from '../long-work.ts';
import { readBytes } from '../read-file.ts';
import { runMany } from './import-many.ts';
import { textOption, yearOption, type Desk, type Outcome, type Run, type Words } from './command.ts';

const notStored = '（试导入，没有保存）';

/** A text that is no report is offered as source text, and kept as such if that was asked for and is no dry run. */
function sourceText(path: string, { why, text }: Recognised, { options }: Words, desk: Desk): Outcome {
  const name = basename(path);
  const keep = options['as-source'] === true;
  const dry = options['dry-run'] === true;
  const id = keep && !dry ? desk.newId() : null;
  if (id !== null) keepSource(desk.store(), { id, name, text, addedAt: desk.now() });
  const source = { id, name, characters: text.length };
  const refusal = `${sentence({ code: 'not-a-report', detail: { path, why } })}（加上 --as-source 即保存为素材）`;
  return {
    json: { report: null, why, sourceText: source, unplaced: [], repairs: [] },
    lines: keep ? [`${dry ? `${notStored}可存为素材` : '已存为素材'}：${name}，共${text.length}字`] : [],
    remarks: keep ? [] : [refusal],
    exit: keep ? 0 : 1,
  };
}

export const run: Run = async (words, desk) => {
  if (words.options['many'] === true) return await runMany(words, desk);
  if (words.options['again'] === true) throw new NianbaoError('usage', { what: '--again 要和 --many 一起用' });
  const path = words.free[0];
  if (path === undefined) throw new NianbaoError('usage', { what: '缺少要导入的文件' });
  const bytes = readBytes(path);
  const form = textOption(words, 'form');
  const asked = { name: basename(path), bytes, year: yearOption(words), form, known: desk.forms() };
  const recognition = await desk.apart('recognise', asked, unwatched.signal);
  const { report, unplaced, repairs } = recognition;
  const taken = recognition.form;
  if (report === null || taken === null) return sourceText(path, recognition, words, desk);
  const dry = words.options['dry-run'] === true;
  const stored = dry
    ? null
    : await acceptImport({ ...desk, store: desk.store() }, report, {
        name: basename(path),
        bytes,
      });
  const left = unplaced.map(({ text, why }) => ({ text, why }));
  const repaired = repairs.map(({ what, before, after }) => ({ what, before, after }));
  const filled = Object.values(report.figures).filter((figure) => figure.value !== null).length;
  return {
    json: { report: describe(stored?.id ?? null, report, taken), unplaced: left, repairs: repaired },
    lines: [
      stored === null ? notStored : stored.id,
      `${report.titleLines.join('')}：${report.sections.length}个章节，${filled}个统计数，表式${report.form}`,
      ...(report.agency.name === '' ? ['没有认出编制机关，请在程序里补填'] : []),
      ...repairs.map(({ what, before, after }) => `调整  ${what}：${before || '（无）'} → ${after || '（去掉）'}`),
      ...unplaced.map(({ text, why }) => `未归位  ${text}（${why}）`),
    ],
    exit: 0,
  };
};
