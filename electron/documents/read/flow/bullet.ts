/** Characters of fonts of signs, which no other font can show. */
const privateSigns = /[\ue000-\uf8ff]/g;

/** The sign a list prints that is not counted, as a clerk can read it; null for a number. */
export function bulletIn(number: string): string | null {
  const sign = number.trim().replace(privateSigns, '•');
  return sign !== '' && !/[\p{L}\p{N}]/u.test(sign) ? sign : null;
}
