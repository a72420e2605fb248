import { isDigit, mark, matchAt, type Finder } from './mention.ts';

/**
 * Set words of official prose in which a number counts nothing anyone could check, by what stands in them. Those in which no
 * measure word follows the number need not be here: 三农 is no number anyway.
 */
const phrases =
  '一次性|一件事|一站式|一条龙|一条线|一张[网图表清卡蓝]|一个口子|一个窗口|一个章|一扇门|一门式|一窗式?|一网|一[把手]|一批批|一件件|一项项|一个个|一家人|一系列|一点一滴|' +
  '一人一|一事一|一案一|一企一|一户一|一件一|一次办|一次跑|一次办好|一次不|一个百|一定程度|一本账|一种|' +
  '一名[^,。]{0,4}党员干部|一句话|一天天|一部分|一处处|一人(?=次|份)|一段时[间期]|' +
  '三个[代一]|四个[意自全]|两个[维确百健一]|五个[一]|四个[伟]|六个[一]|八项规定|三项制度|三个清单|三本[台]账|三类内部|四类过程|三会一|两学一|' +
  '三年行动|十个一';

const pattern = new RegExp(phrases, 'y');
const behind =
  /(?<=最后)一公里|(?<=[最至]多[跑走])一[次趟]|(?<=[少多][跑走跨])一[趟个道次]|(?<=[第唯])一|(?<=[同每进某另这那任何])一[个次项条名件家位人处]|(?<=统)一|(?<=逐)一/y;
/** Between short quotes a Chinese number with its measure word is a slogan: “三个到位”. */
const slogan = /(?<=[“"‘「][^”"’」\n]{0,12})[一二两三四五六七八九十百千万]+(?=[^“"”\n]{0,12}[”"’」])/y;
const inChinese: readonly RegExp[] = [pattern, behind, slogan];
const inDigits: readonly RegExp[] = [/(?<=[“"‘「])\d+(?=[”"’」])/y];

/** Numbers inside names and set phrases: 一次性告知, “三个到位”, “1253”. */
export const names: Finder = (text, at) => {
  for (const found of isDigit(text, at) ? inDigits : inChinese) {
    const match = matchAt(found, text, at);
    if (match) return mark('name', at, at + match[0].length);
  }
  return null;
};
