/**
 * The page of GB/T 9704-2012, 5.2: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, 22 lines of 28 characters.
 * All lengths in twentieths of a point.
 */
export const page = {
  width: 11906,
  height: 16838,
  top: 2098,
  right: 1474,
  bottom: 1984,
  left: 1588,
  /** Set so that the dashes beside the page number stand 7 mm below the text area (7.5). */
  footer: 1440,
  textWidth: 8844,
  textHeight: 12756,
  line: 579,
  /** One character of 3号 on the grid: a 28th of the text width. */
  character: 316,
} as const;
