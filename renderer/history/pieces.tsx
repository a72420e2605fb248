import { Fragment, type ReactNode } from 'react';
import type { Piece } from '../../shared/compare/prose.ts';
import { blankFigure } from '../../shared/report/plain.ts';
import type { Report } from '../../shared/report/report.ts';

type Props = { pieces: readonly Piece[]; from: Report; to: Report; nameOf: (indicator: string) => string };

/** Prose sentence by sentence: what differs, and how many sentences between stayed as they were. */
export function Pieces({ pieces, from, to, nameOf }: Props) {
  const lines: ReactNode[] = [];
  let unchanged = 0;
  const differs = pieces.some(({ kind }) => kind !== 'same');
  const skip = (at: number): void => {
    if (unchanged > 0 && differs) {
      lines.push(
        <li key={`skip ${at}`} className="piece-skip">
          …… {unchanged}句没有变
        </li>,
      );
    }
    unchanged = 0;
  };
  pieces.forEach((piece, at) => {
    if (piece.kind === 'same') {
      unchanged += 1;
      return;
    }
    skip(at);
    lines.push(
      <li key={at} className={`piece piece-${piece.kind}`}>
        <span className="piece-what">{names[piece.kind]}</span>
        <PieceWords piece={piece} from={from} to={to} nameOf={nameOf} />
      </li>,
    );
  });
  skip(pieces.length);
  return lines.length > 0 ? <ul className="pieces">{lines}</ul> : null;
}

const names = {
  removed: '删去',
  added: '新增',
  movedAway: '移走',
  movedHere: '移来',
  changed: '改动',
  same: '',
} as const;

function PieceWords({ piece, from, to, nameOf }: { piece: Piece } & Omit<Props, 'pieces'>) {
  if (piece.kind === 'changed') {
    const isReplaced = piece.marks.some(({ kind }) => kind !== 'same');
    return (
      <p>
        {piece.marks.map(({ kind, text }, at) => {
          const report = kind === 'removed' ? from : to;
          const words = <Words text={text} report={report} nameOf={nameOf} />;
          if (kind === 'removed') return <del key={at}>{words}</del>;
          return kind === 'added' ? <ins key={at}>{words}</ins> : <Fragment key={at}>{words}</Fragment>;
        })}
        {isReplaced ? null : <span className="quiet small">（格式改了）</span>}
      </p>
    );
  }
  const isOld = piece.kind === 'removed' || piece.kind === 'movedAway';
  const words = <Words text={piece.sentence.text} report={isOld ? from : to} nameOf={nameOf} />;
  return <p>{isOld ? <del>{words}</del> : <ins>{words}</ins>}</p>;
}

/** A sentence with the figures it names at their values, as the report reads. */
function Words({ text, report, nameOf }: { text: string; report: Report; nameOf: (indicator: string) => string }) {
  return text.split(/(\{[^{}]*\})/).map((part, at) => {
    if (part.startsWith('{picture:')) return <span key={at}>【图片】</span>;
    const indicator = /^\{([^{}]+)\}$/.exec(part)?.[1];
    if (indicator === undefined) return part.replaceAll('\t', '　｜　');
    return (
      <span key={at} className="prose-figure" title={nameOf(indicator)}>
        {report.figures[indicator]?.value ?? blankFigure}
      </span>
    );
  });
}
