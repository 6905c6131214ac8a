import { expect, test } from 'vitest';
import { readBenchCommand } from './bench-command.ts';
import { benchNames, loadBench } from './find-benches.ts';

const known = ['feedback', 'scanning'];

test('a benchmark is called by its name, with what is to be left out', () => {
  expect(readBenchCommand(['scanning'], known)).toEqual({
    ok: true,
    value: { name: 'scanning', quick: false, only: [], outcomesFile: null },
  });
  expect(
    readBenchCommand(['scanning', '--quick', '--only', 'images,labels', '--outcomes', 'all.json'], known),
  ).toEqual({
    ok: true,
    value: { name: 'scanning', quick: true, only: ['images', 'labels'], outcomesFile: 'all.json' },
  });
});

test('an unknown benchmark is answered with those that are known', () => {
  for (const words of [['speed'], [], ['scanning', '--fast']]) {
    const read = readBenchCommand(words, known);
    expect(read.ok ? '' : read.failure.sentence).toContain('Known: feedback, scanning');
  }
});

test('every benchmark in the folder can be loaded', async () => {
  expect(benchNames()).toContain('scanning');
  for (const name of benchNames()) expect((await loadBench(name)).about).not.toBe('');
});
