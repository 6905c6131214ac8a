import { isDigits, set82 } from './character-set.ts';

/** The check digit that belongs behind `body` (digits only): weights 3 and 1 from the right, modulo 10. */
export function checkDigit(body: string): string {
  let sum = 0;
  for (let i = 0; i < body.length; i++) sum += Number(body[body.length - 1 - i]) * (i % 2 === 0 ? 3 : 1);
  return String((10 - (sum % 10)) % 10);
}

/** True when `digits` ends with its own check digit. Swaps of neighbours five apart are beyond modulo 10. */
export const hasCheckDigit = (digits: string): boolean =>
  digits.length > 1 && isDigits(digits) && checkDigit(digits.slice(0, -1)) === digits.slice(-1);

const set32 = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

const primes = [
  2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97,
] as const;

/**
 * The two check characters of an alphanumeric key (Global Model Number, at most 25 characters): values of set 82
 * weighted by primes from the right, modulo 1021, as two characters of set 32. GS1 General Specifications 7.9.5.
 */
export function checkCharacters(body: string): string {
  let sum = 0;
  for (let i = 0; i < body.length; i++) {
    sum += set82.indexOf(body.charAt(body.length - 1 - i)) * (primes[i] ?? 0);
  }
  const rest = sum % 1021;
  return set32.charAt(rest >> 5) + set32.charAt(rest & 31);
}
