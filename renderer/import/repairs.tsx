import type { Repair } from '../../shared/recognise/outcome.ts';

/** What the program put right while reading, kind by kind, with what stood there before. */
export function Repairs({ repairs }: { repairs: readonly Repair[] }) {
  if (repairs.length === 0) return null;
  return (
    <section className="review-block" data-testid="repairs">
      <h2>自动整理了{repairs.length}处</h2>
      {[...Map.groupBy(repairs, ({ what }) => what)].map(([what, list]) => (
        <div key={what} className="review-piece">
          <p className="small quiet">
            {what}
            {list.length > 1 ? `（${list.length}处）` : ''}
          </p>
          <ul className="repair-list">
            {list.map(({ before, after }, index) => (
              <li key={index}>
                <del>{before || '（空）'}</del> → <ins>{after || '（删去）'}</ins>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
