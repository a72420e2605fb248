import { CopyOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { memo, useState } from 'react';
import type { Summary } from '../../shared/api/contract.ts';
import { ReportRow } from './report-row.tsx';

type Props = {
  reports: Summary[];
  onOpen: (id: string) => void;
  onDuplicate: (id: string) => void;
  onRemove: (report: Summary) => void;
};

/** One element for all rows, and plain buttons around them: a library may have a thousand rows. */
const bin = <DeleteOutlined />;
const copy = <CopyOutlined />;

/** Rows made at once: more than anybody looks through, few enough to be there at once. */
const page = 200;
/** From so many reports on there is something to choose from. */
const many = 12;

/** Reports under their year, newest year first; within a year the last edited first. */
export const ReportList = memo(function ReportList({ reports, onOpen, onDuplicate, onRemove }: Props) {
  const [year, setYear] = useState(0);
  const [agency, setAgency] = useState(everyone);
  const [shown, setShown] = useState(page);
  if (reports.length === 0) return <p className="quiet">还没有年报。</p>;

  const chosen = reports.filter(
    (report) => (year === 0 || report.year === year) && (agency === everyone || report.agency === agency),
  );
  return (
    <>
      {reports.length >= many ? (
        <div className="found-bar">
          <p className="quiet small" role="status">
            {chosen.length === reports.length ? `共${reports.length}份` : `${chosen.length}份，共${reports.length}份`}
          </p>
          <div className="found-filters">
            <Select
              value={year}
              onChange={setYear}
              options={[{ value: 0, label: '全部年度' }, ...yearsOf(reports)]}
              aria-label="只看一个年度"
              data-testid="list-year"
            />
            <Select
              showSearch
              value={agency}
              onChange={setAgency}
              options={[{ value: everyone, label: '全部机关' }, ...agenciesOf(reports)]}
              popupMatchSelectWidth={false}
              aria-label="只看一个机关"
              data-testid="list-agency"
            />
          </div>
        </div>
      ) : null}
      <div className="years">
        {byYear(chosen.slice(0, shown)).map(([of, list]) => (
          <section key={of} className="year" aria-label={`${of}年`}>
            <h2>{of}</h2>
            <ul>
              {list.map((report) => (
                <li key={report.id} className="report-row">
                  <ReportRow report={report} onOpen={() => onOpen(report.id)} />
                  <button
                    type="button"
                    className="plain-button report-remove"
                    title="复制一份，作为新的草稿"
                    aria-label={`复制《${report.title}》`}
                    onClick={() => onDuplicate(report.id)}
                    data-testid="duplicate-report"
                  >
                    {copy}
                  </button>
                  <button
                    type="button"
                    className="plain-button report-remove"
                    title="移到回收站"
                    aria-label={`把《${report.title}》移到回收站`}
                    onClick={() => onRemove(report)}
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
      {chosen.length > shown ? (
        <Button onClick={() => setShown(shown + page)} data-testid="list-more">
          再显示{Math.min(page, chosen.length - shown)}份（还有{chosen.length - shown}份）
        </Button>
      ) : null}
    </>
  );
});

/** No agency has this name. */
const everyone = '\u0000';

const yearsOf = (reports: Summary[]) =>
  [...Map.groupBy(reports, ({ year }) => year)]
    .toSorted(([a], [b]) => b - a)
    .map(([value, same]) => ({ value, label: `${value}年（${same.length}份）` }));

const agenciesOf = (reports: Summary[]) =>
  [...Map.groupBy(reports, ({ agency }) => agency)]
    .toSorted(([a], [b]) => a.localeCompare(b, 'zh'))
    .map(([value, same]) => ({ value, label: `${value || '（没有填编制机关）'}（${same.length}份）` }));

function byYear(reports: Summary[]): [number, Summary[]][] {
  const years = Map.groupBy(
    reports.toSorted((a, b) => b.editedAt.localeCompare(a.editedAt)),
    ({ year }) => year,
  );
  return [...years].toSorted(([a], [b]) => b - a);
}
