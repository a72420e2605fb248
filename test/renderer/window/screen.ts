import type { Bench } from './bench.ts';

/** A screen of the program and how one comes to it; with `opener` from another screen: what is laid over that and closes by Esc. */
export type Screen = {
  name: string;
  /** Opens the screen, or what lies under it. */
  at: (bench: Bench) => Promise<unknown>;
  /** What has the focus when it is opened, and the keys that open it there: Enter if none are given. */
  opener?: { element: string; keys?: readonly string[] };
  /** What the opener leads to takes the place of the other screen: no Esc leads back. */
  instead?: true;
  /** What is there once it is open. */
  shown: string;
  /** What is done there before it is looked at. */
  then?: (bench: Bench) => Promise<unknown>;
  /** A list or menu: one goes through these by the arrow keys, and leaves it by Tab. */
  choices?: string;
  /** The help itself: it is not laid over itself. */
  isHelp?: true;
};

export const id = (name: string): string => `[data-testid="${name}"]`;

/** The first element in sight that a selector finds. */
const inSight = ({ page }: Bench, selector: string) => page.locator(selector).filter({ visible: true }).first();

/** Opens what is laid over another screen by the keyboard alone; the other screen must be there. */
export async function openOver(bench: Bench, { opener, shown }: Screen): Promise<void> {
  if (opener) {
    await bench.page.locator(opener.element).first().focus();
    for (const key of opener.keys ?? ['Enter']) await bench.page.keyboard.press(key);
  }
  await inSight(bench, shown).waitFor();
}

/** Opens the screen, from the keyboard where it is laid over another. */
export async function openScreen(bench: Bench, screen: Screen): Promise<void> {
  await screen.at(bench);
  await openOver(bench, screen);
  await screen.then?.(bench);
}
