import type { Found } from '../../shared/api/contract.ts';

type Parts = Found['groups'][number]['passages'][number]['parts'];

/** A stretch of text with what was searched for marked. */
export function Marked({ parts }: { parts: Parts }) {
  return (
    <span className="marked">
      {parts.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))}
    </span>
  );
}
