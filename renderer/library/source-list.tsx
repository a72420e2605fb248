import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Output } from '../../shared/api/contract.ts';
import type { Failure } from '../../shared/api/errors.ts';
import { call } from '../api/call.ts';
import { toFailure } from '../api/failure.ts';
import { whenSaid } from '../parts/moments.ts';

type Props = { sources: Output<'sources.list'>; onFailure: (failure: Failure) => void };

/** Texts kept for reference while writing: files that are no annual report. */
export function SourceList({ sources, onFailure }: Props) {
  const [shown, setShown] = useState<Output<'sources.read'> | null>(null);
  if (sources.length === 0) {
    return <p className="quiet">还没有素材。导入的文件如果不是年度报告，可以存在这里，撰写时参考。</p>;
  }
  const read = (id: string): void => {
    call('sources.read', { id }).then(setShown, (thrown: unknown) => onFailure(toFailure(thrown)));
  };
  return (
    <>
      <ul className="source-list">
        {sources.map((source) => (
          <li key={source.id}>
            <span className="source-name">{source.name}</span>
            <span className="quiet small">{source.characters}字</span>
            <span className="quiet small">{whenSaid(source.addedAt, new Date())}</span>
            <Button onClick={() => read(source.id)} data-testid="read-source">
              查看
            </Button>
          </li>
        ))}
      </ul>
      <Modal open={shown !== null} title={shown?.name} footer={null} width={760} onCancel={() => setShown(null)}>
        <div className="source-text scroller" tabIndex={0}>
          {shown?.text}
        </div>
      </Modal>
    </>
  );
}
