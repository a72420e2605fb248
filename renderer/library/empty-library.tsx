import { Button } from 'antd';

type Props = { onSample: () => void; onNew: () => void };

/** What a first start shows: the three ways in, the sample first because it explains the rest. */
export function EmptyLibrary({ onSample, onNew }: Props) {
  return (
    <section className="empty-library" aria-label="还没有年报">
      <h2>还没有年报</h2>
      <p className="quiet">第一次使用，可以先打开一份写好的示例，看看年报从填写到导出的样子。</p>
      <Button type="primary" size="large" onClick={onSample} data-testid="sample-empty">
        打开示例报告
      </Button>
      <p className="quiet small">
        已有往年的年报？点“导入旧文件”，或把文件拖到这个窗口里。从头开始请
        <Button type="link" size="small" onClick={onNew}>
          新建年报
        </Button>
      </p>
    </section>
  );
}
