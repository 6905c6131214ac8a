import { parseArgs } from 'node:util';
import { availableParallelism } from 'node:os';
import { type ProfileName, profileNames } from '../world/plan.ts';

export type RunOptions = {
  seeds: number;
  /** The first seed; the others follow. */
  seed: number;
  /** Null: all of them in turn. */
  profile: ProfileName | null;
  /** Name of the bug that is built in. */
  mutant: string | null;
  /** All of them, each until it is caught. */
  mutants: boolean;
  workers: number;
  /** Lines of the trace that are kept of each run. */
  keepLines: number;
  /** File with a plan that is run again instead of seeds. */
  replay: string | null;
  shrink: boolean;
  /** Where the report is written. */
  report: string;
};

/** @throws with a sentence for the one who typed it */
export function readOptions(args: readonly string[]): RunOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seeds: { type: 'string' },
      seed: { type: 'string' },
      profile: { type: 'string' },
      mutant: { type: 'string' },
      mutants: { type: 'boolean' },
      workers: { type: 'string' },
      'keep-lines': { type: 'string' },
      replay: { type: 'string' },
      'no-shrink': { type: 'boolean' },
      report: { type: 'string' },
    },
  });
  const mutants = values.mutants ?? false;
  return {
    seeds: numberOf('seeds', values.seeds, mutants ? 200 : 100),
    seed: numberOf('seed', values.seed, 1),
    profile: profileOf(values.profile),
    mutant: values.mutant ?? null,
    mutants,
    workers: numberOf('workers', values.workers, Math.max(1, availableParallelism())),
    keepLines: numberOf('keep-lines', values['keep-lines'], 0),
    replay: values.replay ?? null,
    shrink: !(values['no-shrink'] ?? false),
    report: values.report ?? (mutants ? '.simulation/mutants.json' : '.simulation/report.json'),
  };
}

function numberOf(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d+$/.test(text)) throw new Error(`--${name} wants a whole number, not "${text}"`);
  return Number(text);
}

function profileOf(name: string | undefined): ProfileName | null {
  if (name === undefined) return null;
  const profile = profileNames.find((each) => each === name);
  if (!profile) throw new Error(`--profile is one of ${profileNames.join(', ')}`);
  return profile;
}
