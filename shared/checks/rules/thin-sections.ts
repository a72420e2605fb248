import { sectionPlace } from '../../api/place.ts';
import { plainText } from '../../report/plain.ts';
import { isEmptyProse } from '../../report/prose.ts';
import type { Report, Section } from '../../report/report.ts';
import { characterCount } from '../../wording/count.ts';
import type { Found } from '../finding.ts';
import { perObject } from '../per-object.ts';
import type { Rule } from '../rule.ts';

const shortest = 10;

/** That there are problems: named, or said by what is still lacking. */
const problems =
  /问题|不足|不够|不强|不到位|不及时|不规范|不完善|不高|不平衡|不均衡|不全|不深|不多|较少|偏少|不准|不严|差距|薄弱|有待|短板|滞后|缺乏|欠缺|困难|仍需|还需|尚需|亟待|欠|单一|不力|不熟/;

/** That something is to be done or was done about them. */
const measures =
  /改进|整改|措施|下一?步|今后|将|进一步|加强|加大|强化|继续|完善|提高|提升|推进|健全|规范|打算|计划|优化|拓展|拓宽/;

const none = /^(?:本年度?|今年)?(?:暂)?(?:无|没有|暂无|不存在)(?:主要|突出|明显)?(?:的)?(?:问题|情况|内容)?[。！]?$/;

const found = (section: Section, severity: Found['severity'], message: string, explain: string): Found => ({
  severity,
  message,
  explain,
  where: { place: sectionPlace(section.id) },
  confidence: severity === 'hint' ? 'asks' : 'likely',
});

/** 问题 and 改进 go together: the law asks for both. */
function ofProblems(section: Section, report: Pick<Report, 'figures'>, isOnly: boolean): Found[] {
  const text = plainText(section.prose, report);
  const plain = text.replace(/\s/g, '');
  const name = section.heading.trim();
  if (none.test(plain) || characterCount(plain) < shortest) {
    const why = '要求报告存在的主要问题及改进情况：请写出一两个问题和对应的措施。';
    return [found(section, 'warning', `“${name}”只写了“${plain.slice(0, 20)}”`, `《条例》${why}`)];
  }
  // 六、存在的主要问题 and 七、改进措施: each says its own half.
  if (!isOnly) return [];
  const asksBoth = /问题|不足/.test(name) && /改进|整改|措施|打算|下一?步/.test(name);
  if (!problems.test(plain)) {
    return [
      found(section, 'hint', `“${name}”里没有看到问题`, '先写清存在什么问题，再写怎样改进；已经写了的可以不改。'),
    ];
  }
  if (!measures.test(plain)) {
    return [
      found(
        section,
        asksBoth ? 'warning' : 'hint',
        `“${name}”里写了问题，没有看到改进措施`,
        '每个问题后面应写明怎样改进；写在别处的，核实后可以不改。',
      ),
    ];
  }
  return [];
}

/** Local practice: 一、总体情况 of the format of 2021 in no more than a thousand characters. */
const longestOverview = 1_000;

function overlong(section: Section, report: Pick<Report, 'figures'>): Found[] {
  const count = characterCount(plainText(section.prose, report));
  if (count <= longestOverview) return [];
  return [
    {
      ...found(
        section,
        'hint',
        `“${section.heading}”有${count}字，超过${longestOverview}字`,
        '有的地方要求这一部分一般不超过一千字：请确认上级有没有这样的要求。',
      ),
      source: 'local',
      left: String(count),
      right: String(longestOverview),
      subject: section.id,
      facts: '',
    },
  ];
}

const foundInSection = perObject(
  (section: Section, figures: Report['figures'], form: string, isOnly: boolean): Found[] => {
    if (isEmptyProse(section.prose)) return [];
    if (section.slot === 'problem') return ofProblems(section, { figures }, isOnly);
    return section.slot === 'overview' && form === '2021' ? overlong(section, { figures }) : [];
  },
);

/** Problems and measures in words worth reading (条例 of 2019, article 50; of 2008, article 32), and an overview that is not too long. */
export const thinSections: Rule = {
  id: 'thin-section',
  title: '章节过简或过长',
  source: 'regulation',
  severities: ['warning', 'hint'],
  reads: ['sections', 'figures', 'form'],
  check: ({ report: { sections, figures, form } }) => {
    const isOnly = sections.filter(({ slot }) => slot === 'problem').length < 2;
    return sections.flatMap((section) => foundInSection(section, figures, form, isOnly));
  },
};
