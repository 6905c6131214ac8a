import type { ValueFault } from './gs1-fault.ts';

/** `N` digits, `X` set 82, `Y` set 39, `Z` set 64 (file-safe base 64), as GS1 General Specifications 7.11 name them. */
export type CharacterSet = 'N' | 'X' | 'Y' | 'Z';

/** The characters of set 82 in the order of their check values. */
export const set82 = `!"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz`;

const foreign: Record<CharacterSet, RegExp> = {
  N: /[^0-9]/,
  X: /[^!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]/,
  Y: /[^#\-/0-9A-Z]/,
  Z: /[^A-Za-z0-9\-_]/,
};

export const isDigits = (text: string): boolean => /^[0-9]+$/.test(text);

/** The first character of `value` that is not in `set`, or null. */
export function characterFault(value: string, set: CharacterSet): ValueFault | null {
  const body = set === 'Z' ? value.replace(/=+$/, '') : value;
  const padding = value.length - body.length;
  // The reference implementation demands padded text in groups of three characters.
  if (padding > 2 || (padding > 0 && value.length % 3 !== 0)) {
    return { reason: 'malformed', at: body.length, length: padding };
  }
  const at = body.search(foreign[set]);
  return at < 0 ? null : { reason: 'wrong_character', at, length: 1 };
}
