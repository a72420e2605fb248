import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { keyGroups } from '../../../renderer/help/key-groups.ts';
import { helpPages } from '../../../renderer/help/pages.ts';
import { shortcuts } from '../../../renderer/keyboard/shortcuts.ts';
import { cellShortcuts } from '../../../renderer/tables/cell-keys.ts';

const help = new URL('../../../assets/help/', import.meta.url);
const texts = readdirSync(help).filter((name) => name.endsWith('.md'));
const stored = readdirSync(new URL('pictures/', help));
const textOf = (name: string): string => readFileSync(new URL(name, help), 'utf8');
const picturesIn = (text: string): [name: string, alt: string][] =>
  [...text.matchAll(/!\[([^\]]*)\]\(pictures\/([^)]+)\)/g)].map(([, alt = '', name = '']) => [name, alt]);

describe('the help pages', () => {
  test('every text of the folder is a page, and begins with its name', () => {
    expect(helpPages.map(({ title }) => `${title}.md`).toSorted()).toEqual(texts.toSorted());
    for (const { title, html } of helpPages) expect(html).toMatch(new RegExp(`^<h1>${title}</h1>`));
  });

  test('every picture a page names is there, and none is there that no page shows', () => {
    const named = new Set(texts.flatMap((name) => picturesIn(textOf(name)).map(([picture]) => picture)));
    expect([...named].toSorted()).toEqual(stored.toSorted());
  });

  test('every picture has words for those who do not see it, and an address', () => {
    for (const name of texts) {
      for (const [picture, alt] of picturesIn(textOf(name))) expect(alt.length, picture).toBeGreaterThan(5);
    }
    const images = helpPages.flatMap(({ html }) => [...html.matchAll(/<img src="([^"]*)"/g)]);
    expect(images.length).toBeGreaterThan(0);
    for (const [, address = ''] of images) expect(address).toMatch(/\.webp$/);
  });

  test('a link leads to a page there is', () => {
    const links = helpPages.flatMap(({ html }) => [...html.matchAll(/<a href="#([^"]*)"/g)].map(([, to = '']) => to));
    expect(links.length).toBeGreaterThan(0);
    for (const to of links) expect(helpPages.map(({ title }) => title)).toContain(to);
  });

  test('the pictures take little of the program', () => {
    const bytes = stored.reduce((sum, name) => sum + statSync(new URL(`pictures/${name}`, help)).size, 0);
    expect(bytes).toBeLessThan(1_500_000);
  });
});

describe('the list of keys', () => {
  const listed = keyGroups.flatMap(({ keys }) => keys);

  test('has every key of the window and of the cells, and those of the prose', () => {
    for (const { shown, what } of shortcuts) expect(listed).toContainEqual({ keys: shown, what });
    for (const shortcut of cellShortcuts) expect(listed).toContainEqual(shortcut);
    const prose = keyGroups.find(({ title }) => title === '正文')?.keys.map(({ keys }) => keys);
    for (const key of ['Tab', 'Shift+Tab', '/', 'Ctrl+Enter']) expect(prose).toContain(key);
  });

  test('says each key once in its group', () => {
    for (const { keys } of keyGroups) expect(new Set(keys.map((one) => one.keys)).size).toBe(keys.length);
  });
});
