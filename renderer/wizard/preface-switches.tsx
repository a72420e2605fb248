import { Checkbox } from 'antd';
import { derivedSentences } from '../../shared/report/derive.ts';
import { prefaceSentences, type PrefaceSentence } from '../../shared/report/preface.ts';
import type { Report } from '../../shared/report/report.ts';
import { useReadOnly } from '../draft/use-read-only.ts';

type Props = { report: Report; onChange: (leftOut: PrefaceSentence[]) => void };

/** Which sentences of the derived preface are printed; one whose fields are empty says so. */
export function PrefaceSwitches({ report, onChange }: Props) {
  const { leftOut = [] } = report.preface;
  const readOnly = useReadOnly();
  const turn = (id: PrefaceSentence, on: boolean): void =>
    onChange(on ? leftOut.filter((one) => one !== id) : [...leftOut, id]);
  return (
    <fieldset className="panel preface-switches">
      <legend>写哪几句</legend>
      {derivedSentences(report).map(({ id, text }) => (
        <Checkbox
          key={id}
          checked={text !== '' && !leftOut.includes(id)}
          disabled={readOnly || text === ''}
          onChange={(event) => turn(id, event.target.checked)}
          data-testid={`preface-${id}`}
        >
          {prefaceSentences[id]}
          {text === '' ? <span className="quiet small">（没有填，不写）</span> : null}
        </Checkbox>
      ))}
    </fieldset>
  );
}
