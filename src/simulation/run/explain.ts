import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bad } from '../report/run-report.ts';
import type { Plan } from '../world/plan.ts';
import { faultClasses } from '../world/faults.ts';
import type { RunOptions } from './run-options.ts';
import { planOfOutcome, type SeedOutcome, whatIsWrong } from './seed-outcome.ts';
import type { SeedPool } from './seed-pool.ts';
import { shrink } from './shrink.ts';

const folder = '.simulation/replays';

/** Says what is wrong with a run, and writes the smallest plan that shows it, to be run again with `--replay`. */
export async function explain(
  pool: SeedPool,
  outcome: SeedOutcome,
  options: Pick<RunOptions, 'shrink'>,
): Promise<{ text: string; bad: Bad }> {
  const plan = planOfOutcome(outcome);
  const wrong = whatIsWrong(outcome);
  const replay = options.shrink ? await shrink(plan, stillShows(pool, wrong[0] ?? '')) : null;
  const details = detailsOf(outcome);
  const file = replay && write(replay, wrong[0] ?? '');
  const lines = [
    `seed ${plan.seed} (${plan.profile}): ${wrong.join(' ')}`,
    ...details.map((detail) => `  ${detail}`),
    ...(replay ? [`  smallest: ${sayPlan(replay)}`, `  replay: npm run simulate -- --replay ${file}`] : []),
  ];
  return { text: lines.join('\n'), bad: { seed: plan.seed, profile: plan.profile, wrong, details, replay } };
}

const stillShows =
  (pool: SeedPool, what: string) =>
  async (smaller: Plan): Promise<boolean> =>
    whatIsWrong(await pool.run(smaller)).includes(what);

export function detailsOf(outcome: SeedOutcome): string[] {
  if (outcome.kind === 'hung') return ['did not come to an end'];
  if (outcome.kind === 'crashed') return outcome.error.split('\n').slice(0, 12);
  const { violations, crashes } = outcome.result;
  return [
    ...violations.map(
      ({ invariant, at, detail }) => `${invariant} at ${(at / 1000).toFixed(1)} s: ${detail}`,
    ),
    ...crashes.map((error) => error.split('\n').slice(0, 5).join('\n    ')),
  ];
}

function write(plan: Plan, what: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${plan.profile}-${plan.seed}-${what}.json`);
  writeFileSync(file, `${JSON.stringify(plan, null, 2)}\n`);
  return file;
}

function sayPlan({ faultyMinutes, devices, operators, eventsPerMinute, off, rates }: Plan): string {
  const on = faultClasses.filter((each) => !off.includes(each) && rates[each] > 0);
  return `${faultyMinutes} min, ${devices} devices, ${operators} operators, ${eventsPerMinute} events a minute, faults: ${on.join(' ') || 'none'}`;
}
