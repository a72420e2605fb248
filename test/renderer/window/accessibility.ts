import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Bench } from './bench.ts';

const axe = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));

/** Style sheets are read out again only for a rule about turning a telephone, which takes as long as all other rules. */
const asked = '{ resultTypes: ["violations"], preload: false }';

/** What axe finds on the screen as it stands: the rule and the element, one line each. */
export async function accessibilityFaults({ page }: Bench): Promise<string[]> {
  await page.evaluate(await readFile(axe, 'utf8'));
  const found: { violations: { id: string; nodes: { html: string }[] }[] } = await page.evaluate(
    `axe.run(document, ${asked})`,
  );
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
