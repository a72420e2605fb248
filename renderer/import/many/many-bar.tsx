import { Button } from 'antd';
import { summarise } from '../../../shared/import-many/result.ts';
import { summaryLine } from '../../../shared/import-many/words.ts';
import { WorkNotice } from '../../parts/work-notice.tsx';
import { useMany, type Many } from './many.ts';
import './many.css';

/** In the library: how far an import of many is, or what came of the last one, and the way back to its table. */
export function ManyBar({ many }: { many: Many }) {
  const { rows, passedOver, running } = useMany(many);
  if (rows.length === 0) return null;
  const summary = summarise(
    rows.map(({ result }) => result),
    passedOver,
  );
  const done = summary.files - summary.waiting;
  return (
    <div className="many-bar">
      {running ? (
        <WorkNotice progress={{ step: '正在一个一个导入', done, of: summary.files }} onCancel={many.stop} />
      ) : (
        <span className="quiet">上次导入：{summaryLine(summary)}</span>
      )}
      <Button onClick={() => many.show(true)} data-testid="many-show">
        查看结果
      </Button>
      {running ? null : (
        <Button type="text" onClick={many.forget} data-testid="many-forget">
          不再显示
        </Button>
      )}
    </div>
  );
}
