import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plant } from './plants/plant.ts';

const files = readdirSync(join(import.meta.dirname, 'plants'))
  .map((name) => name.replace(/\.ts$/, ''))
  .filter((name) => name !== 'plant');

/** Every plant there is. */
export const plants: readonly Plant[] = await Promise.all(
  files.map(async (name): Promise<Plant> => {
    const { plant } = (await import(`./plants/${name}.ts`)) as { plant: Plant };
    return plant;
  }),
);
