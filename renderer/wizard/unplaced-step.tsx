import { useDraftState } from '../draft/draft-context.tsx';
import { StepHeading } from './step-heading.tsx';
import { UnplacedFigures } from './unplaced-figures.tsx';
import { UnplacedPiece } from './unplaced-piece.tsx';
import './unplaced-step.css';

/** What has no place: pieces of text to be put into a section or set aside, then figures by the form they come from. */
export function UnplacedStep() {
  const unplaced = useDraftState((state) => state.report.unplaced);
  const texts = unplaced.filter(({ origin }) => origin === undefined);
  const forms = [...new Set(unplaced.flatMap(({ origin }) => origin?.form ?? []))];
  return (
    <>
      <StepHeading title="未归位内容">
        {unplaced.length === 0 ? '全部内容都已归位。' : '这些内容还没有位置。请放到合适的地方，或确认不需要。'}
      </StepHeading>
      {texts.map((piece, index) => (
        <UnplacedPiece key={`${index}:${piece.text.slice(0, 40)}`} piece={piece} />
      ))}
      {forms.map((form) => (
        <UnplacedFigures key={form} pieces={unplaced.filter(({ origin }) => origin?.form === form)} />
      ))}
    </>
  );
}
