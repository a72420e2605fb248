import { keyGroups } from './key-groups.ts';

/** Every key of the program, by where it works. */
export function ShortcutList() {
  return (
    <div data-testid="shortcut-list">
      {keyGroups.map(({ title, keys }) => (
        <table key={title} className="shortcut-list">
          <caption>{title}</caption>
          <tbody>
            {keys.map((shortcut) => (
              <tr key={shortcut.keys}>
                <th scope="row">
                  <kbd>{shortcut.keys}</kbd>
                </th>
                <td>{shortcut.what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
