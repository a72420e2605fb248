import { expect } from 'vitest';
import type { Bench } from './bench.ts';

/** What can be reached by Tab in the topmost layer, each marked data-walk; one of a group of radio buttons stands for all. */
function markControls(): string[] {
  const visible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
  const layers = [...document.querySelectorAll('[role="dialog"], .ant-drawer-content-wrapper')].filter(visible);
  const layer = layers.at(-1) ?? document;
  const kinds = 'a[href], button, input, select, textarea, [tabindex], [contenteditable="true"]';
  const groups = new Set<string>();
  const found = [...layer.querySelectorAll<HTMLElement>(kinds)].filter((element) => {
    if (!visible(element) || element.tabIndex < 0 || element.matches(':disabled')) return false;
    if (element.closest('[aria-hidden="true"], [inert]') !== null || element.ariaHidden === 'true') return false;
    if (element.closest('[contenteditable="true"]') !== null && !element.isContentEditable) return false;
    if (element.matches('[role="menuitem"], [role="menu"], input[type="file"]')) return false;
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    if (groups.has(element.name)) return false;
    groups.add(element.name);
    return true;
  });
  found.forEach((element, at) => element.setAttribute('data-walk', String(at)));
  return found.map(
    (element) =>
      element.getAttribute('data-testid') ?? element.getAttribute('aria-label') ?? element.outerHTML.slice(0, 140),
  );
}

type Stop = { at: number; name: string; faults: string[] };

/** Where the focus is, whether it is in sight, and whether anything shows that it is there. */
function stop(): Stop {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return { at: -1, name: '', faults: [] };
  const name = element.dataset['testid'] ?? element.ariaLabel ?? element.outerHTML.slice(0, 140);
  const group = element instanceof HTMLInputElement && element.type === 'radio' ? element.name : null;
  const marked =
    group === null ? element : (document.querySelector<HTMLElement>(`input[name="${group}"][data-walk]`) ?? element);
  const at = Number(marked.dataset['walk'] ?? -1);
  const faults: string[] = [];
  const { top, bottom, left, right } = element.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight || right < 0 || left > innerWidth) faults.push('out of sight');
  const writes = element.isContentEditable || element.matches('input:not([type="checkbox"], [type="radio"]), textarea');
  if (!writes && !element.matches('[role="tabpanel"]')) {
    for (const animation of document.getAnimations()) animation.finish();
    // What shows the focus may be the control itself, what is drawn around it, or what stands for it beside it.
    const around = [element, element.parentElement, element.parentElement?.parentElement];
    const beside = [...(element.parentElement?.children ?? [])];
    const look = (): string =>
      [...around, ...beside]
        .flatMap((one) => (one instanceof Element ? [getComputedStyle(one), getComputedStyle(one, '::after')] : []))
        .map((style) => [style.outline, style.boxShadow, style.borderColor, style.backgroundColor].join())
        .join('|');
    const focused = look();
    element.blur();
    for (const animation of document.getAnimations()) animation.finish();
    if (look() === focused) faults.push('nothing shows the focus');
    element.focus({ preventScroll: true });
  }
  return { at, name, faults };
}

/** Goes round the topmost layer by Tab: every control is met, each is in sight and shows that it has the focus. */
export async function walk({ page }: Bench): Promise<void> {
  const controls = await page.evaluate(markControls);
  const met = new Set<number>();
  const faults = new Set<string>();
  for (let step = 0; step < controls.length * 2 + 120 && met.size < controls.length; step += 1) {
    await page.keyboard.press('Tab');
    let here = await page.evaluate(stop);
    if (await page.evaluate(() => document.activeElement?.getAttribute('contenteditable') === 'true')) {
      // In the prose Tab is a key of its own; after Esc it leaves.
      if (here.at >= 0) met.add(here.at);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
      here = await page.evaluate(stop);
    }
    if (here.at >= 0) met.add(here.at);
    for (const fault of here.faults) faults.add(`${here.name}: ${fault}`);
  }
  const left = controls.filter((_, at) => !met.has(at)).map((name) => `${name}: not reached by Tab`);
  expect([...left, ...faults].join('\n')).toBe('');
}
