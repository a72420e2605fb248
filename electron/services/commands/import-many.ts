import { NianbaoError } from '../../../shared/api/errors.ts';
import { isSettled, summarise, type ImportResult } from '../../../shared/import-many/result.ts';
import { resultLine, summaryLine } from '../../../shared/import-many/words.ts';
import { filesIn } from '../files-in.ts';
import { importMany } from '../import-many.ts';
import type { Wanted } from '../import-one.ts';
import { knownForm } from '../known-form.ts';
import { unwatched } from '../long-work.ts';
import { knownYear } from '../recognise-file.ts';
import { textOption, yearOption, type Run, type Words, type Desk } from './command.ts';

/** What is wanted of every file. Throws year-out-of-range and form-unknown before the first of them is read. */
function wantedOf(words: Words, desk: Desk): Wanted {
  const year = yearOption(words);
  const form = textOption(words, 'form');
  if (form !== null) knownForm(form, desk.forms());
  return {
    year: year === null ? null : knownYear(year),
    form,
    again: words.options['again'] === true,
    asSource: words.options['as-source'] === true,
  };
}

/** 0 all are in the library, 1 none is and nothing can be done about it here, 2 some need somebody. */
function exitOf(results: readonly ImportResult[]): 0 | 1 | 2 {
  if (results.every(isSettled)) return 0;
  return results.some((result) => isSettled(result) || result.outcome === 'exists') ? 2 : 1;
}

/** `import --many`: files and folders, one line each as it is done, and what they add up to. */
export const runMany: Run = async (words, desk) => {
  if (words.free.length === 0) throw new NianbaoError('usage', { what: '缺少要导入的文件或文件夹' });
  const dry = words.options['dry-run'] === true;
  const wanted = wantedOf(words, desk);
  const { files, passedOver } = filesIn(words.free);
  const into = {
    library: desk.existing,
    forms: desk.forms,
    apart: desk.apart,
    keep: dry ? null : () => ({ ...desk, store: desk.store() }),
  };
  if (dry) desk.tell('（试导入，没有保存）');
  const results = await importMany(into, files, wanted, unwatched, ({ path }, result) =>
    desk.tell(resultLine(path, result)),
  );
  const rows = files.flatMap(({ path }, at) => {
    const result = results[at];
    return result ? [{ path, result }] : [];
  });
  const summary = summarise(results, passedOver);
  return {
    json: { results: rows.map(({ path, result }) => ({ file: path, ...result })), summary },
    lines: [summaryLine(summary)],
    exit: exitOf(results),
  };
};
