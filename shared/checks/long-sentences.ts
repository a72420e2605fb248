import { sentencesOf } from '../report/sentences.ts';
import { foldNames } from './fold-names.ts';
import { hanOf } from './han.ts';
import { remembered } from './remembered.ts';

/** A sentence nobody writes twice by chance, and what it says but for its numbers, marks and names, as a short key. */
export type LongSentence = { from: number; to: number; key: string };

const shortest = 20;

/** What every office says in the same words: what is given from above, what is quoted, where the report is found. */
const common =
  /习近平|中国特色社会主义|党的[一二三四五六七八九十]{1,3}(?:大|届)|为指导|指导思想|全面贯彻|深入贯彻|认真贯彻|贯彻落实|根据《|按照《|依据《|依照《|》(?:第[一二三四五六七八九十百零\d]+条|规定|的规定|要求|的要求)|国务院办公厅|本(?:年度)?报告|年度报告|报告(?:由|所列|中所列|的电子版|全文)|统计期限|如有疑问|联系电话/;

/** That nothing of a kind happened is said in one way. */
const nothing =
  /(?:未|没有|没|无|不存在)(?:收到|发生|收取|产生|发现|出现|受理|接到|因|被|收|人|任何|有|公民|行政|其他|需要)|均为零|为零|为0/;

/** Sentences that count, like the form they follow: of several numbers nothing but the words of the form is left. */
const fewestCounts = 2;

/** The same of equal texts, and of unequal ones as good as never: 53 bits. */
function keyOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/** The sentences of one line that are an office's own and long enough to be told by. */
export const readLongSentences = (text: string): readonly LongSentence[] =>
  text.length < shortest
    ? []
    : sentencesOf([{ type: 'text', text }]).flatMap(({ plain, from, to }) => {
        const bare = hanOf(plain);
        const counts = plain.match(/\d+(?:\.\d+)?/g)?.length ?? 0;
        if (bare.length < shortest || counts >= fewestCounts || common.test(plain) || nothing.test(plain)) return [];
        return [{ from, to, key: keyOf(foldNames(bare)) }];
      });

/** The same of a report somebody works on, of which most lines are known from before. */
export const longSentences = remembered(readLongSentences);
