import { parseArgs } from 'node:util';
import { subjectNames, type SubjectName } from './result.ts';

export type Options = { json: boolean; quick: boolean; only: readonly SubjectName[]; out: string };

export const usage = `用法：npm run bench -- [--quick] [--json] [--only 项目]… [--out 文件]，项目有${subjectNames.join('、')}；npm run bench -- hostile [文件名里的字]`;

const isName = (word: string): word is SubjectName => subjectNames.some((name) => name === word);

/**
 * Reads the command line; `--only` may be given several times or name several subjects between commas. Null if it
 * asks for something there is not.
 */
export function readOptions(args: string[], defaultOut: string): Options | null {
  try {
    const { values } = parseArgs({
      args,
      options: {
        json: { type: 'boolean', default: false },
        quick: { type: 'boolean', default: false },
        only: { type: 'string', multiple: true, default: [] },
        out: { type: 'string', default: defaultOut },
      },
    });
    const words = values.only.flatMap((list) => list.split(','));
    const only = words.length === 0 ? subjectNames : words.filter(isName);
    if (words.length > 0 && only.length < words.length) return null;
    return { json: values.json, quick: values.quick, only, out: values.out };
  } catch {
    return null;
  }
}
