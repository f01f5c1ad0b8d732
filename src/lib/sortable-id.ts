const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * 26 characters of Crockford's base 32: 10 of time (milliseconds since 1970), 16 of chance (80 bits, from 10 random
 * bytes). Sorts by time, as in the ULID specification.
 */
export function sortableId(at: number, chance: Uint8Array): string {
  let text = '';
  for (let rest = at, digit = 0; digit < 10; digit++, rest = Math.floor(rest / 32))
    text = DIGITS.charAt(rest % 32) + text;
  // Five bytes are eight digits.
  for (let from = 0; from < 10; from += 5) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = chance.subarray(from, from + 5);
    text +=
      DIGITS.charAt(a >> 3) +
      DIGITS.charAt(((a & 7) << 2) | (b >> 6)) +
      DIGITS.charAt((b >> 1) & 31) +
      DIGITS.charAt(((b & 1) << 4) | (c >> 4)) +
      DIGITS.charAt(((c & 15) << 1) | (d >> 7)) +
      DIGITS.charAt((d >> 2) & 31) +
      DIGITS.charAt(((d & 3) << 3) | (e >> 5)) +
      DIGITS.charAt(e & 31);
  }
  return text;
}
