import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answeredAtOnce } from '../../shared/protocol/scanning.ts';
import type { Bench, BenchOptions, BenchReport, Figure } from './bench.ts';
import { median, percentile } from './percentile.ts';

/** One scan as `e2e/feedback.figures.ts` measured it: milliseconds since its last key. */
type Answer = {
  signal: string;
  /** Until the page took the key, until the answer was on the page, until it was painted. */
  taken: number;
  given: number;
  ms: number;
};

export const bench: Bench = {
  about: 'from the last key of a scan to its painted answer: the real app, no network, CPU at a quarter',
  run: async (options) => feedbackReport(measure(options)),
};

/** Picks with the built app in a real browser; every scan of it is one answer. */
function measure({ quick, outcomesFile, say }: BenchOptions): Answer[] {
  const folder = mkdtempSync(join(tmpdir(), 'stockhand-feedback-'));
  const file = outcomesFile ?? join(folder, 'answers.json');
  const environment = { STOCKHAND_FEEDBACK_ANSWERS: file, STOCKHAND_FEEDBACK_LINES: quick ? '4' : '16' };
  say('building, then picking with mistakes at 4 x CPU throttling');
  try {
    run('tsx', ['src/server/build-when-stale.ts'], {});
    run(
      'playwright',
      [
        ...['test', '-c', 'e2e/playwright.config.ts', '--project=figures', 'feedback'],
        ...['--workers', '1', '--output', join(folder, 'artifacts'), '--reporter', 'line'],
      ],
      environment,
    );
    return JSON.parse(readFileSync(file, 'utf8')) as Answer[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What it prints is for whoever waits; figures go to stdout. */
function run(command: string, options: string[], environment: Record<string, string>): void {
  const { status } = spawnSync('npx', ['--no-install', command, ...options], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment },
  });
  if (status !== 0) throw new Error(`${command} ended with ${status}`);
}

const parts = [
  ['all of it', (answer: Answer) => answer.ms],
  ['until the page took the key', (answer: Answer) => answer.taken],
  ['until the answer was there', (answer: Answer) => answer.given],
] as const;

export function feedbackReport(answers: readonly Answer[]): BenchReport {
  const signals = ['any', ...new Set(answers.map(({ signal }) => signal))];
  const of = (signal: string) => answers.filter((answer) => signal === 'any' || answer.signal === signal);
  const figures = signals.flatMap((signal) =>
    parts.flatMap(([part, msOf]) => {
      const times = of(signal).map(msOf);
      const name = (figure: string, value: number): Figure => ({
        ...{ figure, value, unit: 'ms' },
        of: { signal, part, scans: times.length },
      });
      return [name('p50', median(times)), name('p95', percentile(times, 0.95))];
    }),
  );
  const p95 = percentile(
    answers.map(({ ms }) => ms),
    0.95,
  );
  return {
    figures,
    tables: [
      { title: 'Scan to painted answer, ms', rows: [heading, ...signals.map((one) => row(one, of(one)))] },
    ],
    bounds: [
      {
        promise: `p95 of at least 100 scans within ${answeredAtOnce} ms`,
        measured: `${Math.round(p95)} ms of ${answers.length} scans`,
        holds: answers.length < 100 ? null : p95 <= answeredAtOnce,
      },
    ],
  };
}

const heading = ['signal', 'scans', 'p50', 'p95', 'most'];

function row(signal: string, answers: readonly Answer[]): string[] {
  const times = answers.map(({ ms }) => ms);
  const figures = [median(times), percentile(times, 0.95), Math.max(...times)];
  return [signal, `${times.length}`, ...figures.map((ms) => ms.toFixed(0))];
}
