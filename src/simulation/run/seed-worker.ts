import { simulateSeed } from '../simulate-seed.ts';
import type { SeedJob, SeedReply } from './seed-outcome.ts';

/** The program of a worker process: runs one plan after the other. */
process.on('message', ({ plan, keepLines }: SeedJob) => {
  simulateSeed(plan, { keepLines }).then(
    (result) => reply({ kind: 'done', result }),
    (error: unknown) => reply({ kind: 'crashed', plan, error: wordsOf(error) }),
  );
});

// Whoever asked is gone.
process.on('disconnect', () => process.exit());

const reply = (message: SeedReply): void => void process.send?.(message);

const wordsOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
