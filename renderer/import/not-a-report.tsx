import { Alert } from 'antd';
import type { Recognised } from '../../shared/api/recognised.ts';

/** A file that is no annual report: why the program thinks so, and its text, which can be kept as source. */
export function NotAReport({ recognised }: { recognised: Recognised }) {
  return (
    <section className="not-a-report">
      <Alert
        type="info"
        showIcon
        title="这个文件不像年度报告"
        description={`${recognised.why.replace(/[。\s]*$/, '')}。可以存为素材，撰写年报时随时查看。`}
      />
      <div className="source-text scroller" tabIndex={0} aria-label="文件内容">
        {recognised.text}
      </div>
    </section>
  );
}
