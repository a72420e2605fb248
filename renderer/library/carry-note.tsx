import { useEffect, useState } from 'react';
import { call } from '../api/call.ts';

type Props = { from: string; agency: string; year: number; form: string; prose: boolean };

/** What the earlier report will give to the new one, and what not, before it is made. */
export function CarryNote({ from, agency, year, form, prose }: Props) {
  const [sentences, setSentences] = useState<string[]>([]);
  useEffect(() => {
    let gone = false;
    // A note that cannot be made is no reason to stop the clerk.
    call('library.carry', { from, agency, year, form, prose }).then(
      (answer) => {
        if (!gone) setSentences(answer.sentences);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [from, agency, year, form, prose]);
  return (
    <ul className="carry-note small" data-testid="carry-note">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
