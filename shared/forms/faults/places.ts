import type { Fault, Path, Words } from '../fault.ts';
import { likeliest } from '../file/likeliest.ts';
import { placeWords, quoted } from '../file/places.ts';
import type { Form } from '../form.ts';
import { slots } from '../../report/slots.ts';

/** Indicators that do not stand in exactly one cell, and tables that are printed nowhere. */
export function placeFaults(form: Form): Fault[] {
  const known = new Set(form.indicators.map(({ id }) => id));
  const places = new Map<string, Path>();
  const faults: Fault[] = [];
  for (const { path: cell, indicator } of figureCells(form)) {
    const first = places.get(indicator);
    const path = [...cell, 'indicator'];
    const place = (at: Path) => placeWords(form, at);
    if (!known.has(indicator)) {
      faults.push({ path, words: () => unknownIndicator(place(cell), indicator, known) });
    } else if (first) {
      const words = () => ({
        what: `指标${quoted(indicator)}占了两格：一格是${place(first)}，一格是${place(cell)}`,
        todo: '只留一格，另一格改成别的指标',
      });
      faults.push({ path, words });
    } else places.set(indicator, cell);
  }
  return [...faults, ...placeless(form, places), ...homelessTables(form)];
}

const placeless = (form: Form, places: ReadonlyMap<string, Path>): Fault[] =>
  form.indicators.flatMap(({ id }, at) => {
    if (places.has(id)) return [];
    const path = ['indicators', at];
    const words = () => ({
      what: `${placeWords(form, path)}（${id}）没有放进任何一格`,
      todo: '在统计表里给它一格，或删去这个指标',
    });
    return [{ path, words }];
  });

/** A figure's id that no indicator of the form has. */
export function unknownIndicator(place: string, id: string, known: Iterable<string>): Words {
  const meant = likeliest(id, known);
  const declare = '在指标（indicators）里声明它';
  return {
    what: `${place}用了没有声明的指标${quoted(id)}`,
    todo: meant === null ? `${declare}，或改成已有的指标` : `改成“${meant}”，或${declare}`,
  };
}

const figureCells = (form: Form): { path: Path; indicator: string }[] =>
  form.tables.flatMap(({ grid }, table) =>
    grid.rows.flatMap((row, down) =>
      row.flatMap((cell, at) =>
        cell.kind === 'figure'
          ? [{ path: ['tables', table, 'grid', 'rows', down, at], indicator: cell.indicator }]
          : [],
      ),
    ),
  );

function homelessTables(form: Form): Fault[] {
  const sections = new Set(form.outline.map(({ slot }) => slot));
  return form.tables.flatMap(({ slot }, at) => {
    if (slot === 'annex' || sections.has(slot)) return [];
    const words = () => ({
      what: `${placeWords(form, ['tables', at])}要印在栏目“${slots[slot]}”（${slot}）里，章节顺序里却没有这个栏目`,
      todo: '在章节顺序（outline）里加上它，或把表的栏目改为annex',
    });
    return [{ path: ['tables', at, 'slot'], words }];
  });
}
