/**
 * What of one edition's figures means the same in another, where the ids differ. An indicator with the same id in both
 * means the same and needs no entry. Inferred from the labels: no document says how the editions continue each other, so
 * every move is shown to the clerk before it is made.
 *
 * Several `from` are added into one `to`; one `from` with several `to` cannot be divided by the program.
 */
export type Crossing = { from: readonly string[]; to: readonly string[] };

type Crossings = { from: string; to: string; moves: readonly Crossing[] };

const sum = (from: readonly string[], to: string): Crossing => ({ from, to: [to] });

/** The application and review figures of 2014, which stand in the column 总计 since 2019. */
const since2019: readonly Crossing[] = [
  sum(['app.recv'], 't3.new.tot'),
  sum(['app.reply'], 't3.r.total.tot'),
  sum(['rep.agree'], 't3.r.open.tot'),
  sum(['rep.partial'], 't3.r.partial.tot'),
  sum(['ref.secret'], 't3.d.secret.tot'),
  sum(['ref.safety'], 't3.d.safety.tot'),
  sum(['ref.commercial', 'ref.privacy'], 't3.d.third.tot'),
  sum(['rep.not_ours', 'rep.not_exist'], 't3.u.nohold.tot'),
  sum(['fy.keep'], 't4.fy.keep'),
  sum(['fy.correct'], 't4.fy.correct'),
  sum(['fy.other'], 't4.fy.other'),
  sum(['fy.total'], 't4.fy.total'),
  { from: ['ss.keep'], to: ['t4.s1.keep', 't4.s2.keep'] },
  { from: ['ss.correct'], to: ['t4.s1.correct', 't4.s2.correct'] },
  { from: ['ss.other'], to: ['t4.s1.other', 't4.s2.other'] },
  { from: ['ss.total'], to: ['t4.s1.total', 't4.s2.total'] },
];

/** 2019 and 2021 differ in how documents are counted and in （六）其他处理. */
const between2019And2021: readonly Crossing[] = [
  sum(['t2.gz.new'], 't2.gz.made'),
  sum(['t2.gf.new'], 't2.gf.made'),
  ...['nat', 'biz', 'sci', 'ngo', 'law', 'oth', 'tot'].map((column): Crossing => ({
    from: [`t3.o.all.${column}`],
    to: [`t3.o.nofix.${column}`, `t3.o.nofee.${column}`, `t3.o.other.${column}`],
  })),
];

const turned = (moves: readonly Crossing[]): Crossing[] => moves.map(({ from, to }) => ({ from: to, to: from }));

const tables: readonly Crossings[] = [
  { from: '2014', to: '2019', moves: [...since2019, sum(['zdgk.gfxwj_issued'], 't2.gf.new')] },
  { from: '2014', to: '2021', moves: [...since2019, sum(['zdgk.gfxwj_issued'], 't2.gf.made')] },
  { from: '2019', to: '2021', moves: between2019And2021 },
];

/** The moves from one edition to another, in either direction; none for forms that only share ids. */
export function crossingsBetween(from: string, to: string): readonly Crossing[] {
  const ahead = tables.find((table) => table.from === from && table.to === to);
  if (ahead) return ahead.moves;
  const back = tables.find((table) => table.from === to && table.to === from);
  return back ? turned(back.moves) : [];
}
