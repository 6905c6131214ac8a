import { type ChildProcess, fork } from 'node:child_process';
import type { Plan } from '../world/plan.ts';
import type { SeedJob, SeedOutcome, SeedReply } from './seed-outcome.ts';

/** Longest time on the wall that one run may take, in ms. */
const patience = 180_000;

export interface SeedPool {
  run(plan: Plan, options?: { keepLines?: number }): Promise<SeedOutcome>;
  close(): void;
}

type Waiting = { job: SeedJob; done(outcome: SeedOutcome): void };

/**
 * Runs plans on the cores of this machine, in processes of their own: so a run's processor time is its own, and one
 * that breaks its process off harms no other.
 *
 * @param program absolute path of the bundled `seed-worker.ts`
 * @param workers processes at once
 */
export function createSeedPool(program: string, workers: number): SeedPool {
  const waiting: Waiting[] = [];
  const idle: ChildProcess[] = [];
  const all = new Set<ChildProcess>();
  const next = (): void => {
    const first = waiting[0];
    const worker = first && (idle.pop() ?? (all.size < workers ? start(program, all) : undefined));
    if (!first || !worker) return;
    waiting.shift();
    void attempt(worker, first.job).then((outcome) => {
      if (outcome.kind === 'hung') worker.kill('SIGKILL');
      else if (worker.connected) idle.push(worker);
      first.done(outcome);
      next();
    });
    next();
  };
  return {
    run: (plan, { keepLines = 0 } = {}) =>
      new Promise((done) => {
        waiting.push({ job: { plan, keepLines }, done });
        next();
      }),
    close: () => {
      waiting.length = 0;
      for (const worker of all) worker.kill('SIGKILL');
    },
  };
}

/** Most of what a run makes is short-lived: with a larger nursery little of it is ever copied. */
const execArgv = ['--enable-source-maps', '--max-semi-space-size=64'];

function start(program: string, all: Set<ChildProcess>): ChildProcess {
  const worker = fork(program, { execArgv, serialization: 'advanced' });
  all.add(worker);
  worker.once('exit', () => all.delete(worker));
  return worker;
}

/** One run; a process that ends instead of answering has crashed. */
function attempt(worker: ChildProcess, job: SeedJob): Promise<SeedOutcome> {
  const { plan } = job;
  return new Promise((resolve) => {
    const settle = (outcome: SeedOutcome): void => {
      clearTimeout(timer);
      worker.off('message', answered).off('exit', ended);
      resolve(outcome);
    };
    const answered = (reply: SeedReply): void => settle(reply);
    const ended = (code: number | null): void =>
      settle({ kind: 'crashed', plan, error: `its process ended with ${code}` });
    const timer = setTimeout(() => settle({ kind: 'hung', plan }), patience);
    worker.on('message', answered).on('exit', ended);
    worker.send(job);
  });
}
