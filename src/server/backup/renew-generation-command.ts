import type { Command } from '../command.ts';
import { renewGeneration } from '../db/postgres/generation.ts';

/**
 * `npm run renew-generation`: after a copy of the data folder, or a snapshot of the disk, was put back, which the
 * database cannot tell from the original. `npm run restore` does it by itself.
 */
export const renewGenerationCommand: Command = async ({ pool, clock, ids }) => {
  const gen = await renewGeneration(pool, { clock, ids });
  process.stdout.write(
    `The database has the new generation ${gen}. The devices notice it and send again what they have kept.\n`,
  );
  return 0;
};
