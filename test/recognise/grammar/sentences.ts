import type { Chance } from '../../arbitrary/chance.ts';

const beginnings = [
  '全年通过政府网站公开各类信息',
  '各单位按要求更新栏目内容',
  '对群众来电来信逐件登记并限时答复',
  '政策文件与解读材料同步发布',
  '依法受理公民、法人和其他组织提出的申请',
  '便民服务中心配备查询电脑',
  '将政府信息公开工作纳入年度考核',
  '公开政府信息',
  '“北麓发布”微信公众号推送信息',
  '主动公开重点领域信息',
  '收到政府信息公开申请',
  '未发生因政府信息公开引起的行政复议、行政诉讼，接待来访',
] as const;

const middles = ['，其中规范性文件', '，较上年增加', '，办结', '，涉及', '，通过微信公布'] as const;
const counters = ['条', '件', '篇', '份', '期', '条次', '项', '人次', '万元', '次'] as const;

/** A number as prose writes it. */
function numberIn(chance: Chance, unique: number): string {
  const plain = String(unique);
  return chance.weighed([
    [12, plain],
    [3, `${plain}余`],
    [1, `${plain}多`],
    [1, `约${plain}`],
    [1, `${(unique / 100).toFixed(2)}万`],
    [1, `近${plain}`],
    [1, plain.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
  ]);
}

/** Makes sentences of which no two of a report are alike: each holds a number of its own. */
export function writerOf(chance: Chance): () => string {
  let unique = 1000 + chance.whole(0, 50);
  const number = (): string => numberIn(chance, (unique += chance.whole(1, 9)));
  return () => {
    const more = chance.odds(0.4) ? `${chance.pick(middles)}${number()}${chance.pick(counters)}` : '';
    return `${chance.pick(beginnings)}${number()}${chance.pick(counters)}${more}。`;
  };
}
