import { createCache } from '@ant-design/cssinjs';
import { expect, test } from 'vitest';
import { keptStyles } from '../../../renderer/theme/kept-styles.ts';

type Styles = ReturnType<typeof createCache>;

/** Shows and takes away a control as antd's useGlobalCache does, and answers with how often its style was made. */
function comeAndGo(styles: Styles, times: number): { made: number; removed: number } {
  const seen = { made: 0, removed: 0 };
  const build = (users: number): void =>
    styles.opUpdate('button', (before) => {
      const [count, style] = before ?? [0, undefined];
      if (style === undefined) seen.made += 1;
      return [count + users, style ?? '.ant-btn {}'];
    });
  for (let time = 0; time < times; time += 1) {
    build(0);
    build(1);
    styles.opUpdate('button', (before) => {
      const [count, style] = before ?? [0, undefined];
      if (count - 1 > 0) return [count - 1, style];
      seen.removed += 1;
      return null;
    });
  }
  return seen;
}

test('a style whose last user left is still there for the next, where antd would make it anew', () => {
  expect(comeAndGo(createCache(), 3)).toEqual({ made: 3, removed: 3 });
  const styles = keptStyles();
  expect(comeAndGo(styles, 3)).toEqual({ made: 1, removed: 0 });
  expect(styles.opGet('button')?.[1]).toBe('.ant-btn {}');
});
