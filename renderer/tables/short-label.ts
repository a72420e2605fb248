/** An indicator's label as one says it in a sentence: without its number, "其中：" and the note in brackets. */
export function shortLabel(label: string): string {
  return label
    .replace(/^[（(][一二三四五六七八九十]+[）)]|^[一二三四五六七八九十]+、|^\d+[.．、]/, '')
    .replace(/^其中[：:]/, '')
    .replace(/（[^（）]*）$/, '');
}
