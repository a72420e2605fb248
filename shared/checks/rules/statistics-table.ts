import type { Rule } from '../rule.ts';

/** From 2014 on every report carries the statutory figures: 国办发〔2014〕32号, then the tables within the format of 2019 and 2021. */
export const statisticsTable: Rule = {
  id: 'statistics-table',
  title: '统计表',
  source: 'regulation',
  check: ({ report, form }) => {
    if (report.year < 2014 || form.tables.length > 0) return [];
    const law =
      report.year < 2019 ? '国办发〔2014〕32号要求报送政府信息公开情况统计表' : '规定的年度报告格式里有统计表';
    const what =
      report.year < 2019 ? '主动公开、回应解读、依申请公开、机构经费、会议培训等' : '主动公开、申请办理、复议诉讼';
    return [
      {
        severity: 'warning',
        message: `${report.year}年的报告没有统计表`,
        explain: `${law}，${what}数据应当列表：请在基本信息里选用这一年的表式并填写。`,
        where: { place: 'facts' },
      },
    ];
  },
};
