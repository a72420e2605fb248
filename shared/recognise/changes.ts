const change = /^(新增|增加?|减少?)\s*(?=\d+$)/;

/** A change that is written in words or with another minus sign or two (减7, 增加 2, −7, --7), as a number. */
export const signedText = (text: string): string =>
  text.replace(change, (_, word) => (word.startsWith('减') ? '-' : '')).replace(/^(?:[−–]|[-—]{2})(?=\d)/, '-');
