import type { BrowserContext } from 'playwright-core';
import type { Program } from '../../services/program.ts';
import { isOurs, origin } from './origin.ts';

const binding = '__nianbao';

/**
 * Puts `window.api` into our page; calls from any other frame or origin are refused. What is said crosses as JSON: the
 * driver's own way of taking values apart costs some ten times as much, in the middle of somebody's typing.
 */
export async function bridge(context: BrowserContext, program: Program): Promise<void> {
  await context.exposeBinding(binding, async (source, name: unknown, input: unknown) => {
    const ours = source.frame === source.page.mainFrame() && isOurs(source.frame.url());
    if (!ours || typeof name !== 'string' || typeof input !== 'string') throw new Error('bad sender');
    return JSON.stringify(await program.dispatch(name, JSON.parse(input)));
  });
  await context.addInitScript(inPage, { binding, origin });
}

/** Runs in every new document before its own scripts; it is sent as text, so it may use nothing from outside. */
function inPage({ binding, origin }: { binding: string; origin: string }): void {
  const raw: unknown = Reflect.get(window, binding);
  Reflect.deleteProperty(window, binding);
  if (window.top !== window || location.origin !== origin || typeof raw !== 'function') return;
  const call = async (name: string, input: unknown): Promise<unknown> =>
    JSON.parse(await raw(name, JSON.stringify(input)));
  Object.defineProperty(window, 'api', { value: Object.freeze({ call }) });
  // A file let go beside a drop zone would be opened by the browser in place of the program.
  for (const type of ['dragover', 'drop']) window.addEventListener(type, (event) => event.preventDefault());
}
