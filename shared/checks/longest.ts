/**
 * Characters of the longest line that rules read whole which hold word against word or number against number: nobody has written
 * one half as long, and what was made to be long must not hold the checks up.
 */
export const longestLine = 20_000;
