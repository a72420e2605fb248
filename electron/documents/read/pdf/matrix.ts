/** An affine transformation, as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

/** The transformation that does `inner` first and `outer` then. */
export function after(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

/** Where a point goes. */
export function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Six finite numbers as a transformation, null for anything else: what a file holds need not be numbers. */
export function matrixOf(value: unknown): Matrix | null {
  const numbers = numbersOf(value);
  const [a, b, c, d, e, f] = numbers ?? [];
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  return e === undefined || f === undefined || numbers?.length !== 6 ? null : [a, b, c, d, e, f];
}

/** A list or typed array of finite numbers, null for anything else. */
export function numbersOf(value: unknown): readonly number[] | null {
  const list: readonly unknown[] | null =
    value instanceof Float32Array ? [...value] : Array.isArray(value) ? (value as readonly unknown[]) : null;
  return list?.every((entry): entry is number => Number.isFinite(entry)) === true ? list : null;
}
