import { ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { Finding } from '../../shared/checks/finding.ts';
import { call } from '../api/call.ts';
import { useDraft } from '../draft/draft-context.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { useTask } from '../parts/use-task.ts';
import { FindingItem } from './finding-item.tsx';
import type { Target } from './target.ts';
import './check-findings.css';

const groups = [
  { severity: 'error', title: '必须改正' },
  { severity: 'warning', title: '请核实' },
  { severity: 'hint', title: '供参考' },
] as const;

/** What the checks found, the gravest first; a click goes to the place. */
export function CheckFindings({ onGo }: { onGo: (target: Target) => void }) {
  const draft = useDraft();
  const [findings, setFindings] = useState<Finding[] | null>(null);
  const { busy, failure, run } = useTask();

  const check = useCallback(
    () =>
      run(async () => {
        await draft.flush();
        setFindings(await call('report.check', { id: draft.id }));
      }),
    [draft, run],
  );
  useEffect(() => {
    void check();
  }, [check]);

  return (
    <section className="panel" aria-label="检查结果" data-testid="findings">
      <div className="panel-head">
        <h2>检查</h2>
        <Button type="text" icon={<ReloadOutlined />} loading={busy} onClick={() => void check()}>
          重新检查
        </Button>
      </div>
      {failure ? <FailureNotice failure={failure} /> : null}
      {findings?.length === 0 ? <p className="all-well">没有发现问题。</p> : null}
      {groups.map(({ severity, title }) => {
        const list = (findings ?? []).filter((finding) => finding.severity === severity);
        return list.length === 0 ? null : (
          <div key={severity} className="finding-group">
            <h3 className={`violation-${severity}`}>
              {title}（{list.length}）
            </h3>
            <ul>
              {list.map((finding, index) => (
                <FindingItem key={index} finding={finding} onGo={onGo} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
