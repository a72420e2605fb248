import { Segmented, Switch } from 'antd';
import { textSizes, viewSchema } from '../../shared/api/view.ts';
import { useView } from '../theme/view.tsx';

/** How large the text is and how strong the contrast: at once, for every window of this program on this machine. */
export function ViewPanel() {
  const { view, change } = useView();
  return (
    <section className="settings-part" aria-label="显示">
      <div className="settings-head">
        <h2>显示</h2>
      </div>
      <div className="view-line">
        <span>文字大小</span>
        <Segmented
          value={view.textSize}
          onChange={(textSize) => change({ textSize })}
          options={viewSchema.shape.textSize.unwrap().options.map((value) => ({ value, label: textSizes[value] }))}
          aria-label="文字大小"
          data-testid="text-size"
        />
      </div>
      <label className="view-line">
        <span>高对比度</span>
        <Switch checked={view.contrast} onChange={(contrast) => change({ contrast })} data-testid="contrast" />
      </label>
    </section>
  );
}
