import { Drawer } from 'antd';
import { useDraftState } from '../draft/draft-context.tsx';
import { useReturnFocus } from '../parts/use-return-focus.ts';
import './preview.css';
import { Paper } from './paper.tsx';

/** The whole report as it reads on paper, without page breaks; nothing can be changed here. */
export default function Preview({ onClose }: { onClose: () => void }) {
  useReturnFocus();
  const report = useDraftState((state) => state.report);
  const form = useDraftState((state) => state.form);
  return (
    <Drawer open onClose={onClose} size="min(980px, 100%)" title="预览全文" className="preview">
      <p className="quiet small preview-note">字体和版心与导出的文件一致，分页以导出的文件为准。</p>
      <div className="paper" data-testid="preview" tabIndex={0} role="document" aria-label="年度报告全文">
        <Paper report={report} form={form} />
      </div>
    </Drawer>
  );
}
