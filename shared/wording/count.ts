/**
 * How long a text is as WPS counts 字数: every Chinese character and every full-width mark is one, a run of Latin letters,
 * digits and half-width marks between blanks or Chinese is one, blanks are none.
 */
export function characterCount(text: string): number {
  return (
    text.match(
      /[\p{Script=Han}\u3001-\u303f\uff00-\uffef\u2014-\u2027〇]|[^\s\u3000\p{Script=Han}\u3001-\u303f\uff00-\uffef\u2014-\u2027〇]+/gu,
    )?.length ?? 0
  );
}
