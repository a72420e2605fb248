/**
 * What of one edition's figures means the same in another, where the ids differ. An indicator with the same id in both
 * means the same and needs no entry. Inferred from the labels: no document says how the editions continue each other, so
 * every move is shown to the clerk before it is made.
 *
 * Several `from` are added into one `to`; one `from` with several `to` cannot be divided by the program.
 */
export type Crossing = { from: readonly string[]; to: readonly string[] };

const sum = (from: readonly string[], to: string): Crossing => ({ from, to: [to] });

/** The figures of 2014 on applications, reviews and documents; the former stand in the column 总计 since 2019. */
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
  sum(['zdgk.gfxwj_issued'], 't2.gf.new'),
  sum(['zdgk.gfxwj_issued'], 't2.gf.made'),
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

const known: readonly Crossing[] = [...since2019, ...between2019And2021].flatMap((move) => [
  move,
  { from: move.to, to: move.from },
]);

/**
 * The moves between two forms, by the indicators they have: an office's own form takes part in those whose figures it
 * declares under the national ids.
 */
export function crossingsBetween(before: Ids, after: Ids): Crossing[] {
  return known.filter(({ from, to }) => from.every((id) => before.has(id)) && to.every((id) => after.has(id)));
}

type Ids = { has: (id: string) => boolean };
