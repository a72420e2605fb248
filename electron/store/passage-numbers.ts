/** Passages one report or source text may have in its lifetime, and by what its number is multiplied. */
const room = 2 ** 24;

/** The numbers passages of one owner may have: from `first` to before `end`. */
export const numbersOf = (owner: number): { first: number; end: number } => ({
  first: owner * room,
  end: (owner + 1) * room,
});

/** The number of the report or source text a passage is of. */
export const ownerOf = (passage: number): number => Math.floor(passage / room);
