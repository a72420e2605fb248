import { officialDate } from '../wording/date.ts';
import type { Agency } from '../report/agency.ts';
import { prefaceText } from '../report/derive.ts';
import { wholePeriod, type Preface } from '../report/preface.ts';
import { text, type Inline } from '../report/prose.ts';
import type { Report } from '../report/report.ts';
import { sentencesOf } from '../report/sentences.ts';
import type { Edit, Field, Run } from './edit.ts';
import { fold } from './fold.ts';
import { wordsOf } from './inline.ts';
import { runsOf } from './runs.ts';

type AgencyKey = keyof Pick<Agency, 'address' | 'postcode' | 'phone' | 'fax' | 'email' | 'website' | 'siteColumn'>;
type PrefaceKey = keyof Pick<Preface, 'basis' | 'compiledBy' | 'contact'>;

const ofAgency = (label: string, key: AgencyKey): Field => ({
  label,
  read: ({ agency }) => agency[key],
  put: (report, { agency }) => ({ ...report, agency: { ...report.agency, [key]: agency[key] } }),
});

const ofPreface = (label: string, key: PrefaceKey): Field => ({
  label,
  read: ({ preface }) => preface[key],
  put: (report, { preface }) => ({ ...report, preface: { ...report.preface, [key]: preface[key] } }),
});

/** The fields a derived preface is made of. */
export const prefaceFields: readonly Field[] = [
  ofPreface('编制依据', 'basis'),
  ofPreface('编制单位', 'compiledBy'),
  {
    label: '统计期限',
    read: ({ preface }) => wholePeriod(preface)?.map(officialDate).join('至') ?? '',
    put: (report, { preface: { period } }) => ({ ...report, preface: { ...report.preface, period } }),
  },
  ofAgency('网站', 'website'),
  ofAgency('网站栏目', 'siteColumn'),
  ofPreface('联系的单位', 'contact'),
  ofAgency('地址', 'address'),
  ofAgency('邮编', 'postcode'),
  ofAgency('电话', 'phone'),
  ofAgency('传真', 'fax'),
  ofAgency('电子邮箱', 'email'),
];

const noFigures = { figures: {} };
const words = (content: readonly Inline[]): string => wordsOf(content, noFigures);

/** What a report's preface says, as the file or its trip has it. */
const saidIn = ({ preface }: Report): string => preface.written ?? '';

/**
 * The fields that, taken over, make the draft's derived preface read as the file's, with the headings as they are or as the file has
 * them; null where fields do not explain all of it.
 */
function explaining(draft: Report, file: Report): Field[] | null {
  if (draft.preface.written !== null) return null;
  const other = prefaceFields.filter((field) => field.read(file) !== '' && field.read(file) !== field.read(draft));
  const filled = other.reduce<Report>((report, { put }) => put(report, file), draft);
  const readings = [filled, { ...filled, sections: file.sections }].map((report) => fold(prefaceText(report)));
  if (!readings.includes(fold(saidIn(file)))) return null;
  // A field the derived text does not show has nothing to do with it.
  return other.filter(({ put }) => prefaceText(put(draft, file)) !== prefaceText(draft));
}

const isIn = (content: readonly Inline[], said: string): boolean =>
  sentencesOf([...content]).every(({ text: sentence }) => said.includes(fold(sentence)));

/**
 * The preface beside the file's: field by field where fields explain all that differs, else sentence by sentence. What already the
 * trip loses or adds is no edit, nor is a field that is as it went out.
 */
export function prefaceEdits(
  draft: Report,
  trip: Report,
  file: Report,
  base: Report | null,
): { edits: Edit[]; runs: Run[] } {
  const [then, now] = [fold(saidIn(trip)), fold(saidIn(file))];
  if (then === now) return { edits: [], runs: [] };
  const fields = explaining(draft, file);
  if (fields !== null) {
    const edits = fields.flatMap(({ label, read }): Edit[] => {
      const [before, after] = [read(draft), read(file)];
      const isSent = base !== null && fold(read(base)) === fold(after);
      return isSent ? [] : [{ id: `field.${label}`, kind: 'field', label, before, after }];
    });
    return { edits, runs: [] };
  }
  const reading = { own: noFigures, theirs: noFigures };
  const runs = runsOf(text(prefaceText(draft)), text(saidIn(file)), reading, 'preface').map((run): Run => {
    if (run.kind === 'same') return run;
    const isTrip = run.after.length === 0 ? !isIn(run.before, then) : run.before.length === 0 && isIn(run.after, then);
    return isTrip ? { kind: 'same', content: run.before } : run;
  });
  const edits = runs.flatMap((run): Edit[] =>
    run.kind === 'same'
      ? []
      : [
          {
            id: run.id,
            kind: 'preface',
            how: run.how,
            before: words(run.before),
            after: words(run.after),
            care: run.care,
          },
        ],
  );
  return { edits, runs };
}
