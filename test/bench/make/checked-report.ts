import { cleanReport } from '../../checks/reports/clean-report.ts';
import { chanceOf, type Chance } from '../../arbitrary/chance.ts';
import { headingOf, paragraphOf, type Block } from '../../../shared/report/prose.ts';
import type { Report } from '../../../shared/report/report.ts';

const who: [string, ...string[]] = [
  '县教育局',
  '县水利局',
  '柳河镇',
  '县医保局',
  '县林业局',
  '石桥镇',
  '县民政局',
  '县交通运输局',
  '县审计局',
  '三岔镇',
  '县统计局',
  '县住建局',
];
const does: [string, ...string[]] = [
  '逐条梳理',
  '按月更新',
  '集中清理',
  '重新编排',
  '及时补录',
  '分批公布',
  '对照核查',
  '定期通报',
];
const what: [string, ...string[]] = [
  '义务教育招生划片的目录',
  '农村饮水工程的项目清单',
  '医保报销的办理指南',
  '林地审批的结果',
  '低保对象的名单',
  '公交线路调整的通告',
  '预算执行审计的结果公告',
  '统计公报的解读材料',
  '老旧小区改造的进度',
  '高标准农田建设的招标文件',
  '养老机构备案的信息',
  '食品抽检不合格的通报',
];
const how: [string, ...string[]] = [
  '明确由谁起草、由谁审查、几天之内发布',
  '把办事人最常问的事项放在最前面',
  '对已经失效的内容逐件标注',
  '请群众代表到现场查看并提出意见',
  '在公开栏和政务大厅同时张贴',
  '附上联系人和查询的办法',
  '与上级网站的内容逐项比对',
  '由专人每周检查能否打开和下载',
];
const then: [string, ...string[]] = [
  '群众来电询问明显减少',
  '查找所需的时间比以前短得多',
  '发现的差错都在当天改正',
  '结果已通报各乡镇和部门',
  '有关做法被其他股室采用',
  '留存的纸质材料一并归档',
];

const when: [string, ...string[]] = [
  '年初',
  '开学前',
  '汛期前',
  '春耕后',
  '年中',
  '入冬前',
  '秋收后',
  '国庆节后',
  '换届后',
  '机构改革后',
];
const whence: [string, ...string[]] = ['会同主管部门', '按照分工', '结合实际', '根据群众意见', '对照目录'];
const looks: [string, ...string[]] = ['抽查', '自查', '巡查', '检查', '复查'];
const places: [string, ...string[]] = ['栏目', '专题', '页面', '目录', '板块'];

function paragraph(chance: Chance, ordinal: number): string {
  // Real reports have some thirty numbers to a thousand characters.
  const counted = (at: number): string =>
    chance.odds(0.5)
      ? `第${ordinal * 4 + at}次${chance.pick(looks)}的${chance.whole(12, 96)}个${chance.pick(places)}里有${chance.whole(2, 11)}个需要完善`
      : `${chance.pick(looks)}时需要完善的${chance.pick(places)}都已经登记`;
  const sentence = (at: number): string =>
    `${chance.pick(who)}${chance.pick(when)}${chance.pick(whence)}${chance.pick(does)}${chance.pick(what)}，` +
    `${chance.pick(how)}，${counted(at)}，${chance.pick(then)}。`;
  return [0, 1, 2].map(sentence).join('');
}

/** A report with all its tables and prose of at least so many characters, of which no text stands in one of another seed. */
export function checkedReport(characters: number, seed: number): Report {
  const report = cleanReport(seed);
  const chance = chanceOf(seed);
  const each = characters / report.sections.length;
  const sections = report.sections.map((section, place) => {
    const content: Block[] = [...section.prose.content];
    for (let length = 0, at = 0; length < each; at += 1) {
      const ordinal = seed * 10_000 + place * 1_000 + at;
      const words = paragraph(chance, ordinal);
      content.push(headingOf(2, `${chance.pick(what)}（${ordinal}）`), paragraphOf(words));
      length += words.length;
    }
    return { ...section, prose: { type: 'doc' as const, content } };
  });
  return { ...report, sections };
}
