/**
 * What an operator says by scanning a code from the cart or a sheet, with both hands on the trigger. In the order in
 * which they are printed; only grows at its end.
 */
export const commands = [
  'short',
  'damaged',
  'skip',
  'full',
  'undo',
  'next',
  'report',
  'yes',
  'no',
  'pause',
] as const;
export type CommandWord = (typeof commands)[number];

/** A word, or a number: how many pieces, or which one of the answers that a screen numbers. */
export type CommandSaid = { command: CommandWord } | { command: 'number'; number: number };
export type Command = CommandSaid['command'];

/** `CMD-SHORT` and the like, printed as plain Code 128. */
export const commandCode = (command: CommandWord): string => `CMD-${command.toUpperCase()}`;

/** `CMD-6`: six pieces, or the sixth answer. */
export const numberCode = (number: number): string => `CMD-${number}`;

/** Numbers that a sheet prints: every one up to a dozen, then those that packings come in. */
export const printedNumbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 18, 20, 24, 30, 36, 48, 60] as const;

/** Larger ones are keyed in: a code that says more is none of these. */
const mostDigits = 4;

/**
 * The command named by the last word of a command code, however a site dresses it: `CMD-SHORT`, `*SHORT*`; a number by
 * itself or behind a word: `CMD-6`, `CMD-QTY-6`.
 */
export function parseCommandCode(text: string): CommandSaid | undefined {
  const [, number] = /(?:^|\D)(\d+)\W*$/.exec(text) ?? [];
  if (number !== undefined) {
    return number.length > mostDigits ? undefined : { command: 'number', number: Number(number) };
  }
  const word = text
    .toLowerCase()
    .match(/[a-z]+/g)
    ?.at(-1);
  const command = commands.find((one) => one === word);
  return command && { command };
}
