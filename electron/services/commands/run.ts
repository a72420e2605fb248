import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import manifest from '../../../package.json' with { type: 'json' };
import { NianbaoError, sentence } from '../../../shared/api/errors.ts';
import { forms } from '../../../shared/forms/forms.ts';
import { openStore, storeFileName } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { inThisThread, type Apart } from '../apart.ts';
import { defaultDataFolder } from '../data-folder.ts';
import { failureOf } from '../failure-of.ts';
import { knownForms } from '../forms.ts';
import type { Desk, Outcome, Words } from './command.ts';
import { commands, commonOptions, type Command, type Option } from './commands.ts';

/** What the command line shows: standard output, standard error, and the exit code. */
export type Shown = { out: string; err: string; exit: number };

/** The help page, made from the table of commands. */
export function helpText(): string {
  const options = (table: Readonly<Record<string, Option>>): string[] =>
    Object.entries(table).map(
      ([name, { value, help, short }]) =>
        `      ${short === undefined ? '' : `-${short}, `}--${name}${value === null ? '' : ` ${value}`}  ${help}`,
    );
  const lines = Object.values(commands).flatMap(({ usage, help, options: own }) => [
    `  nianbao ${usage}`,
    `      ${help}`,
    ...options(own),
  ]);
  return [
    '公开年报：政府信息公开工作年度报告编制工具',
    '',
    ...lines,
    '',
    '  每个命令都可以加：',
    ...options(commonOptions),
    '',
    '  退出码：0完成，1没有做成，2校验发现错误。路径里有空格时请加引号。',
  ].join('\n');
}

function readWords(command: Command, args: readonly string[]): Words {
  const table = { ...command.options, ...commonOptions };
  const options = Object.fromEntries(
    Object.entries(table).map(([name, { value }]) => [
      name,
      { type: value === null ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { free: positionals, options: values };
  } catch (error) {
    const word = /'(--?[^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? args.join(' ');
    throw new NianbaoError('usage', { what: `不认识或缺少值的选项 ${word}` });
  }
}

function parse(name: string, command: Command, args: readonly string[]): Words {
  const words = readWords(command, args);
  const extra = words.free[command.free];
  const any = command.anyWith !== undefined && words.options[command.anyWith] === true;
  if (extra === undefined || any) return words;
  throw new NianbaoError('usage', { what: `${name}后面多了“${extra}”，什么都没有做（路径里有空格时请加引号）` });
}

async function runCommand(command: Command, words: Words, tell: Desk['tell'], apart: Apart): Promise<Outcome> {
  const dataFolder = typeof words.options['data'] === 'string' ? words.options['data'] : defaultDataFolder();
  const opened: Store[] = [];
  const existing = () => (existsSync(join(dataFolder, storeFileName)) ? desk.store() : null);
  const desk: Desk = {
    store: () => {
      const store = opened[0] ?? openStore(dataFolder);
      opened[0] = store;
      return store;
    },
    existing,
    forms: () => {
      const store = existing();
      return store === null ? forms : knownForms(store);
    },
    dataFolder,
    now: () => new Date().toISOString(),
    newId: randomUUID,
    tell,
    apart,
  };
  try {
    const { run } = await command.load();
    return await run(words, desk);
  } finally {
    for (const store of opened) store.close();
  }
}

/** Takes a line that is to be shown at once. */
export type Tell = (to: 'out' | 'err', line: string) => void;

/**
 * Runs one command line. Never throws: whatever goes wrong is one Chinese sentence on standard error and exit code 1. What a
 * command tells while it works goes to `tell`, and is not shown again at the end: with --json to standard error, for on standard
 * output there is one document and nothing else. Files are read where `apart` says.
 */
export async function runCommandLine(args: readonly string[], tell: Tell, apart: Apart = inThisThread): Promise<Shown> {
  const [name, ...rest] = args;
  const end = args.indexOf('--');
  const given = (option: string): boolean => {
    const short = commonOptions[option]?.short;
    return args.slice(0, end < 0 ? args.length : end).some((word) => word === `--${option}` || word === `-${short}`);
  };
  const json = given('json');
  if (name === undefined || name === 'help' || given('help')) return { out: `${helpText()}\n`, err: '', exit: 0 };
  if (given('version')) {
    const { version } = manifest;
    return { out: `${json ? JSON.stringify({ version }) : version}\n`, err: '', exit: 0 };
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new NianbaoError('usage', { what: `没有“${name}”这个命令` });
    const words = parse(name, command, rest);
    const outcome = await runCommand(command, words, (line) => tell(json ? 'err' : 'out', line), apart);
    const out = json ? JSON.stringify(outcome.json, null, 2) : outcome.lines.join('\n');
    return {
      out: out === '' ? '' : `${out}\n`,
      err: (outcome.remarks ?? []).map((line) => `${line}\n`).join(''),
      exit: outcome.exit,
    };
  } catch (error) {
    return { out: '', err: `${sentence(failureOf(error))}\n`, exit: 1 };
  }
}
