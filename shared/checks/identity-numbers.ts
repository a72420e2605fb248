import { isCalendarDate } from '../wording/date.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** A citizen's number of 18 places with a true day of birth and the check digit of GB 11643—1999. */
export function isIdentityNumber(text: string): boolean {
  if (!/^[1-9]\d{16}[\dXx]$/.test(text)) return false;
  if (!isCalendarDate(`${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`)) return false;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return checks[sum % 11] === text[17]?.toUpperCase();
}

/** The check digit of ISO/IEC 7812-1, which the numbers of bank cards have; the cards of Chinese banks begin with 3 to 6. */
export function isCardNumber(text: string): boolean {
  if (!/^[3-6]\d{15,18}$/.test(text) || /^(\d)\1+$/.test(text)) return false;
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = Number(text[text.length - 1 - at]);
    const twice = digit * 2;
    sum += at % 2 === 0 ? digit : twice > 9 ? twice - 9 : twice;
  }
  return sum % 10 === 0;
}
