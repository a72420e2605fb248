import type { Unplaced } from '../../shared/report/report.ts';

/** What found no place: kept with the report, to be placed later in the wizard. */
export function UnplacedPieces({ pieces }: { pieces: Unplaced[] }) {
  if (pieces.length === 0) {
    return (
      <section className="review-block" data-testid="all-placed">
        <h2>全部内容都已归位</h2>
        <p className="quiet">文件里的每一段都有了位置。</p>
      </section>
    );
  }
  return (
    <section className="review-block attention" data-testid="unplaced-pieces">
      <h2>还有{pieces.length}处没有归位</h2>
      <p className="quiet small">不会丢失：导入后在“未归位内容”里逐条放到合适的章节。</p>
      {pieces.map((piece, index) => (
        <div key={index} className="review-piece">
          <p className="small quiet">{piece.why}</p>
          <blockquote>{piece.text}</blockquote>
        </div>
      ))}
    </section>
  );
}
