import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A Node on this machine that cannot run the program, which is the case boot.mjs is there for; or undefined. */
export const oldNode = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => existsSync(path) && major(path) < 22);

function major(node: string): number {
  return Number(spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout.split('.')[0]);
}
