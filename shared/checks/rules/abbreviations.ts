import { matchesOf } from '../../report/matches.ts';
import { definitionsIn, type Definition } from '../definitions.ts';
import type { Found } from '../finding.ts';
import { rangeIn, whereIn, type Line } from '../lines.ts';
import { remembered } from '../remembered.ts';
import type { Rule } from '../rule.ts';
import { whereOf } from '../stretch.ts';

/** The short names of regulations that mean nothing until a text says which one. */
const shortTitles = remembered((text: string): readonly { word: string; at: number }[] =>
  matchesOf(/《(条例|规定|办法|意见|通知|细则|方案|要点)》/g, text).map((match) => ({
    word: match[0],
    at: match.index,
  })),
);

/** Whether the text uses a short name anywhere but in the brackets that define it. */
function isUsed({ short, line, end }: Definition, lines: readonly Line[]): boolean {
  const plain = short.replace(/[《》]/g, '');
  const words = short.startsWith('《') ? short : plain;
  return lines.some(({ text }, at) => {
    const after = lines[at] === line ? end : 0;
    return text.includes(words, after);
  });
}

function unused({ short, line, from, to, start, end }: Definition): Found {
  const before = line.text.slice(start, end);
  const edit = { place: line.place, range: rangeIn(line, start, end), before, text: '' };
  return {
    severity: 'hint',
    message: `“${short}”定为简称，后文没有用到`,
    explain: '后文不用的简称不必定义：请删去这几个字，或在后文改用简称。',
    where: whereIn(line, from, to),
    subject: `简称 ${short}`,
    repair: { words: `删去“${before}”`, edits: [edit] },
  };
}

function twice(one: Definition, before: Definition): Found {
  return {
    severity: 'hint',
    message: `简称“${one.short}”定义了两次`,
    explain: '简称在第一次出现时定义一次：请删去后一处，或改用另一个简称。',
    where: whereOf(one),
    other: whereOf(before),
    subject: `两次定义 ${one.short}`,
  };
}

const isNamed = (word: string, lines: readonly Line[]): boolean =>
  lines.some(({ text }) =>
    matchesOf(new RegExp(`.${word}[》〉]`, 'g'), text).some((match) => !match[0].startsWith('《')),
  );

/** A short title that nobody defined and that is the end of no full one the report names, once, at its first place. */
function undefinedTitles(lines: readonly Line[], definitions: readonly Definition[]): Found[] {
  const defined = new Set(definitions.map(({ short }) => short.replace(/[《》]/g, '')));
  const asked = new Set<string>();
  return lines.flatMap((line) =>
    shortTitles(line.text).flatMap(({ word, at }): Found[] => {
      const bare = word.slice(1, -1);
      if (defined.has(bare) || asked.has(word) || isNamed(bare, lines)) return [];
      asked.add(word);
      return [
        {
          severity: 'hint',
          confidence: 'asks',
          message: `“${word}”没有说明是哪个文件的简称`,
          explain: `第一次提到时写出全称，并注明“以下简称${word}”。`,
          where: whereIn(line, at, at + word.length),
          subject: `未定义 ${word}`,
        },
      ];
    }),
  );
}

/** A short name is defined once, before it is used, and then used. */
export const abbreviations: Rule = {
  id: 'abbreviation',
  title: '简称',
  source: 'language',
  severities: ['hint'],
  reads: ['lines'],
  check: ({ lines }) => {
    const definitions = definitionsIn(lines);
    const first = new Map<string, Definition>();
    const repeated = definitions.flatMap((one) => {
      const before = first.get(one.short);
      if (!before) first.set(one.short, one);
      return before ? [twice(one, before)] : [];
    });
    return [
      ...[...first.values()].filter((one) => !isUsed(one, lines)).map(unused),
      ...repeated,
      ...undefinedTitles(lines, definitions),
    ];
  },
};
