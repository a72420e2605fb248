import { moved, type Matrix } from './matrix.ts';
import type { Rule } from './page.ts';

/** The drawing commands in a path of pdf.js, with how many numbers follow each. */
const moveTo = 0;
const lineTo = 1;
const numbersAfter = [2, 2, 6, 4, 0];

type Point = readonly [x: number, y: number];
type Shape = { points: Point[]; curved: boolean; closed: boolean };

/** The subpaths of a path in page coordinates. */
function shapesOf(path: Float32Array, matrix: Matrix): Shape[] {
  const shapes: Shape[] = [];
  for (let at = 0; at < path.length;) {
    const command = path[at] ?? moveTo;
    const count = numbersAfter[command] ?? 0;
    const point = moved(matrix, path[at + count - 1] ?? 0, path[at + count] ?? 0);
    const shape = shapes.at(-1);
    if (command === moveTo || !shape) shapes.push({ points: count === 0 ? [] : [point], curved: false, closed: false });
    else if (count === 0) shape.closed = true;
    else {
      shape.points.push(point);
      if (command !== lineTo) shape.curved = true;
    }
    at += count + 1;
  }
  return shapes;
}

/** Points. Borders are thinner; what is thicker is a bar or the ground of a cell. */
const thickest = 4;
const shortest = 1.5;
const level = 0.6;

/** A straight line between two points as a ruling line; null where it slants or has no length. */
function ruleBetween(a: Point, b: Point): Rule | null {
  const [width, height] = [Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])];
  if (height <= level && width >= shortest)
    return { flat: true, at: (a[1] + b[1]) / 2, from: Math.min(a[0], b[0]), to: Math.max(a[0], b[0]) };
  if (width <= level && height >= shortest)
    return { flat: false, at: (a[0] + b[0]) / 2, from: Math.min(a[1], b[1]), to: Math.max(a[1], b[1]) };
  return null;
}

/** A filled shape as a ruling line, if it is as thin as one. Most programs draw the borders of tables so. */
function thinRule({ points }: Shape): Rule | null {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (height <= thickest && width >= shortest && width > height * 2)
    return { flat: true, at: (top + bottom) / 2, from: left, to: right };
  if (width <= thickest && height >= shortest && height > width * 2)
    return { flat: false, at: (left + right) / 2, from: top, to: bottom };
  return null;
}

/** More points than any border has: a drawing, a letter drawn as a shape. */
const mostPoints = 64;

/** The ruling lines of a path that is filled, stroked or both. */
export function rulesOf(path: Float32Array, matrix: Matrix, painted: { fill: boolean; stroke: boolean }): Rule[] {
  return shapesOf(path, matrix).flatMap((shape) => {
    const { points } = shape;
    if (shape.curved || points.length < 2 || points.length > mostPoints) return [];
    const thin = painted.fill || points.length > 2 ? thinRule(shape) : null;
    if (thin) return [thin];
    if (!painted.stroke) return [];
    const first = points[0];
    const ring = shape.closed && first ? [...points, first] : points;
    return ring.slice(1).flatMap((point, at) => ruleBetween(ring[at] ?? point, point) ?? []);
  });
}
