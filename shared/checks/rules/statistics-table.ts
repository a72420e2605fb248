import type { Rule } from '../rule.ts';

const annexed = /(?:见|附)[^，。；]{0,6}(?:附件|附表)|统计表[^，。；]{0,8}(?:附后|附件|附表)|附[^，。；]{0,16}统计表/;

/** From 2014 on every report carries the statutory figures: 国办发〔2014〕32号, then the tables within the format of 2019 and 2021. */
export const statisticsTable: Rule = {
  id: 'statistics-table',
  title: '统计表',
  source: 'regulation',
  severities: ['warning', 'hint'],
  reads: ['lines', 'form', 'year'],
  check: ({ report, form, lines }) => {
    if (report.year < 2014 || form.tables.length > 0) return [];
    const law =
      report.year < 2019 ? '国办发〔2014〕32号要求报送政府信息公开情况统计表' : '规定的年度报告格式里有统计表';
    const what =
      report.year < 2019 ? '主动公开、回应解读、依申请公开、机构经费、会议培训等' : '主动公开、申请办理、复议诉讼';
    // One that is kept in a file of its own is spoken of.
    const isApart = report.year < 2019 && lines.some(({ text }) => annexed.test(text));
    return [
      {
        severity: isApart ? 'hint' : 'warning',
        confidence: isApart ? 'asks' : 'certain',
        message: `${report.year}年的报告没有统计表${isApart ? '，文中提到了它' : ''}`,
        explain: `${law}，${what}数据应当列表：请在基本信息里选用这一年的表式并填写。`,
        where: { place: 'facts' },
      },
    ];
  },
};
