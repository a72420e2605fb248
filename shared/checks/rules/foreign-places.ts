import { matchesOf } from '../../report/matches.ts';
import { prefaceText } from '../../report/derive.ts';
import type { Found } from '../finding.ts';
import { whereIn, type Line } from '../lines.ts';
import { remembered } from '../remembered.ts';
import type { Facts, Rule } from '../rule.ts';

/** What only the own office has in its own report: its website, its government, its office for the work. */
const own =
  /(?<=([\p{Script=Han}]{2})([县区旗镇乡]))(?:人民政府|政府)?(?:门户网站|政府网站|政府网|信息公开网|政务公开办|政府信息公开办|政务公开领导小组|政务公开工作领导小组|人民政府办公室|人民政府编制|政府信息公开指南|政府信息公开目录|政府信息公开年报)/gu;
/** Before 县 alone stand verbs and particles (下设县政府网站, 通过区政府网站): no name with a character they are made of is looked for. */
const noName =
  /[各全我本该此外邻市州郊两辖弟管困点范多几每属其下设通过利用依托登录陆借助运完善健优化加强协配合按照根据落实参接受成立组建调整规推进改版升级更新维护充编制修订印发指导督促包括含中要求由于关围绕纳入并在经布公开同时浏览访问注击打查阅询好办抓做报送上交提与负责确定明作为是位放挂靠把将被从向对和及或以等因了到至给让使请据自沿随如但而且则又也都还再就才只仅已曾会能可应须需所之的地得着省城园社景矿库片校小间内段行统一首级处复答收检测评审核拓搭停闭牵巡抽障持移总、，]|[清梳治代整]理/;
const elsewhere =
  /学习|考察|交流|借鉴|取经|观摩|对口|赴|到访|来访|先进|经验|兄弟|联合|协作|转发|链接|上级|移交|原|更名|撤|结对|帮扶|对标|评为|与/;

/** Where a name surely begins: two characters in the middle of a clause may be a verb before 县 that nobody thought of. */
const begins = /(?:^|[，。；;：:、（(“”]|[在由]|[省市州])$/;

const far = 80;
/** No paragraph anybody has written is longer. */
const longest = 8_000;

/** 远溪市通道县: behind the name of what it belongs to a name stands, whatever verb its characters make. */
const behindName = /[^全我本各该][省市州]$/;

type Named = { name: string; kind: string; isSure: boolean; from: number; to: number };

const namesIn = remembered((text: string): readonly Named[] =>
  matchesOf(own, text.slice(0, longest)).flatMap(({ index, 0: words, 1: stem = '', 2: kind = '' }): Named[] => {
    const verb = noName.test(stem);
    if (verb && !behindName.test(text.slice(Math.max(0, index - stem.length - 3), index - stem.length - 1))) return [];
    const before = text.slice(Math.max(0, index - far), index);
    const clause = /[^，。；;：:]*$/.exec(before)?.[0] ?? '';
    const rest = /^[^，。；;：:]{0,60}/.exec(text.slice(index + words.length))?.[0] ?? '';
    if (elsewhere.test(clause + rest) || /《[^》]*$/.test(before)) return [];
    const from = index - stem.length - 1;
    return [
      {
        name: stem + kind,
        kind,
        isSure: !verb && begins.test(text.slice(Math.max(0, from - 1), from)),
        from,
        to: index + words.length,
      },
    ];
  }),
);

/** Every name of a place by which the report may speak of its office: what it calls itself, in all its fields. */
function ownWords({ report }: Facts): string {
  const { agency, titleLines, signOff } = report;
  return [agency.name, agency.address, ...titleLines, signOff.agency, prefaceText(report)].join('|');
}

const isOfPlace = ({ kind }: Line): boolean => kind === 'paragraph' || kind === 'subheading' || kind === 'heading';

/** The name of another county or town where only the own one can stand: left over from a text that was copied. */
export const foreignPlaces: Rule = {
  id: 'foreign-place',
  title: '外地地名',
  source: 'inferred',
  severities: ['warning', 'hint'],
  reads: ['lines', 'sections', 'agency', 'year', 'titleLines', 'preface', 'signOff'],
  check: (facts) => {
    const known = ownWords(facts);
    // A county's name is held against its own only where the report says which that is.
    const kinds = new Set(matchesOf(/[县区旗镇乡]/g, facts.report.agency.name).map(([kind]) => kind));
    const said = new Set<string>();
    return facts.lines.filter(isOfPlace).flatMap((line): Found[] =>
      namesIn(line.text).flatMap(({ name, kind, isSure, from, to }): Found[] => {
        if (!kinds.has(kind) || known.includes(name) || said.has(name)) return [];
        said.add(name);
        const isOwn = isSure && /(?:我|本)[县区旗镇乡]/.test(line.text);
        return [
          {
            severity: isOwn ? 'warning' : 'hint',
            confidence: isOwn ? 'likely' : 'asks',
            message: `这里写的是“${name}”，编制机关是“${facts.report.agency.name}”`,
            explain: '请核对是不是沿用了别处的文字；说的确实是别的地方的可以不改。',
            where: whereIn(line, from, to),
            left: name,
            right: facts.report.agency.name,
            subject: `地名 ${name}`,
          },
        ];
      }),
    );
  },
};
