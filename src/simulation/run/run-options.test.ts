import { describe, expect, it } from 'vitest';
import { readOptions } from './run-options.ts';

describe('the command line', () => {
  it('runs a hundred seeds from the first one where nothing is said', () => {
    expect(readOptions([])).toMatchObject({ seeds: 100, seed: 1, profile: null, mutant: null, shrink: true });
  });

  it('takes what is said', () => {
    const said = [
      '--seeds',
      '3',
      '--seed',
      '7',
      '--profile',
      'disk',
      '--mutant',
      'no-sentinel',
      '--workers',
      '1',
    ];
    expect(readOptions(said)).toMatchObject({
      ...{ seeds: 3, seed: 7, profile: 'disk', mutant: 'no-sentinel', workers: 1 },
    });
  });

  it('looks for every mutant with at most 200 seeds', () => {
    expect(readOptions(['--mutants'])).toMatchObject({ mutants: true, seeds: 200 });
  });

  it.each([[['--seeds', 'many']], [['--profile', 'sunny']], [['--unknown']]])('refuses %s', (args) => {
    expect(() => readOptions(args)).toThrow('--');
  });
});
