import { sql } from 'kysely';
import type { PlateRun as ShownRun } from '../../shared/protocol/board/labels.ts';
import { type BoardDatabase, rows } from '../board/board-database.ts';
import type { PlateRun } from '../db/rows/plate-run.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';

/** Runs that are offered for another print. */
const runsShown = 20;

/** The latest runs of plates, the newest first. */
export const findPlateRuns = (database: BoardDatabase, siteId: string): Promise<ShownRun[]> =>
  rows(
    database,
    sql<ShownRun>`
      select run.run_id, run.kind, run.plates, run.reserved_at, manager.name as reserved_by
      from plate_runs run
      left join users manager on manager.site_id = run.site_id and manager.user_id = run.reserved_by
      where run.site_id = ${siteId} order by run.reserved_at desc, run.run_id desc limit ${runsShown}`,
  );

/** A run with the name of whoever had it reserved. */
export async function withName(
  tx: SiteTransaction,
  { runId, kind, plates, reservedAt, reservedBy }: PlateRun,
): Promise<ShownRun> {
  await tx.users.load([reservedBy]);
  return { runId, kind, plates, reservedAt, reservedBy: tx.users.get(reservedBy)?.name ?? null };
}
