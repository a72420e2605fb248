import type { ProseTable } from '../../../../shared/report/prose.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { isShort, proseGrid } from '../prose-grid.ts';
import { tableTexts } from '../table-text.ts';
import { look } from './look.ts';
import { lined } from './markup.ts';
import { scopeOf } from './scope.ts';
import { table, type Drawn } from './table.ts';

/** A small table within a section. */
export function proseTable(node: ProseTable, report: Report): string[] {
  const grid = proseGrid(node, report);
  if (grid === null) return [];
  const { layout, headRows, shares, linesOf } = grid;
  const draw = table({
    layout,
    shares,
    headRows,
    size: tableTexts[0].size,
    draw: (placed): Drawn => {
      const lines = linesOf(placed.cell);
      const content = lined(lines.join('\n'));
      if (placed.cell.type === 'tableHeader') {
        const attributes = { scope: scopeOf(placed, placed.row < headRows), style: `${look.head};text-align:center` };
        return { name: 'th', attributes, content };
      }
      const align = lines.every(isShort) ? 'center' : 'left';
      return { name: 'td', attributes: { style: `text-align:${align}` }, content };
    },
  });
  return [draw];
}
