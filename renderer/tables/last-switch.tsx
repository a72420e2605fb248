import { Switch } from 'antd';
import { useHasLast, useLastShown } from './last-year.tsx';

/** Shows last year's figures under this year's in the sheets, of a final report too; nothing where none are known. */
export function LastSwitch({ figures }: { figures: readonly string[] }) {
  const known = useHasLast(figures);
  const { shown, toggle } = useLastShown();
  return known ? (
    <label className="switch-line small" title="F4">
      <Switch size="small" checked={shown} disabled={false} onChange={toggle} data-testid="last-switch" />
      显示上年数
    </label>
  ) : null;
}
