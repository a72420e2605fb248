import type { FormPlan } from '../../shared/forms/change-form.ts';
import { blankFigure } from '../../shared/report/plain.ts';

/** What a change of form will do, before it is done: which figures keep their place, move, have none; prose and sections. */
export function FormPlanView({ plan }: { plan: FormPlan }) {
  const how = (...kinds: FormPlan['moves'][number]['how'][]) => plan.moves.filter((move) => kinds.includes(move.how));
  const [moved, returned, kept] = [how('moved', 'merged'), how('returned'), how('kept')];
  return (
    <div className="form-plan" data-testid="form-plan">
      <Part title={`没有位置的数${count(plan.homeless)}`} none="没有，全部统计数都有位置。">
        {plan.homeless.map(({ label, value, why }) => (
          <>
            {label}：{value}
            <Quiet>{why}</Quiet>
          </>
        ))}
      </Part>
      {plan.homeless.length > 0 ? (
        <p className="quiet small">这些数会列在“未归位内容”里，不会丢失；换回原来的表式，会回到原来的格里。</p>
      ) : null}
      <Part title={`换到别处的数${count(moved)}`} none="没有。">
        {moved.map(({ from, to, value, how: kind }) => (
          <>
            {from.join('＋')} → {to}：{value}
            {kind === 'merged' ? <Quiet>相加</Quiet> : null}
          </>
        ))}
      </Part>
      {returned.length > 0 ? (
        <Part title={`从“未归位内容”回到格里的数${count(returned)}`} none="">
          {returned.map(({ to, value }) => `${to}：${value}`)}
        </Part>
      ) : null}
      <Part title={`正文里的统计数${count(plan.prose)}`} none="正文不变。">
        {plan.prose.map((move) => (
          <>
            “{move.heading}”：{move.label} {move.value}
            <Quiet>{proseWords(move)}</Quiet>
          </>
        ))}
      </Part>
      <Part title={`位置不变的数${count(kept)}`} none="没有。">
        {kept.map(({ from, to, value }) => (
          <>
            {to}：{value}
            {from[0] === to ? null : <Quiet>原来称“{from[0]}”</Quiet>}
          </>
        ))}
      </Part>
      <Part title="章节" none="章节不变。">
        {[
          ...plan.renamedSections.map(([before, after]) => `“${before}”改称“${after}”`),
          ...plan.addedSections.map((heading) => `增加“${heading}”`),
          ...plan.removedSections.map((heading) => `“${heading}”没有写过内容，新表式没有这一章，去掉`),
          ...plan.extraSections.map((heading) => `“${heading}”新表式没有，留在最后，请并入合适的章节`),
          ...plan.leftOutSections.map((heading) => `“${heading}”放不下，没有增加：报告的章节已到上限，请先并掉一些`),
        ]}
      </Part>
    </div>
  );
}

const count = (list: readonly unknown[]): string => (list.length === 0 ? '' : `（${list.length}）`);

function proseWords({ to, value }: FormPlan['prose'][number]): string {
  if (to !== null) return `改为引用“${to}”`;
  return value === blankFigure
    ? `没有填数，正文里留下“${blankFigure}”，请补上或改写`
    : '改成普通文字，不再随统计表变动';
}

function Quiet({ children }: { children: React.ReactNode }) {
  return <span className="quiet small">　{children}</span>;
}

function Part({ title, none, children }: { title: string; none: string; children: React.ReactNode[] }) {
  return (
    <section>
      <h3>{title}</h3>
      {children.length === 0 ? (
        <p className="quiet small">{none}</p>
      ) : (
        <ul>
          {children.map((line, at) => (
            <li key={at}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
