import type { Repair } from '../../shared/api/contract.ts';

/** What the program put right while reading, with what stood there before. */
export function Repairs({ repairs }: { repairs: Repair[] }) {
  if (repairs.length === 0) return null;
  return (
    <section className="review-block" data-testid="repairs">
      <h2>自动整理了{repairs.length}处</h2>
      {repairs.map((repair, index) => (
        <div key={index} className="piece">
          <p className="small">{repair.what}</p>
          <p>
            <del>{repair.before || '（空）'}</del> → <ins>{repair.after || '（删去）'}</ins>
          </p>
        </div>
      ))}
    </section>
  );
}
