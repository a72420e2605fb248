import { DeleteOutlined } from '@ant-design/icons';
import { App } from 'antd';
import type { Summary } from '../../shared/api/contract.ts';
import { ReportRow } from './report-row.tsx';

type Props = { reports: Summary[]; onOpen: (id: string) => void; onRemove: (id: string) => Promise<unknown> };

/** One element for all rows, and a plain button around it: a library may have a thousand of them. */
const bin = <DeleteOutlined />;

/** Reports under their year, newest year first; within a year the last edited first. */
export function ReportList({ reports, onOpen, onRemove }: Props) {
  const { modal } = App.useApp();
  if (reports.length === 0) return <p className="quiet">还没有年报。</p>;

  const askToRemove = (report: Summary): void => {
    modal.confirm({
      title: `删除《${report.title}》？`,
      content: '删除后不能恢复。已经导出的文件不受影响。',
      okText: '删除',
      okButtonProps: { danger: true, 'data-testid': 'confirm-remove' },
      cancelText: '取消',
      focusable: { autoFocusButton: 'cancel' },
      onOk: () => onRemove(report.id),
    });
  };

  return (
    <div className="years">
      {byYear(reports).map(([year, list]) => (
        <section key={year} className="year" aria-label={`${year}年`}>
          <h2>{year}</h2>
          <ul>
            {list.map((report) => (
              <li key={report.id} className="report-row">
                <ReportRow report={report} onOpen={() => onOpen(report.id)} />
                <button
                  type="button"
                  className="plain-button report-remove"
                  title="删除这份年报"
                  aria-label={`删除《${report.title}》`}
                  onClick={() => askToRemove(report)}
                  data-testid="remove-report"
                >
                  {bin}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function byYear(reports: Summary[]): [number, Summary[]][] {
  const years = Map.groupBy(
    reports.toSorted((a, b) => b.editedAt.localeCompare(a.editedAt)),
    ({ year }) => year,
  );
  return [...years].toSorted(([a], [b]) => b - a);
}
