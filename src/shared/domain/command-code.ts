/** What an operator says by scanning a code from the cart or a sheet, with both hands on the trigger. */
export const commands = ['short', 'damaged', 'skip', 'full', 'undo', 'next', 'report', 'yes'] as const;
export type Command = (typeof commands)[number];

/** `CMD-SHORT` and the like, printed as plain Code 128. */
export const commandCode = (command: Command): string => `CMD-${command.toUpperCase()}`;

/** The command named by the last word of a command code, however a site dresses it: `CMD-SHORT`, `*SHORT*`. */
export function parseCommandCode(text: string): Command | undefined {
  const word = text
    .toLowerCase()
    .match(/[a-z]+/g)
    ?.at(-1);
  return commands.find((command) => command === word);
}
