/**
 * One character as it stands on a page. Units are points, x to the right and y down from the upper left corner of the page
 * as it is shown. `y` is the base line; `size` the height of the font there.
 */
export type Glyph = {
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
  bold: boolean;
  /** Marked by the program that wrote the file as belonging to the page and not to the text. */
  artifact: boolean;
};

/** A ruling line: `at` is its y if it lies flat and its x if it stands, `from` and `to` its ends the other way. */
export type Rule = { flat: boolean; at: number; from: number; to: number };

/**
 * What is drawn on one page. `slanted` is the text that stands at neither a right angle nor straight: watermarks. `mute` counts
 * the stretches of text whose font could not be read.
 */
export type Page = {
  number: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  rules: Rule[];
  slanted: string;
  mute: number;
};
