import { useEffect, useMemo, useState, type RefObject } from 'react';
import type { Recognised } from '../../shared/api/recognised.ts';
import { linksOf, type PartKey } from '../../shared/recognise/parts.ts';
import { chosenMark } from './use-pane-keys.ts';

/** What is looked at: parts of the report and the pieces of the file they came from; `from` is the side one chose on. */
export type Chosen = { pieces: readonly number[]; parts: readonly PartKey[]; from: 'source' | 'draft' | 'list' };

const nothing: Chosen = { pieces: [], parts: [], from: 'list' };

const quoted = (text: string): string => `"${CSS.escape(text)}"`;

/**
 * Ties the file and the report together: what is chosen on one side is marked on both and brought into sight on the other.
 * `frame` holds both panes.
 */
export function useLinks(recognised: Recognised, frame: RefObject<HTMLElement | null>) {
  const [chosen, setChosen] = useState(nothing);
  const links = useMemo(() => linksOf(recognised.origins, recognised.unplaced), [recognised]);

  useEffect(() => {
    const pane = frame.current;
    if (!pane) return;
    const found = {
      source: chosen.pieces.flatMap((at) => [...pane.querySelectorAll(`[data-piece=${quoted(String(at))}]`)]),
      draft: chosen.parts.flatMap((part) => [...pane.querySelectorAll(`[data-part=${quoted(part)}]`)]),
    };
    const cells = chosen.parts.flatMap((part) => {
      const [cell, [piece] = []] = [links.cells.get(part), links.pieces.get(part)];
      const at = `[data-piece=${quoted(String(piece))}] [data-cell=${quoted(String(cell))}]`;
      return cell === undefined ? [] : [...pane.querySelectorAll(at)];
    });
    const marked = [...found.source, ...found.draft, ...cells];
    for (const element of marked) element.setAttribute(chosenMark, '');
    const [piece, part] = [cells[0] ?? found.source[0], found.draft[0]];
    if (chosen.from !== 'source') piece?.scrollIntoView({ block: 'center' });
    else piece?.scrollIntoView({ block: 'nearest' });
    if (chosen.from !== 'draft') part?.scrollIntoView({ block: 'center' });
    else part?.scrollIntoView({ block: 'nearest' });
    return () => {
      for (const element of marked) element.removeAttribute(chosenMark);
    };
  }, [chosen, links, frame]);

  return {
    links,
    chosen,
    choosePart: (part: PartKey, from: 'draft' | 'list' = 'list'): void =>
      setChosen({ parts: [part], pieces: links.pieces.get(part) ?? [], from }),
    choosePieces: (pieces: readonly number[], parts: readonly PartKey[] = []): void =>
      setChosen({ pieces, parts, from: 'list' }),
    choosePiece: (at: number): void => {
      // A row of a table went to its figures; the first stands for all, and the annex only where nothing else does.
      const parts = links.parts.get(at) ?? [];
      const own = parts.filter((part) => part !== 'annex');
      setChosen({ pieces: [at], parts: own.length > 0 ? own : parts, from: 'source' });
    },
  };
}
