import { findForm, formForYear } from '../../forms/forms.ts';
import { formKey, type Form } from '../../forms/form.ts';
import type { Found } from '../finding.ts';
import type { Rule } from '../rule.ts';

const annexed = /(?:见|附)[^，。；]{0,6}(?:附件|附表)|统计表[^，。；]{0,8}(?:附后|附件|附表)|附[^，。；]{0,16}统计表/;

/** A table of a national edition that was issued for other years. An office's own form is its own affair. */
function otherEdition(form: Form, year: number): Found[] {
  const due = formForYear(year);
  if (due.tables.length === 0 || findForm(formKey(form)) === undefined || formKey(due) === formKey(form)) return [];
  return [
    {
      severity: 'warning',
      confidence: 'certain',
      message: `${year}年的报告用的是《${form.title}》的表`,
      explain: `这一年应当用《${due.title}》（${due.issuedBy}）：请在基本信息里换成这一年的表式；年度认错了的，请改正年度。`,
      where: { place: 'facts' },
      left: form.title,
      right: due.title,
    },
  ];
}

/** From 2014 on every report carries the statutory figures: 国办发〔2014〕32号, then the tables within the format of 2019 and 2021. */
export const statisticsTable: Rule = {
  id: 'statistics-table',
  title: '统计表',
  source: 'regulation',
  severities: ['warning', 'hint'],
  reads: ['lines', 'form', 'year'],
  check: ({ report, form, lines }) => {
    if (report.year < 2014) return [];
    if (form.tables.length > 0) return otherEdition(form, report.year);
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
