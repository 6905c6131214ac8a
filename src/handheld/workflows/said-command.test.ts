import { expect, it } from 'vitest';
import { saidCommand } from './said-command.ts';

it.each([
  ['CMD-NEXT', { command: 'next' }],
  ['cmd-next ', { command: 'next' }],
  // A scanner that sends AIM identifiers, as the set-up page advises.
  [']C0CMD-NEXT', { command: 'next' }],
  [']C0CMD-6', { command: 'number', number: 6 }],
  ['A-01-02-3', undefined],
])('the scan %s where no run stands is the command %o', (raw, said) => {
  expect(saidCommand(raw)).toEqual(said);
});
