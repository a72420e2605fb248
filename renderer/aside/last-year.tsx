import { App, Button } from 'antd';
import { useMemo } from 'react';
import { signedChange } from '../../shared/report/decimal.ts';
import type { Block } from '../../shared/report/prose.ts';
import { blockMarks } from '../../shared/report/numbering.ts';
import { blockLines, withNumbers } from '../../shared/report/plain.ts';
import { figureValue, type Report, type Section } from '../../shared/report/report.ts';
import { indicatorWords } from '../../shared/forms/words.ts';
import { useDraftState } from '../draft/draft-context.tsx';
import { usePrevious } from '../draft/previous.tsx';
import type { SectionFacts } from '../draft/sections.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { likeSection } from './like-section.ts';

type Props = {
  section: SectionFacts;
  /** Null where nothing can be put in. */
  onInsert: ((blocks: Block[]) => void) | null;
};

/** What last year's report said in the same section, and its figures beside this year's. */
export function LastYear({ section, onInsert }: Props) {
  const previous = usePrevious();
  const year = useDraftState((state) => state.report.year);
  if (previous === undefined) return <p className="quiet">正在查找上年报告……</p>;
  if (previous.failure) return <FailureNotice failure={previous.failure} />;
  if (previous.found === null) {
    return (
      <p className="quiet">报告列表里没有同一机关{year - 1}年的报告。导入上年的文件后，这里会显示上年这一章的内容。</p>
    );
  }
  const { report } = previous.found;
  const like = likeSection(report.sections, section);
  return (
    <>
      {like === null ? (
        <p className="quiet">
          {report.year}年的报告没有“{section.heading}”这一章。
        </p>
      ) : (
        <LastText report={report} section={like} onInsert={onInsert} />
      )}
      <LastFigures section={section} last={report} />
    </>
  );
}

function LastText({ report, section, onInsert }: { report: Report; section: Section; onInsert: Props['onInsert'] }) {
  const { message } = App.useApp();
  const pieces = useMemo(() => piecesOf(section, report), [section, report]);
  const copy = (): void => {
    navigator.clipboard.writeText(pieces.map(({ text }) => text).join('\n')).then(
      () => void message.success('已复制上年这一章的文字。'),
      () => void message.error('没有复制成功，请选中文字后按 Ctrl+C。'),
    );
  };
  return (
    <section aria-label="上年这一章" className="aside-part">
      <div className="aside-head">
        <h3>
          {report.year}年：{section.heading}
        </h3>
        {pieces.length === 0 ? null : (
          <Button size="small" type="text" onClick={copy} data-testid="copy-last">
            复制
          </Button>
        )}
      </div>
      {pieces.length === 0 ? <p className="quiet">上年这一章没有正文。</p> : null}
      <div className="last-text" data-testid="last-text">
        {pieces.map(({ text, block }, index) => (
          <div key={index} className="last-line">
            <p>{text}</p>
            {onInsert ? (
              <Button size="small" onClick={() => onInsert([block])} aria-label={`插入：${text.slice(0, 20)}`}>
                插入
              </Button>
            ) : null}
          </div>
        ))}
      </div>
    </section>
  );
}

/** The section's blocks with their printed text; figures become the numbers they were, so that nothing changes them. */
function piecesOf(section: Section, report: Report): { text: string; block: Block }[] {
  const marks = blockMarks(section.prose);
  return withNumbers(section.prose, report)
    .content.map((block, at) => ({ text: blockLines(block, marks[at] ?? '', report).join('\n'), block }))
    .filter(({ text, block }) => text.trim() !== '' && block.type !== 'picture');
}

function LastFigures({ section, last }: { section: SectionFacts; last: Report }) {
  const form = useDraftState((state) => state.form);
  const figures = useDraftState((state) => state.report.figures);
  const rows = form.indicators.filter(
    ({ id, slot }) =>
      slot === section.slot && (figureValue(last, id) !== null || figureValue({ figures }, id) !== null),
  );
  if (rows.length === 0) return null;
  return (
    <section aria-label="上年的统计数" className="aside-part">
      <h3>统计数</h3>
      <table className="last-figures">
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col">上年</th>
            <th scope="col">本年</th>
            <th scope="col">增减</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((indicator) => {
            const [before, now] = [figureValue(last, indicator.id), figureValue({ figures }, indicator.id)];
            return (
              <tr key={indicator.id}>
                <th scope="row">{indicatorWords(indicator)}</th>
                <td>{before ?? ''}</td>
                <td>{now ?? ''}</td>
                <td>{signedChange(before, now)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
