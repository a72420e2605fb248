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

/** The fields that, taken over, make the draft's derived preface read as the file's; none where they do not explain all of it. */
function explaining(draft: Report, file: Report): Field[] {
  if (draft.preface.written !== null) return [];
  const other = prefaceFields.filter((field) => field.read(file) !== '' && field.read(file) !== field.read(draft));
  const filled = other.reduce<Report>((report, { put }) => put(report, file), draft);
  if (fold(prefaceText(filled)) !== fold(saidIn(file))) return [];
  // A field the derived text does not show has nothing to do with it.
  return other.filter(({ put }) => prefaceText(put(draft, file)) !== prefaceText(draft));
}

/**
 * The preface beside the file's: field by field where fields explain all that differs, else sentence by sentence. What already the
 * trip loses or adds is no edit.
 */
export function prefaceEdits(draft: Report, trip: Report, file: Report): { edits: Edit[]; runs: Run[] } {
  const [then, now] = [saidIn(trip), saidIn(file)];
  if (fold(then) === fold(now)) return { edits: [], runs: [] };
  const fields = explaining(draft, file);
  if (fields.length > 0) {
    const edits = fields.map(({ label, read }): Edit => {
      return { id: `field.${label}`, kind: 'field', label, before: read(draft), after: read(file) };
    });
    return { edits, runs: [] };
  }
  const lost = (content: readonly Inline[], of: string): boolean =>
    sentencesOf([...content]).every(({ text: sentence }) => of.includes(fold(sentence)));
  const reading = { own: noFigures, theirs: noFigures };
  const runs = runsOf(text(prefaceText(draft)), text(now), reading, 'preface').map((run): Run => {
    if (run.kind === 'same') return run;
    const isTrip =
      (run.after.length === 0 && !lost(run.before, fold(then))) ||
      (run.before.length === 0 && lost(run.after, fold(then)));
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
