import { Button } from 'antd';
import { useState } from 'react';
import { whenSaid } from '../parts/moments.ts';
import type { Bin } from './bin.ts';
import { EmptyBin } from './empty-bin.tsx';

type Props = {
  bin: Bin;
  onRestore: (kind: 'report' | 'source', id: string) => void;
  onEmpty: (bin: Bin) => Promise<unknown>;
};

/** What was put into the bin, each to be taken out again; the whole may be deleted for ever, knowingly. */
export function BinList({ bin, onRestore, onEmpty }: Props) {
  const [asking, setAsking] = useState(false);
  const count = bin.reports.length + bin.sources.length;
  if (count === 0) return <p className="quiet">回收站是空的。移到这里的年报和素材不会自动删除。</p>;
  return (
    <>
      <div className="found-bar">
        <p className="quiet">这里的内容不会自动删除，随时可以恢复。</p>
        <Button danger onClick={() => setAsking(true)} data-testid="empty-bin">
          清空回收站…
        </Button>
      </div>
      <ul className="source-list">
        {bin.reports.map(({ id, title, agency, year, removedAt }) => (
          <li key={id} data-testid="bin-report">
            <span className="source-name">
              {title}
              <span className="quiet small source-under">
                {agency || '（没有填编制机关）'}，{year}年
              </span>
            </span>
            <span className="quiet small">{whenSaid(removedAt, new Date())}移入</span>
            <Button onClick={() => onRestore('report', id)} aria-label={`恢复《${title}》`} data-testid="restore">
              恢复
            </Button>
          </li>
        ))}
        {bin.sources.map(({ id, name, characters, removedAt }) => (
          <li key={id} data-testid="bin-source">
            <span className="source-name">
              {name}
              <span className="quiet small source-under">素材，{characters}字</span>
            </span>
            <span className="quiet small">{whenSaid(removedAt, new Date())}移入</span>
            <Button onClick={() => onRestore('source', id)} aria-label={`恢复素材“${name}”`} data-testid="restore">
              恢复
            </Button>
          </li>
        ))}
      </ul>
      {asking ? (
        <EmptyBin
          bin={bin}
          onClose={() => setAsking(false)}
          onEmpty={() => onEmpty(bin).then(() => setAsking(false))}
        />
      ) : null}
    </>
  );
}
