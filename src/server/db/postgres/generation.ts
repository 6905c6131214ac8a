import { isoNow, type Clock } from '../../../shared/domain/clock.ts';
import type { Ids } from '../../../shared/domain/random.ts';
import { change, run, type Runner } from './statement.ts';

/** What is told apart: another cluster, a point-in-time recovery (a new timeline), or a copy under another name. */
const engine = `select (select system_identifier from pg_control_system()) || '/' ||
  (select timeline_id from pg_control_checkpoint()) || '/' || current_database() as engine`;

/**
 * Called once at the start of the server. The generation is new when the database is new or was brought into another
 * engine (dump and restore, recovery). A plain copy of the data folder put back cannot be told from the original: after that,
 * `renewGeneration` has to be called. Returns the generation.
 */
export async function ensureGeneration(runner: Runner, ports: { clock: Clock; ids: Ids }): Promise<string> {
  const now = (await run<{ engine: string }>(runner, engine, []))[0]?.engine ?? '';
  const known = (
    await run<{ gen: string; engine: string }>(runner, 'select gen, engine from generations', [])
  )[0];
  return known?.engine === now ? known.gen : renewGeneration(runner, ports);
}

/** Makes every device say hello again and feed what the restored database does not have. */
export async function renewGeneration(
  runner: Runner,
  { clock, ids }: { clock: Clock; ids: Ids },
): Promise<string> {
  const gen = ids.opaque();
  await change(
    runner,
    `insert into generations (gen, engine, since) select $1, e.engine, $2 from (${engine}) e
      on conflict (single) do update set gen = excluded.gen, engine = excluded.engine, since = excluded.since`,
    [gen, isoNow(clock)],
  );
  return gen;
}

export async function currentGeneration(runner: Runner): Promise<string> {
  const gen = (await run<{ gen: string }>(runner, 'select gen from generations', []))[0]?.gen;
  if (gen === undefined)
    throw new Error('the database has no generation: call ensureGeneration at the start');
  return gen;
}
