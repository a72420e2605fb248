import { createCache } from '@ant-design/cssinjs';

type Styles = ReturnType<typeof createCache>;

/**
 * antd's styles, each kept once it was asked for. By itself antd drops a kind of control's style with the last of its kind:
 * between the list and a report it made most of them anew, and had the browser work out the whole page again. There are as
 * many as kinds of controls times themes, which is few; themes must not share a cssVar key (see tokens.ts).
 */
export function keptStyles(): Styles {
  const styles = createCache();
  const update = styles.opUpdate.bind(styles);
  // An entry counts its users and goes with the last of them, so one who never leaves is counted at its birth.
  styles.opUpdate = (key, change) =>
    update(key, (before: ReturnType<Styles['opGet']>) => {
      const after = change(before);
      if (before || !after) return after;
      const [users, style] = after;
      return [users + 1, style];
    });
  return styles;
}
