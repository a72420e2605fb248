import { y2014 } from '../../../shared/forms/y2014.ts';
import { agencyNamed, newReport } from '../../../shared/report/create.ts';
import { headingOf, paragraphOf, type Prose } from '../../../shared/report/prose.ts';
import type { Report } from '../../../shared/report/report.ts';

const prose: Prose = {
  type: 'doc',
  content: [
    paragraphOf(
      '2017年，云岭县人民政府办公室围绕县委、县政府中心工作，把政务公开贯穿行政运行全过程，公开的主动性和规范性进一步增强。',
    ),
    headingOf(2, '健全工作制度。修订主动公开基本目录，明确各科室的公开责任，重要文件制发时同步确定公开属性。'),
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '全年主动公开政府信息' },
        { type: 'figure', attrs: { indicator: 'zdgk.total' } },
        { type: 'text', text: '条，其中规范性文件' },
        { type: 'figure', attrs: { indicator: 'zdgk.gfxwj' } },
        { type: 'text', text: '件。' },
      ],
    },
    headingOf(2, '拓宽公开渠道'),
    headingOf(3, '办好政府网站。更新栏目12个，清理空白栏目3个。'),
    headingOf(3, '用好新媒体'),
    {
      type: 'table',
      content: [
        row('tableHeader', ['渠道', '条数']),
        row('tableCell', ['政府网站', '1820']),
        row('tableCell', ['政务微信', '406']),
      ],
    },
    headingOf(2, '加强政策解读'),
    paragraphOf('对涉及群众切身利益的文件，做到文件与解读同步起草、同步审签、同步发布。'),
  ],
};

function row(type: 'tableCell' | 'tableHeader', texts: string[]) {
  return {
    type: 'tableRow' as const,
    content: texts.map((text) => ({ type, attrs: { colspan: 1, rowspan: 1 }, content: [paragraphOf(text)] })),
  };
}

/** A report of an invented county, half written, with sums that do not agree. */
export function sampleReport(): Report {
  let count = 0;
  const blank = newReport(agencyNamed('云岭县人民政府办公室'), 2017, y2014, () => `section-${(count += 1)}`);
  const values: Record<string, string> = {
    'zdgk.total': '2316',
    'zdgk.gfxwj': '14',
    'zdgk.gfxwj_issued': '15',
    'ch.website': '1820',
    'ch.wechat': '406',
    'ch.weibo': '90',
    'ch.gongbao': '0',
    'ch.other': '0',
    'app.recv_face': '12',
    'app.recv_fax': '0',
    'app.recv_net': '31',
    'app.recv_mail': '7',
    'app.done': '50',
    'app.done_intime': '47',
    'app.done_ext': '2',
    'fee.total': '0',
    'jg.budget': '3.5',
  };
  return {
    ...blank,
    sections: blank.sections.map((section) => (section.slot === 'proactive' ? { ...section, prose } : section)),
    figures: Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, note: '' }])),
    unplaced: [
      { text: '云岭政办函〔2018〕6号', why: '像是文号，年报正文里没有它的位置' },
      { text: '欢迎社会各界监督。\n监督电话：0000-0000000', why: '在落款之后，没有认出属于哪一章' },
    ],
  };
}
