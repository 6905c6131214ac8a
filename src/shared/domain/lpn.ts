/**
 * Internal licence plates, printed as plain Code 128:
 *
 *   T 0012 0345 X
 *   | |    |    check character, ISO 7064 MOD 37-2 over all before it
 *   | |    counter within the block
 *   | block of numbers, given to one device, so that numbers can be taken offline without a clash
 *   T tote, L any other container
 *
 * The check finds every single wrong character and every swap of two. It can be `*` by the standard; such numbers
 * are never issued, so a plate is always letters and digits.
 */
export type LpnKind = 'tote' | 'container';

export type LpnParts = { kind: LpnKind; block: number; counter: number };

/** How many counters one block holds, 0 to 9999; blocks are 0 to 9999 too. */
export const lpnBlockSize = 10_000;

const letters: Record<LpnKind, string> = { tote: 'T', container: 'L' };
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*';

/** The plate of this number, or undefined where its check character would be `*` or it lies outside the blocks. */
export function makeLpn(kind: LpnKind, block: number, counter: number): string | undefined {
  if (!isCounter(block) || !isCounter(counter)) return undefined;
  const body = letters[kind] + String(block).padStart(4, '0') + String(counter).padStart(4, '0');
  const check = lpnCheckCharacter(body);
  return check === '*' ? undefined : body + check;
}

const isCounter = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < lpnBlockSize;

/** The next plate of a block with a counter of at least `from`; undefined when the block is used up. */
export function nextLpn(
  kind: LpnKind,
  block: number,
  from: number,
): { lpn: string; counter: number } | undefined {
  for (let counter = from; counter < lpnBlockSize; counter++) {
    const lpn = makeLpn(kind, block, counter);
    if (lpn !== undefined) return { lpn, counter };
  }
  return undefined;
}

/** The parts of a plate with its right check character; undefined for anything else. */
export function parseLpn(text: string): LpnParts | undefined {
  const [, letter, block, counter] = /^([TL])(\d{4})(\d{4})[0-9A-Z]$/.exec(text) ?? [];
  if (letter === undefined || !hasLpnCheckCharacter(text)) return undefined;
  return { kind: letter === 'T' ? 'tote' : 'container', block: Number(block), counter: Number(counter) };
}

export const isLpn = (text: string): boolean => parseLpn(text) !== undefined;

/** True when the last character of `text` is the check character of what stands before it. */
export const hasLpnCheckCharacter = (text: string): boolean =>
  /^[0-9A-Z]{2,}$/.test(text) && lpnCheckCharacter(text.slice(0, -1)) === text.slice(-1);

/** ISO/IEC 7064, pure system MOD 37-2, for letters and digits. */
export function lpnCheckCharacter(body: string): string {
  let sum = 0;
  for (const character of body) sum = ((sum + alphabet.indexOf(character)) * 2) % 37;
  return alphabet.charAt((38 - sum) % 37);
}
