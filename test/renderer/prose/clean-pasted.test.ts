import { describe, expect, test } from 'vitest';
import { cleanPasted } from '../../../renderer/prose/clean-pasted.ts';

describe('pasted HTML', () => {
  test.each([
    ['<p style="margin:0;color:red" class=MsoNormal>甲</p>', '<p>甲</p>'],
    ['<td colspan=2 style=\'mso-x:"y"\'>乙</td>', '<td colspan=2>乙</td>'],
    ['<style>p { color: red }</style><p>丙</p>', '<p>丙</p>'],
    ['<p>正文里的 style="x" 是文字</p>', '<p>正文里的 style="x" 是文字</p>'],
    ['<span data-indicator="app.recv">5</span>', '<span data-indicator="app.recv">5</span>'],
  ])('%s comes in as %s', (html, clean) => {
    expect(cleanPasted(html)).toBe(clean);
  });
});
