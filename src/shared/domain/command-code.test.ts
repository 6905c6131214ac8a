import { describe, expect, it } from 'vitest';
import { commandCode, commands, numberCode, parseCommandCode, printedNumbers } from './command-code.ts';

describe('a command code', () => {
  it.each(commands)('says %s as it is printed', (command) => {
    expect(parseCommandCode(commandCode(command))).toEqual({ command });
  });

  it.each(printedNumbers)('says the number %i as it is printed', (number) => {
    expect(parseCommandCode(numberCode(number))).toEqual({ command: 'number', number });
  });

  it.each([
    ['*SHORT*', { command: 'short' }],
    ['cmd-short', { command: 'short' }],
    ['SITE7-SHORT', { command: 'short' }],
    ['CMD-QTY-6', { command: 'number', number: 6 }],
    ['*12*', { command: 'number', number: 12 }],
    ['CMD-0', { command: 'number', number: 0 }],
  ])('may be dressed as %s', (text, said) => {
    expect(parseCommandCode(text)).toEqual(said);
  });

  it.each(['CMD-DANCE', 'CMD-', '', 'CMD-12345', 'SHORTAGE'])('says nothing as %s', (text) => {
    expect(parseCommandCode(text)).toBeUndefined();
  });

  it('once printed keeps its place in the list', () => {
    expect(commands.slice(0, 8)).toEqual([
      ...['short', 'damaged', 'skip', 'full'],
      ...['undo', 'next', 'report', 'yes'],
    ]);
  });
});
