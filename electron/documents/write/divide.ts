/** Splits a total into whole parts by shares; the parts add up to the total exactly. */
export function divide(total: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  let given = 0;
  let shared = 0;
  return shares.map((share) => {
    shared += share;
    const end = Math.round((total * shared) / sum);
    const part = end - given;
    given = end;
    return part;
  });
}
