import { matchesOf } from '../../report/matches.ts';
import { lineRule, type Hit } from '../line-rule.ts';

const digits: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  О: '0',
  о: '0',
  Ο: '0',
  l: '1',
  I: '1',
};

/** 2O18年, 1l3件: a letter among digits before a unit; one in front (O2O, I2) may be a name. */
const letterInNumber = /(?<![A-Za-z\d./:@_-])(?=\d*[OoОоΟlI])\d[\dOoОоΟlI]{1,8}(?=[年月日件个条次篇期人份元％%])/g;
const lookalikes = 'АВЕКМНОРСТХаеорсухΑΒΕΗΙΚΜΝΟΡΤΧ';
const latins = 'ABEKMHOPCTXaeopcyxABEHIKMNOPTX';
const foreign = new RegExp(`[${lookalikes}]`, 'g');
const mixedWord = new RegExp(`[A-Za-z${lookalikes}.]{2,}`, 'g');

function numbers(text: string): Hit[] {
  return matchesOf(letterInNumber, text).map(({ index, 0: said }) => {
    const put = [...said].map((char) => digits[char] ?? char).join('');
    return {
      from: index,
      to: index + said.length,
      severity: 'warning',
      confidence: 'likely',
      message: `“${said}”里混入了字母，像是“${put}”`,
      explain: '字母O、l与数字0、1看起来一样，但查找和汇总时会出错：请改成数字。',
      put,
    };
  });
}

function words(text: string): Hit[] {
  return matchesOf(mixedWord, text).flatMap(({ index, 0: said }) => {
    const put = said.replace(foreign, (char) => latins[lookalikes.indexOf(char)] ?? char);
    if (put === said || !/[A-Za-z]/.test(said)) return [];
    return [
      {
        from: index,
        to: index + said.length,
        severity: 'warning' as const,
        confidence: 'likely' as const,
        message: `“${said}”里混入了看起来一样的外文字母`,
        explain: '这样的网址、缩写打不开也查不到：请改成英文字母。',
        put,
      },
    ];
  });
}

/** Letters that look like digits, and letters of other scripts that look like Latin ones. */
export const strayLatin = lineRule({
  id: 'stray-latin',
  title: '数字、字母混淆',
  source: 'language',
  severities: ['warning'],
  find: (text) => [...numbers(text), ...words(text)].sort((one, other) => one.from - other.from),
});
