import { useEffect, useState } from 'react';
import type { Failure } from '../../shared/api/errors.ts';
import { paragraphsOf } from '../../shared/report/paragraphs.ts';
import { call } from '../api/call.ts';
import { toFailure } from '../api/failure.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';

/** A source text to read, at the paragraph a search led to. */
export function SourceText({ id, paragraph }: { id: string; paragraph: number | null }) {
  const [text, setText] = useState<string[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let gone = false;
    call('sources.read', { id }).then(
      (source) => {
        if (!gone) setText(paragraphsOf(source.text));
      },
      (thrown: unknown) => {
        if (!gone) setFailure(toFailure(thrown));
      },
    );
    return () => {
      gone = true;
    };
  }, [id]);
  if (failure) return <FailureNotice failure={failure} />;
  return (
    <div className="source-text scroller" tabIndex={0}>
      {text.map((line, at) => (
        <p
          key={at}
          className={at === paragraph ? 'source-here' : undefined}
          ref={at === paragraph ? (element) => element?.scrollIntoView({ block: 'center' }) : null}
        >
          {line}
        </p>
      ))}
    </div>
  );
}
