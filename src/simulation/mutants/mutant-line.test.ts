import { expect, it } from 'vitest';
import type { MutantReport } from './hunt-mutants.ts';
import { mutantLine, mutantsLine } from './mutant-line.ts';

const caught = (seeds: number): MutantReport => ({
  name: 'no-sentinel',
  trap: 'trusts_disk',
  seeds,
  plan: { seed: 7, profile: 'disk' },
  invariants: ['I12', 'I2'],
  detail: 'I2 device-1 lacks two',
  crashed: 0,
});
const survivor: MutantReport = {
  ...caught(1),
  seeds: null,
  plan: null,
  invariants: [],
  detail: null,
  crashed: 2,
};

it('a mutant that was noticed is told with what noticed it and when', () => {
  expect(mutantLine(caught(1))).toBe('no-sentinel: caught by I12, I2 after 1 seed (disk, seed 7)');
  expect(mutantLine(caught(3))).toContain('after 3 seeds');
});

it('a survivor is told as such, with the seeds that ended with an error', () => {
  expect(mutantLine(survivor)).toBe('no-sentinel: SURVIVED, 2 seeds ended with an error');
});

it('all of them together are one line', () => {
  expect(mutantsLine([caught(9), caught(1), caught(2), survivor])).toBe(
    '3 of 4 mutants caught, half within 2 and all within 9 seeds',
  );
  expect(mutantsLine([survivor])).toBe('0 of 1 mutants caught');
});
