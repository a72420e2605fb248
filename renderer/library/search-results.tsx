import { Button, Select } from 'antd';
import type { KeyboardEvent } from 'react';
import type { Found } from '../../shared/api/contract.ts';
import { placeName } from '../../shared/report/place-name.ts';
import { statuses } from '../../shared/report/report.ts';
import { Marked } from '../parts/marked.tsx';
import type { Target } from '../findings/target.ts';
import './search.css';
import type { Wanted } from './use-search.ts';

type Props = {
  found: Found;
  wanted: Wanted;
  onWanted: (wanted: Wanted) => void;
  onOpen: (report: string, target: Target) => void;
  onSource: (id: string, paragraph: number) => void;
  onMore: () => void;
};

type Passage = Found['groups'][number]['passages'][number];

/** Where a passage is opened: at its section with the hit chosen, or at its figure. */
function targetOf({ place, indicator, parts }: Passage): Target {
  const quote = parts.find(({ hit }) => hit)?.text;
  return { place, ...(indicator === null ? {} : { indicator }), ...(quote === undefined ? {} : { quote }) };
}

/** What was found, a report under the other, every passage a button that leads to it. Up and down go from one to the next. */
export function SearchResults({ found, wanted, onWanted, onOpen, onSource, onMore }: Props) {
  if (found.tooShort) {
    return (
      <p className="quiet" role="status" data-testid="search-count">
        请再多写一点：至少两个相连的字或数字。
      </p>
    );
  }
  const nothing = found.groups.length === 0 && found.sources.length === 0;
  return (
    <section aria-label="查找结果" className="found" onKeyDown={walk}>
      <div className="found-bar">
        <p role="status" data-testid="search-count">
          {nothing
            ? '没有找到。换个说法或少写几个字试试。'
            : `在${found.reports}份年报里找到${found.hits}处${sourceCount(found)}`}
        </p>
        <Filters found={found} wanted={wanted} onWanted={onWanted} />
      </div>
      {found.groups.map(({ id, year, title, agency, status, hits, passages }) => (
        <article key={id} className="found-report" aria-label={title} data-testid="found-report">
          <header>
            <span className="found-year">{year}</span>
            <h2>{title}</h2>
            <span className="quiet small">{agency || '（没有填编制机关）'}</span>
            <span className={`report-status status-${status}`}>{statuses[status]}</span>
          </header>
          <ul>
            {passages.map((passage, at) => (
              <li key={at}>
                <button
                  type="button"
                  className="plain-button found-passage"
                  onClick={() => onOpen(id, targetOf(passage))}
                  data-testid="found-passage"
                >
                  <span className="found-place">{placeName(passage.place, passage.heading) || '（没有标题）'}</span>
                  <Marked parts={passage.parts} />
                </button>
              </li>
            ))}
          </ul>
          {hits > passages.length ? (
            <p className="quiet small found-rest">这份年报里还有{hits - passages.length}处</p>
          ) : null}
        </article>
      ))}
      {found.groups.length < found.reports ? (
        <Button onClick={onMore} data-testid="search-more">
          再显示{Math.min(30, found.reports - found.groups.length)}份
        </Button>
      ) : null}
      {found.sources.map(({ id, name, hits, passages }) => (
        <article key={id} className="found-report" aria-label={`素材 ${name}`} data-testid="found-source">
          <header>
            <span className="found-year">素材</span>
            <h2>{name}</h2>
            <span className="quiet small">{hits}处</span>
          </header>
          <ul>
            {passages.map(({ paragraph, parts }) => (
              <li key={paragraph}>
                <button type="button" className="plain-button found-passage" onClick={() => onSource(id, paragraph)}>
                  <span className="found-place">第{paragraph + 1}段</span>
                  <Marked parts={parts} />
                </button>
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
}

const sourceCount = ({ sources }: Found): string => (sources.length === 0 ? '' : `，另有${sources.length}份素材`);

function Filters({ found, wanted, onWanted }: Pick<Props, 'found' | 'wanted' | 'onWanted'>) {
  return (
    <div className="found-filters">
      {found.years.length > 1 || wanted.year !== null ? (
        <Select
          value={wanted.year ?? 0}
          onChange={(year) => onWanted({ ...wanted, year: year === 0 ? null : year })}
          options={[
            { value: 0, label: '全部年度' },
            ...found.years.map(({ year, reports }) => ({ value: year, label: `${year}年（${reports}份）` })),
          ]}
          aria-label="按年度筛选"
          data-testid="search-year"
        />
      ) : null}
      {found.agencies.length > 1 || wanted.agency !== null ? (
        <Select
          showSearch
          value={wanted.agency ?? everyone}
          onChange={(agency) => onWanted({ ...wanted, agency: agency === everyone ? null : agency })}
          options={[
            { value: everyone, label: '全部机关' },
            ...found.agencies.map(({ agency, reports }) => ({
              value: agency,
              label: `${agency || '（没有填编制机关）'}（${reports}份）`,
            })),
          ]}
          popupMatchSelectWidth={false}
          aria-label="按机关筛选"
          data-testid="search-agency"
        />
      ) : null}
    </div>
  );
}

/** No agency has this name. */
const everyone = '\u0000';

function walk(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || !(event.target instanceof HTMLElement) || !event.target.matches('.found-passage')) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('.found-passage')];
  event.preventDefault();
  all[all.indexOf(event.target) + by]?.focus();
}
