import { randomUUID } from 'node:crypto';
import { sampleReport } from '../../../electron/services/sample.ts';
import { openStore } from '../../../electron/store/open.ts';
import { insertReport, setStatus } from '../../../electron/store/reports.ts';
import { writing } from '../../../electron/store/transaction.ts';
import { defaultTitle } from '../../../shared/report/derive.ts';
import type { Report, Status } from '../../../shared/report/report.ts';

const places = ['青岚', '云渡', '白石', '临溪', '望川', '秋浦', '长汀湾', '北麓', '松桥', '南陌'];
const offices = [
  '县人民政府',
  '县教育局',
  '县财政局',
  '县民政局',
  '县卫生健康局',
  '县自然资源局',
  '县交通运输局',
  '县城关镇人民政府',
  '县河口乡人民政府',
  '县东关街道办事处',
];
const years = [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023];

/** What makes five places of one. */
const sides = ['', '东', '西', '南', '北'];

/** How many reports a full library has: ten places, ten offices each, ten years. */
export const manyReports = places.length * offices.length * years.length;

const statusOf = (ordinal: number): Status =>
  ordinal % 10 === 0 ? 'drafting' : ordinal % 10 === 1 ? 'reviewing' : 'final';

/** Another office's report of another year, with its own figures and at times a piece that found no place. */
function variant(sample: Report, agency: string, year: number, ordinal: number): Report {
  return {
    ...sample,
    agency: { ...sample.agency, name: agency },
    year,
    titleLines: [defaultTitle(agency, year)],
    sections: sample.sections.map((section) => ({ ...section, id: randomUUID() })),
    figures: Object.fromEntries(
      Object.entries(sample.figures).map(([id, { value, note }]) => [id, { value: value && `${ordinal % 97}`, note }]),
    ),
    signOff: { ...sample.signOff, agency },
    unplaced: ordinal % 20 === 0 ? [{ text: '附件：政策解读材料目录', why: '不知道放在哪里' }] : [],
  };
}

/** How many the fullest has: five times the places. */
export const mostReports = manyReports * sides.length;

/** Fills a new data folder with whole reports of an invented prefecture, edited one a quarter of an hour, and answers with how many; `quick`: of one year. */
export function fillLibrary(dataFolder: string, size: 'many' | 'most', quick: boolean): number {
  const sample = sampleReport(randomUUID);
  const store = openStore(dataFolder);
  const named = size === 'many' ? places : sides.flatMap((side) => places.map((place) => side + place));
  const reports = years
    .slice(0, quick ? 1 : years.length)
    .flatMap((year) => named.flatMap((place) => offices.map((office) => ({ agency: `${place}${office}`, year }))));
  try {
    writing(store, () => {
      reports.forEach(({ agency, year }, ordinal) => {
        const id = randomUUID();
        const now = new Date(Date.UTC(2024, 0, 8) + ordinal * 900_000).toISOString();
        insertReport(store, { id, report: variant(sample, agency, year, ordinal), now });
        setStatus(store, { id, base: 1, status: statusOf(ordinal), now });
      });
    });
    return reports.length;
  } finally {
    store.close();
  }
}
