import { expect } from 'vitest';
import type { Bench } from './bench.ts';

/** How a walk stands: whether the next Tab would be the prose's own, and how many controls were not met so far. */
type Standing = { inProse: boolean; left: number };

/**
 * Watches Tab go round the topmost layer. What is to be met is listed at the start, one of a group of radio buttons for all;
 * each stop is looked at when the next Tab comes, when everything that follows the focus has been drawn.
 */
async function createWalker() {
  const visible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
  const nameOf = (element: Element): string =>
    element.getAttribute('data-testid') ?? element.getAttribute('aria-label') ?? element.outerHTML.slice(0, 140);
  const layers = [...document.querySelectorAll('[role="dialog"]')].filter(visible);
  const layer = layers.at(-1) ?? document.body;

  const kinds = 'a[href], button, input, select, textarea, [tabindex], [contenteditable="true"]';
  const groups = new Map<string, Element>();
  const controls = [...layer.querySelectorAll<HTMLElement>(kinds)].filter((element) => {
    if (!visible(element) || element.tabIndex < 0 || element.matches(':disabled')) return false;
    if (element.closest('[aria-hidden="true"], [inert]') !== null || element.ariaHidden === 'true') return false;
    if (element.closest('[contenteditable="true"]') !== null && !element.isContentEditable) return false;
    if (element.matches('[role="menuitem"], [role="menu"], input[type="file"]')) return false;
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    if (groups.has(element.name)) return false;
    groups.set(element.name, element);
    return true;
  });

  // What shows the focus may be the control itself, what is drawn around it, or what stands for it beside it.
  const look = (element: Element): string => {
    const { parentElement: parent } = element;
    const drawn = [element, parent, parent?.parentElement, ...(parent?.children ?? [])];
    return drawn
      .flatMap((one) => (one instanceof Element ? [getComputedStyle(one), getComputedStyle(one, '::after')] : []))
      .map((style) => [style.outline, style.boxShadow, style.borderColor, style.backgroundColor].join())
      .join('|');
  };
  const first = document.activeElement;
  if (first instanceof HTMLElement) first.blur();
  // Some controls hear of it a moment later.
  await new Promise((resolve) => setTimeout(resolve, 50));
  // A dialog may have taken the focus back meanwhile.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  for (const animation of document.getAnimations()) animation.finish();
  const unfocused = new Map<Element, string>(controls.map((control) => [control, look(control)]));
  if (first instanceof HTMLElement) first.focus({ preventScroll: true });

  const met = new Set<Element>();
  const faults = new Set<string>();
  const inProse = (): boolean => document.activeElement?.getAttribute('contenteditable') === 'true';
  let released = false;

  const lookAround = (): void => {
    const element = document.activeElement;
    if (!element || element === document.body) return;
    const radio = element instanceof HTMLInputElement && element.type === 'radio';
    met.add(radio ? (groups.get(element.name) ?? element) : element);
    const fault = (words: string): void => void faults.add(`${nameOf(element)}: ${words}`);
    const { top, bottom, left, right } = element.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight || right < 0 || left > innerWidth) fault('out of sight');
    for (const animation of document.getAnimations()) animation.finish();
    if (!inProse() && unfocused.get(element) === look(element)) fault('nothing shows the focus');
  };
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') released = inProse();
      if (event.key !== 'Tab') return;
      lookAround();
      if (inProse() && !released) {
        // In the prose Tab is a key of its own.
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      released = false;
    },
    true,
  );

  const notMet = (): HTMLElement[] => controls.filter((control) => control.isConnected && !met.has(control));
  return {
    count: controls.length,
    standing: (): Standing => {
      lookAround();
      return { inProse: inProse(), left: notMet().length };
    },
    faults: (): string[] => [...notMet().map((control) => `${nameOf(control)}: not reached by Tab`), ...faults],
  };
}

/** Goes round the topmost layer by Tab: every control is met, each is in sight and shows that it has the focus. */
export async function walk({ page }: Bench): Promise<void> {
  const walker = await page.evaluateHandle(createWalker);
  const count = await walker.evaluate(({ count }) => count);
  const atOnce = 10;
  for (let pressed = 0, left = 1; left > 0 && pressed < count * 2 + 40; pressed += atOnce) {
    for (let step = 0; step < atOnce; step += 1) await page.keyboard.press('Tab');
    const standing = await walker.evaluate((one) => one.standing());
    left = standing.left;
    if (standing.inProse) await page.keyboard.press('Escape');
  }
  expect(await walker.evaluate((one) => one.faults())).toEqual([]);
}

/** Goes down a list or menu by the arrow keys: each choice is met, and the last one stays or leads back to the first. */
export async function walkChoices({ page }: Bench, choices: string): Promise<void> {
  const names = (selector: string): Promise<string[]> =>
    page
      .locator(selector)
      .evaluateAll((all) =>
        all.flatMap((one) => (one.matches('[aria-disabled="true"], :disabled') ? [] : [one.textContent])),
      );
  const all = await names(choices);
  expect(all.length).toBeGreaterThan(1);
  const active = '.ant-select-item-option-active, [role="option"][aria-selected="true"], :focus';
  const met = new Set<string>();
  // A list that has just been opened takes the focus a moment later.
  for (let step = 0; step < all.length + 12 && met.size < new Set(all).size; step += 1) {
    await page.keyboard.press('ArrowDown');
    for (const name of await names(`:is(${choices}):is(${active})`)) met.add(name);
  }
  expect([...met].toSorted()).toEqual([...new Set(all)].toSorted());
}
