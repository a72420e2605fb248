import { matchesOf } from '../../report/matches.ts';
import { byPair } from '../by-pair.ts';
import { confusions, type Confusion } from '../lexicon/confusions.ts';
import { lineRule, type Hit } from '../line-rule.ts';

const wrongAt = byPair(confusions, ({ wrong }) => wrong);

const stands = (text: string, at: number, { wrong, notBefore, notAfter }: Confusion): boolean => {
  const [before, after] = [text[at - 1], text[at + wrong.length]];
  return (
    text.startsWith(wrong, at) &&
    !(before !== undefined && notBefore.includes(before)) &&
    !(after !== undefined && notAfter.includes(after))
  );
};

const hitOf = (at: number, { wrong, right, slight }: Confusion): Hit => ({
  from: at,
  to: at + wrong.length,
  severity: slight ? 'hint' : 'warning',
  confidence: slight ? 'asks' : 'likely',
  message: slight ? `“${wrong}”在公文里一般写作“${right}”` : `“${wrong}”像是“${right}”的笔误`,
  explain: `这两种写法常被混淆，请核对后改成“${right}”。`,
  put: right,
});

/** 截止 says that something ends and takes no date behind it; 截至 says up to when something is counted. */
const untilDate = /截止(?=(?:到|至)?(?:目前|今年|去年|本年|年底|年末|20\d\d年|[1-9]\d?月))(?:到|至)?/g;

const untils = (text: string): Hit[] =>
  matchesOf(untilDate, text).map(({ index, 0: said }) =>
    hitOf(index, { wrong: said, right: '截至', notBefore: '', notAfter: '', slight: true }),
  );

/** No clerk reads more of one line. */
const mostFound = 300;

function find(text: string): Hit[] {
  const found = untils(text);
  for (let at = 0; at + 1 < text.length && found.length < mostFound; at += 1) {
    let longest: Confusion | null = null;
    for (const one of wrongAt(text, at)) {
      if (one.wrong.length > (longest?.wrong.length ?? 0) && stands(text, at, one)) longest = one;
    }
    if (longest === null) continue;
    found.push(hitOf(at, longest));
    at += longest.wrong.length - 1;
  }
  return found.sort((one, other) => one.from - other.from);
}

/** Characters that look or sound alike, taken for each other. */
export const confusionsRule = lineRule({
  id: 'confusion',
  title: '易混用的字',
  source: 'language',
  severities: ['warning', 'hint'],
  find,
});
