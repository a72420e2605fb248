import type { SlotId } from '../../../shared/report/slots.ts';
import type { Say } from './say.ts';

type Part = (say: Say) => string[];

const tot = (row: string): string => `t3.${row}.tot`;

const applied = (say: Say): string => {
  const { n, or, v, all } = say;
  if (v(tot('new')) === 0) {
    return or('本年度未收到政府信息公开申请。', '全年没有收到政府信息公开申请，收到申请0件。');
  }
  const carried = v(tot('carry_in'));
  const withCarried =
    carried === 0
      ? `本年度新收政府信息公开申请${n(tot('new'))}件`
      : or(
          `本年度新收政府信息公开申请${n(tot('new'))}件，上年结转${n(tot('carry_in'))}件`,
          `共受理政府信息公开申请${all(tot('new'), tot('carry_in'))}件（含上年结转${n(tot('carry_in'))}件）`,
        );
  const left = v(tot('carry_out')) === 0 ? '，全部按时答复' : `，结转下年度继续办理${n(tot('carry_out'))}件`;
  return or(`${withCarried}${left}。`, `收到政府信息公开申请${n(tot('new'))}件。`);
};

const documents = ({ n, v }: Say): string =>
  v('t2.gf.made') === 0 && v('t2.gf.repealed') === 0
    ? '本年度没有制发行政规范性文件。'
    : `全年制发行政规范性文件${n('t2.gf.made')}件，废止${n('t2.gf.repealed')}件，现行有效${n('t2.gf.valid')}件。`;

const overview =
  (form: '2019' | '2021'): Part =>
  (say) => {
    const { or, unit, year, chance } = say;
    const issued = say.v('t2.gf.' + (form === '2019' ? 'new' : 'made'));
    return [
      or(
        `${year}年，本${unit}认真落实《中华人民共和国政府信息公开条例》，把公开要求落到每一项业务中。`,
        `${year}年，我${unit}围绕中心工作推进政务公开，公开的内容和方式更加方便群众。`,
      ),
      `## 主动公开。${form === '2021' && chance.odds(0.6) ? documents(say) : or('按时更新法定主动公开内容。', issued === 0 ? '更新机构职能和办事指南。' : '规范性文件印发后及时公开。')}`,
      `## 依申请公开。${applied(say)}`,
      '## 政府信息管理。信息发布前逐条审查，过期信息及时清理。',
      '## 政府信息公开平台建设。由专人维护公开专栏，保证栏目查得到、打得开。',
      `## 监督保障。${or(
        '把政务公开纳入年度考核，主动接受社会评议，全年没有发生需要追究责任的情形。',
        '公开工作列入绩效考核，社会评议结果良好，没有因公开工作被责任追究。',
      )}`,
    ];
  };

const proactive: Part = ({ or, v, n }) => [
  or(
    '主动公开的数据见下表。',
    v('t2.xk') === 0 ? '本年度没有作出行政许可决定。' : `全年作出行政许可决定${n('t2.xk')}件。`,
    v('t2.cf') === 0 ? '有关情况如下。' : `本年度作出行政处罚决定${n('t2.cf')}件，均按规定公示。`,
  ),
];

const results = [
  ['r.open', '予以公开'],
  ['r.partial', '部分公开'],
] as const;

const application: Part = (say) => {
  const { n, or, v, share } = say;
  const total = v(tot('r.total'));
  if (v(tot('new')) === 0 && total === 0) return ['本年度没有收到政府信息公开申请，有关数据均为0。'];
  const open = results
    .filter(([row]) => v(tot(row)) > 0)
    .map(([row, words]) => `${words}${n(tot(row))}件`)
    .join('、');
  const answered = `全年办理答复${n(tot('r.total'))}件${open === '' ? '' : `，其中${open}`}。`;
  const part = v(tot('r.open'));
  return [
    or(
      `全年收到政府信息公开申请${n(tot('new'))}件，其中自然人申请${n('t3.new.nat')}件。`,
      `本年新收申请${n(tot('new'))}件，上年结转${n(tot('carry_in'))}件，结转下年度${n(tot('carry_out'))}件。`,
      '申请的收到和办理情况见下表。',
    ),
    or(
      answered,
      total === 0 || part === 0
        ? '答复文书统一使用规范格式。'
        : `在答复的${n(tot('r.total'))}件申请中，予以公开${n(tot('r.open'))}件，占${share(part, total)}。`,
    ),
  ];
};

const litigation: Part = ({ n, or, v, all }) => {
  const suits = all('t4.s1.total', 't4.s2.total');
  return [
    v('t4.fy.total') === 0
      ? or('本年度没有发生行政复议。', '未收到针对政府信息公开的行政复议申请。')
      : or(
          `因政府信息公开被申请行政复议${n('t4.fy.total')}件，其中结果维持${n('t4.fy.keep')}件、结果纠正${n('t4.fy.correct')}件。`,
          `全年行政复议${n('t4.fy.total')}件。`,
        ),
    suits === 0
      ? or('没有发生行政诉讼。', '无行政诉讼案件。')
      : or(
          `行政诉讼${suits}件，其中未经复议直接起诉${n('t4.s1.total')}件、复议后起诉${n('t4.s2.total')}件。`,
          `被提起行政诉讼${suits}件。`,
        ),
  ];
};

/** The prose of the parts of a report by the form of 2019 or 2021 that speak of its figures. */
export const wordingSince2019 = (form: '2019' | '2021'): Partial<Record<SlotId, Part>> => ({
  overview: overview(form),
  proactive,
  application,
  litigation,
  otherMatter: ({ or }) => [
    or(
      '本年度没有收取信息处理费，也没有其他需要报告的事项。',
      '按照《政府信息公开信息处理费管理办法》的规定，全年未收取信息处理费。',
    ),
  ],
});
