import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { bundleSimulation } from '../mutants/bundle.ts';
import { huntMutants } from '../mutants/hunt-mutants.ts';
import { mutantLine, mutantsLine } from '../mutants/mutant-line.ts';
import { mutantNamed, mutants } from '../mutants/mutants.ts';
import { reportLine } from '../report/report-line.ts';
import { type Bad, neverLooked, reportOf, type RunReport } from '../report/run-report.ts';
import type { Plan } from '../world/plan.ts';
import { drawPlans } from './draw-plans.ts';
import { detailsOf, explain } from './explain.ts';
import { readOptions, type RunOptions } from './run-options.ts';
import { runSeeds } from './run-seeds.ts';
import { isBad, planOfOutcome, type SeedOutcome, whatIsWrong } from './seed-outcome.ts';
import { createSeedPool, type SeedPool } from './seed-pool.ts';
import { trySeeds } from './try-seeds.ts';

export const workerProgram = 'src/simulation/run/seed-worker.ts';
/** Runs with something wrong that are shrunk and told of; the others are only counted. */
const mostExplained = 5;

/** The command line: runs, reports, explains what is wrong. Exit code 0 where nothing is. */
export async function runCommand(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  return options.mutants ? hunt(options) : simulate(options);
}

/** Each mutant by itself, with the same seeds, until one of them notices it. */
async function hunt({ seed, seeds, profile, workers, report }: RunOptions): Promise<number> {
  const reports = await huntMutants(mutants, {
    plans: drawPlans(seed, seeds, profile),
    entry: workerProgram,
    trySeeds: (program, plans) => trySeeds(program, plans, { workers }),
    onReport: (each) => say(mutantLine(each)),
  });
  write(report, {
    mutants: reports.length,
    caught: reports.filter((each) => each.seeds !== null).length,
    reports,
  });
  say(mutantsLine(reports));
  return reports.every((each) => each.seeds !== null) ? 0 : 1;
}

async function simulate(options: RunOptions): Promise<number> {
  const program = await bundleSimulation(
    options.mutant === null ? null : mutantNamed(options.mutant),
    workerProgram,
  );
  const pool = createSeedPool(program, options.workers);
  try {
    const report = await runAll(pool, options);
    write(options.report, report);
    say(reportLine(report));
    return isSound(report) ? 0 : 1;
  } finally {
    pool.close();
  }
}

const isSound = (report: RunReport): boolean =>
  report.violations.total + report.broken + report.twice.unequal.length === 0;

async function runAll(pool: SeedPool, options: RunOptions): Promise<RunReport> {
  const started = process.hrtime.bigint();
  const plans = plansOf(options);
  const run = await runSeeds(pool, plans, { keepLines: options.keepLines, hear: progress(plans.length) });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const bad: Bad[] = [];
  for (const outcome of run.outcomes.filter(isBad).slice(0, mostExplained)) {
    const explained = await explain(pool, outcome, options);
    say(explained.text);
    bad.push(explained.bad);
  }
  if (options.keepLines > 0) run.outcomes.forEach(sayLines);
  const report = reportOf(run, bad, seconds);
  if (neverLooked(report).length > 0) say(`never looked at: ${neverLooked(report).join(' ')}`);
  return report;
}

function plansOf({ replay, seed, seeds, profile }: RunOptions): Plan[] {
  if (replay !== null) return [JSON.parse(readFileSync(replay, 'utf8')) as Plan];
  return drawPlans(seed, seeds, profile);
}

/** A sign of life in long runs, and at once what is wrong, on the error channel. */
function progress(total: number): (outcome: SeedOutcome) => void {
  let heard = 0;
  let bad = 0;
  return (outcome) => {
    heard += 1;
    if (isBad(outcome)) {
      bad += 1;
      const { seed, profile } = planOfOutcome(outcome);
      const details = detailsOf(outcome).slice(0, 12).join('\n  ');
      process.stderr.write(`seed ${seed} (${profile}): ${whatIsWrong(outcome).join(' ')}\n  ${details}\n`);
    }
    if (heard % 100 === 0) process.stderr.write(`${heard} of ${total} seeds, ${bad} with something wrong\n`);
  };
}

function sayLines(outcome: SeedOutcome): void {
  if (outcome.kind === 'done') for (const line of outcome.result.lines) say(line);
}

function write(file: string, report: object): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);
