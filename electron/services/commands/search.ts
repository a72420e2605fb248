import { NianbaoError } from '../../../shared/api/errors.ts';
import type { Found } from '../../../shared/api/contract.ts';
import type { Part } from '../../../shared/search/snippet.ts';
import { placeName } from '../../../shared/report/place-name.ts';
import { searchLibrary } from '../../store/search.ts';
import { textOption, yearOption, type Run } from './command.ts';

const marked = (parts: readonly Part[]): string =>
  parts
    .map(({ text, hit }) => (hit ? `【${text}】` : text))
    .join('')
    .replaceAll(/\s+/g, ' ');

function linesOf({ groups, sources }: Found): string[] {
  return [
    ...groups.flatMap(({ id, year, agency, hits, passages }) => [
      [id, year, agency || '（未填编制机关）', `${hits}处`].join('  '),
      ...passages.map(({ place, heading, parts }) => `    ${placeName(place, heading)}：${marked(parts)}`),
    ]),
    ...sources.flatMap(({ name, hits, passages }) => [
      `素材  ${name}  ${hits}处`,
      ...passages.map(({ parts }) => `    ${marked(parts)}`),
    ]),
  ];
}

/** Every report found, however many: a script must not have to turn pages. */
function everything(find: (skip: number) => Found): Found {
  const found = find(0);
  const groups = [...found.groups];
  while (groups.length < found.reports) {
    const more = find(groups.length).groups;
    if (more.length === 0) break;
    groups.push(...more);
  }
  return { ...found, groups };
}

export const run: Run = (words, desk) => {
  const [text] = words.free;
  if (text === undefined) throw new NianbaoError('usage', { what: 'search后面要写查找的文字' });
  const wanted = { text, year: yearOption(words), agency: textOption(words, 'agency') };
  const found = everything((skip) => searchLibrary(desk.store(), { ...wanted, skip }));
  if (found.tooShort) throw new NianbaoError('search-too-short');
  const none = found.groups.length + found.sources.length === 0 ? ['没有找到。'] : [];
  return { json: found, lines: linesOf(found), remarks: none, exit: 0 };
};
