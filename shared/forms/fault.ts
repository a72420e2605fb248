/** Steps from a form to one of its parts: names of members, and positions in lists from 0. */
export type Path = readonly (string | number)[];

/** What is wrong, naming the part in words, and what to do about it: halves of a sentence, without stops. */
export type Words = { what: string; todo: string };

/** Something wrong with a form, and where. Worded only when it is shown: a spoilt form can have thousands. */
export type Fault = { path: Path; words: () => Words };
