/** A file at the limits of what a reader takes: what it tries the program with, its name, and how its bytes are made. */
export type HostileFile = { name: string; make: () => Uint8Array };

export const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
export const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));

/** So many of something, each made by its number. */
export const many = (count: number, one: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => one(at)).join('');

export const file = (name: string, make: () => Uint8Array): HostileFile => ({ name, make });
