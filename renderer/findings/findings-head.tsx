import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLayoutEffect, useRef } from 'react';
import { severities, severityWords } from '../../shared/checks/severities.ts';
import { shownKeys } from '../keyboard/shortcuts.ts';
import { useFindingDesk } from './finding-desk.tsx';
import type { Listing } from './listing.ts';
import { SeveritySign } from './severity-sign.tsx';

const ways = [
  { distance: -1, name: '上一处', keys: 'previousFinding', icon: <LeftOutlined />, testId: 'finding-previous' },
  { distance: 1, name: '下一处', keys: 'nextFinding', icon: <RightOutlined />, testId: 'finding-next' },
] as const;

/** Over the list: how much there is of each gravity, each a switch, and the ways from one finding to the next. */
export function FindingsHead({ counts }: Pick<Listing, 'counts'>) {
  const { groups, current, wanted, want, step } = useFindingDesk();
  const shown = groups.flatMap(({ entries }) => entries);
  const at = shown.findIndex(({ key }) => key === current);
  const head = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const own = head.current;
    if (!own) return;
    // What is scrolled into sight must not come to lie under it; where there is little room it has two lines.
    const observer = new ResizeObserver(() =>
      own.parentElement?.style.setProperty('--findings-head', `${own.offsetHeight}px`),
    );
    observer.observe(own);
    return () => observer.disconnect();
  }, []);
  return (
    <div className="findings-head" ref={head} role="toolbar" aria-label="疑点的筛选和上下移动">
      {severities
        .filter((severity) => counts[severity] > 0)
        .map((severity) => (
          <button
            key={severity}
            type="button"
            className="plain-button severity-switch"
            aria-pressed={wanted.has(severity)}
            title={`${wanted.has(severity) ? '不看' : '也看'}“${severityWords[severity]}”`}
            onClick={() => want(severity)}
            data-testid={`want-${severity}`}
          >
            <SeveritySign severity={severity} />
            {severityWords[severity]} {counts[severity]}
          </button>
        ))}
      <span className="findings-steps">
        <span className="quiet small" aria-live="polite">
          {at < 0 ? '' : `${at + 1}/${shown.length}`}
        </span>
        {ways.map(({ distance, name, keys, icon, testId }) => (
          <Button
            key={testId}
            size="small"
            type="text"
            icon={icon}
            aria-label={name}
            title={`${name}（${shownKeys(keys)}）`}
            onClick={() => step(distance)}
            data-testid={testId}
          />
        ))}
      </span>
    </div>
  );
}
