import { LeftOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import type { Found, Output } from '../../shared/api/contract.ts';
import { paragraphsOf } from '../../shared/report/paragraphs.ts';
import { longestSearch } from '../../shared/search/query.ts';
import { call } from '../api/call.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Marked } from '../parts/marked.tsx';
import { useTask } from '../parts/use-task.ts';
import './source-panel.css';

type Props = {
  /** Takes paragraphs over into the report; null where nothing can be inserted. */
  onInsert: ((paragraphs: string[]) => void) | null;
};

type Sources = Output<'sources.list'>;
type Opened = { id: string; name: string; paragraphs: string[]; at: number | null };

const pause = 180;

/** The source texts beside the report: looked for, read, and taken over paragraph by paragraph. */
export function SourcePanel({ onInsert }: Props) {
  const [sources, setSources] = useState<Sources | null>(null);
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<{ typed: string; hits: Found['sources'] } | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const { failure, run } = useTask();

  useEffect(() => {
    void run(() => call('sources.list', {})).then((list) => list && setSources(list));
  }, [run]);
  useEffect(() => {
    if (typed.trim() === '') return;
    let gone = false;
    const timer = setTimeout(() => {
      void run(() => call('sources.search', { text: typed })).then((hits) => {
        if (!gone && hits) setFound({ typed, hits });
      });
    }, pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [typed, run]);

  const read = (id: string, at: number | null): void => {
    void run(() => call('sources.read', { id })).then((source) => {
      if (source) setOpened({ id, name: source.name, paragraphs: paragraphsOf(source.text), at });
    });
  };

  if (opened) {
    return (
      <SourceText
        key={`${opened.id} ${opened.at ?? ''}`}
        source={opened}
        onInsert={onInsert}
        onBack={() => setOpened(null)}
      />
    );
  }
  return (
    <div className="source-panel">
      {failure ? <FailureNotice failure={failure} /> : null}
      {sources !== null && sources.length === 0 ? (
        <p className="quiet">还没有素材。在报告列表里导入不是年报的文件，可以存为素材，在这里取用。</p>
      ) : (
        <Input
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          allowClear
          maxLength={longestSearch}
          placeholder="在素材里查找"
          aria-label="在素材里查找"
          autoComplete="off"
          spellCheck={false}
          data-testid="source-search"
        />
      )}
      {typed.trim() === '' || found === null ? (
        <ul className="source-names">
          {(sources ?? []).map(({ id, name, characters }) => (
            <li key={id}>
              <button type="button" className="plain-button" onClick={() => read(id, null)} data-testid="source-open">
                <span>{name}</span>
                <span className="quiet small">{characters}字</span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <SourceHits hits={found.hits} onRead={read} />
      )}
    </div>
  );
}

function SourceHits({ hits, onRead }: { hits: Found['sources']; onRead: (id: string, paragraph: number) => void }) {
  if (hits.length === 0) {
    return (
      <p className="quiet" role="status">
        没有找到。查找至少要两个相连的字或数字。
      </p>
    );
  }
  return (
    <ul className="source-names">
      {hits.flatMap(({ id, name, passages }) =>
        passages.map(({ paragraph, parts }) => (
          <li key={`${id} ${paragraph}`}>
            <button
              type="button"
              className="plain-button"
              onClick={() => onRead(id, paragraph)}
              data-testid="source-hit"
            >
              <Marked parts={parts} />
              <span className="quiet small">{name}</span>
            </button>
          </li>
        )),
      )}
    </ul>
  );
}

type TextProps = Props & { source: Opened; onBack: () => void };

function SourceText({ source, onInsert, onBack }: TextProps) {
  const [first, setFirst] = useState<HTMLElement | null>(null);
  useEffect(() => {
    // What scrolling gives back is a promise in newer browsers, and no clean-up.
    first?.scrollIntoView({ block: 'center' });
  }, [first]);
  return (
    <div className="source-panel">
      <div className="source-panel-head">
        <Button type="text" icon={<LeftOutlined />} onClick={onBack} autoFocus data-testid="source-back">
          全部素材
        </Button>
        <strong>{source.name}</strong>
      </div>
      <ol className="source-paragraphs" aria-label={`${source.name}的段落`}>
        {source.paragraphs.map((text, at) => (
          <li
            key={at}
            ref={at === source.at ? setFirst : null}
            className={at === source.at ? 'source-here' : undefined}
          >
            <p>{text}</p>
            {onInsert ? (
              <Button
                size="small"
                onClick={() => onInsert([text])}
                aria-label={`插入第${at + 1}段`}
                data-testid="source-insert"
              >
                插入
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
    </div>
  );
}
