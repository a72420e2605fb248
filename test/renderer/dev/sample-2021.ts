import type { Form } from '../../../shared/forms/form.ts';
import { y2021 } from '../../../shared/forms/y2021.ts';
import { agencyNamed, newReport } from '../../../shared/report/create.ts';
import { paragraphOf } from '../../../shared/report/prose.ts';
import type { Report } from '../../../shared/report/report.ts';

const applicants = ['nat', 'biz', 'sci', 'ngo', 'law', 'oth'] as const;

/** Of the rows named: how many natural persons and companies, the rest being zero. */
const counted: Record<string, readonly [nat: number, biz: number]> = {
  new: [96, 14],
  carry_in: [3, 1],
  'r.open': [41, 6],
  'r.partial': [12, 2],
  'd.internal': [4, 0],
  'd.casefile': [3, 1],
  'u.nohold': [22, 4],
  'n.petition': [5, 0],
  'o.nofix': [2, 0],
  'o.all': [2, 0],
  'r.total': [89, 13],
  carry_out: [10, 2],
};

const litigation: Record<string, string> = {
  'fy.keep': '2',
  'fy.correct': '0',
  'fy.other': '1',
  'fy.pending': '0',
  'fy.total': '3',
  's1.keep': '1',
  's1.correct': '0',
  's1.other': '0',
  's1.pending': '1',
  's1.total': '3',
};

function applicationFigures(form: Form): [string, string][] {
  const rows = [...new Set(form.indicators.flatMap(({ id }) => (id.startsWith('t3.') ? [id.slice(3, -4)] : [])))];
  return rows.flatMap((row): [string, string][] => {
    const [nat, biz] = counted[row] ?? [0, 0];
    const values = [nat, biz, 0, 0, 0, 0];
    return [
      ...applicants.map((column, at): [string, string] => [`t3.${row}.${column}`, String(values[at] ?? 0)]),
      [`t3.${row}.tot`, String(nat + biz)],
    ];
  });
}

/**
 * A report of an invented county on the form of 2021 (or that of 2019, whose third table has the same columns): the third
 * table full and right, of the second the first lines, in the fourth a total that is one too many.
 */
export function sampleSince2019(form: Form = y2021): Report {
  let count = 0;
  const blank = newReport(agencyNamed('云岭县人民政府办公室'), 2025, form, () => `section-${(count += 1)}`);
  const known = new Set(form.indicators.map(({ id }) => id));
  const values: [string, string][] = [
    ['t2.gz.made', '0'],
    ['t2.gz.repealed', '0'],
    ['t2.gz.valid', '0'],
    ['t2.gf.made', '6'],
    ['t2.gf.repealed', '2'],
    ['t2.gf.valid', '41'],
    ['t2.xk', '1248'],
    ...applicationFigures(form),
    ...Object.entries(litigation).map(([id, value]): [string, string] => [`t4.${id}`, value]),
  ];
  const prose = { type: 'doc' as const, content: [paragraphOf('2025年，县政府办公室收到政府信息公开申请110件。')] };
  return {
    ...blank,
    sections: blank.sections.map((section) => (section.slot === 'application' ? { ...section, prose } : section)),
    figures: Object.fromEntries(values.filter(([id]) => known.has(id)).map(([id, value]) => [id, { value, note: '' }])),
  };
}
