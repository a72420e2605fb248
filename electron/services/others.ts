import { readLongSentences } from '../../shared/checks/long-sentences.ts';
import { othersOf, type Others } from '../../shared/checks/others.ts';
import { mayBeSameAgency } from '../../shared/import-many/alike.ts';
import type { Report } from '../../shared/report/report.ts';
import { titleLinesSchema } from '../../shared/report/report.ts';
import { jsonValue } from '../store/json.ts';
import { sectionTexts } from '../store/section-texts.ts';
import type { Store } from '../store/store.ts';

/** Reports are held against those of their own year and of so many before it. */
const yearsBefore = 2;
const mostReports = 200;

/** What other agencies' reports of these years say; null where no agency is named, for then all would be others. */
export function otherReports(store: Store, { agency, year }: Report): Others | null {
  const name = agency.name.trim();
  if (name === '') return null;
  const found = sectionTexts(store, {
    from: year - yearsBefore,
    to: year,
    wanted: (other) => other.trim() !== '' && other.trim() !== name && !mayBeSameAgency(other, name),
    most: mostReports,
  });
  return othersOf(
    found.map((other) => ({
      agency: other.agency.trim(),
      title: titleLinesSchema.safeParse(jsonValue(other.titleLines)).data?.join('') ?? `${other.agency}${other.year}年`,
      keys: new Set(
        other.texts.flatMap((text) =>
          text.split(/[\n\t]/).flatMap((line) => readLongSentences(line).map(({ key }) => key)),
        ),
      ),
    })),
  );
}
