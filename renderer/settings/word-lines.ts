import { longestOwnWord, mostOwnWords, type Office } from '../../shared/checks/office.ts';

/** What was read of a list of one entry a line, and one sentence where something of it was not taken. */
export type Read<T> = { entries: T[]; said: string | null };

type Correction = Office['corrections'][number];

const arrow = /\s*(?:→|⇒|-+>|=+>|＝>|——?|：|:|\t)\s*/u;

const isWord = (text: string): boolean => text !== '' && text.length <= longestOwnWord;

const word = (line: string): string | null => (isWord(line) ? line : null);

/** 错的 → 对的; between the two an arrow, a tab or a single blank. */
function correction(line: string): Correction | null {
  const parts = arrow.test(line) ? line.split(arrow) : line.split(/\s+/u);
  const [wrong = '', right = '', more] = parts;
  return more === undefined && isWord(wrong) && isWord(right) && wrong !== right ? { wrong, right } : null;
}

function read<T>(text: string, one: (line: string) => T | null, key: (entry: T) => string, shape: string): Read<T> {
  const lines = text.split(/\r?\n/u).map((line, at) => ({ line: line.trim(), at: at + 1 }));
  const known = new Map<string, T>();
  const bad: number[] = [];
  let twice = 0;
  let over = 0;
  for (const { line, at } of lines) {
    if (line === '') continue;
    const entry = one(line);
    if (entry === null) bad.push(at);
    else if (known.has(key(entry))) twice += 1;
    else if (known.size >= mostOwnWords) over += 1;
    else known.set(key(entry), entry);
  }
  const said = [
    bad.length > 0 ? `第${bad.slice(0, 3).join('、')}${bad.length > 3 ? '等' : ''}行没有保存，请写成${shape}` : null,
    twice > 0 ? `重复的${twice}行只留一行` : null,
    over > 0 ? `最多${mostOwnWords}行，多出的${over}行没有保存` : null,
  ].filter((words) => words !== null);
  return { entries: [...known.values()], said: said.length === 0 ? null : `${said.join('；')}。` };
}

/** Words, one a line. */
export const readWords = (text: string): Read<string> =>
  read(text, word, (entry) => entry, `一行一个、${longestOwnWord}字以内的词`);

/** What is wrong and what is right, a pair a line; of two for one wrong word the first counts. */
export const readCorrections = (text: string): Read<Correction> =>
  read(text, correction, ({ wrong }) => wrong, '“错的 → 对的”');

export const wordsText = (words: readonly string[]): string => words.join('\n');

export const correctionsText = (corrections: readonly Correction[]): string =>
  corrections.map(({ wrong, right }) => `${wrong} → ${right}`).join('\n');
