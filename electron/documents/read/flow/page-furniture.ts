/** What stands on every page beside its number. */
const onlyNumber = /^[\s\d\p{P}第页共]*$/u;

/** Whether a header or footer only numbers the pages and says nothing else. */
export const numbersPages = (text: string): boolean => onlyNumber.test(text);
