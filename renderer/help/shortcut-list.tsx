import { shortcuts } from '../keyboard/shortcuts.ts';

/** Every key of the program, from the table the keys themselves come from. */
export function ShortcutList() {
  return (
    <table className="shortcut-list" data-testid="shortcut-list">
      <tbody>
        {shortcuts.map(({ id, shown, what }) => (
          <tr key={id}>
            <th scope="row">
              <kbd>{shown}</kbd>
            </th>
            <td>{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
