import type { Ids } from '../../shared/domain/random.ts';
import { done, failed, type Result } from '../../shared/domain/result.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { hashPin } from '../identity/pin-hash.ts';
import { checkSite } from './check-site.ts';
import { type Fault } from './fault.ts';
import { knownSite } from './known-site.ts';
import { createTally, type LoadCounts, rowsByFile } from './load-counts.ts';
import { putOpeningStock } from './opening-stock.ts';
import { putOrders } from './put-orders.ts';
import { putMasterData } from './put-rows.ts';
import { type LoadReading, readSite, type ReadSite } from './site-files.ts';

export type LoadFailure = { kind: 'faults'; faults: Fault[] };

export type LoadOptions = {
  store: SiteStore;
  siteId: string;
  ids: Ids;
  /** Who loads: a user id, or null for the command line. */
  userId: string | null;
  /** Says what the load would do and does nothing. */
  dryRun: boolean;
};

/**
 * Loads the CSV files of a site (see `columns.ts`): checks everything, then takes in all of it or nothing. The same
 * files again change nothing: rows keep their revision, stock that was opened stays as it is now.
 *
 * @param files contents by file name
 */
export async function loadSite(
  files: ReadonlyMap<string, string>,
  options: LoadOptions,
): Promise<Result<LoadCounts, LoadFailure>> {
  const read = readSite(files);
  const isTried = options.dryRun || read.faults.length > 0;
  // Hashing takes its time on purpose, so it is done before the site is locked.
  const pinHashes = isTried ? new Map<string, string>() : await hashPins(read.site);
  return options.store.write(options.siteId, (tx) => takeIn(tx, read, pinHashes, options));
}

async function takeIn(
  tx: SiteTransaction,
  read: LoadReading,
  pinHashes: ReadonlyMap<string, string>,
  { ids, userId, dryRun }: LoadOptions,
): Promise<Result<LoadCounts, LoadFailure>> {
  const { site } = read;
  const faults = checkSite(read, await knownSite(tx, site));
  if (faults.length > 0) return failed({ kind: 'faults', faults });
  const goBack = tx.checkpoint();
  const tally = createTally();
  const actor = userId ?? 'command';
  await putMasterData(tx, site, { pinHashes, actor }, tally);
  const late = [
    ...(await putOpeningStock(tx, site, { ids, userId }, tally)),
    ...(await putOrders(tx, site, { ids, by: userId ?? 'load' }, tally)),
  ];
  if (late.length > 0 || dryRun) goBack();
  if (late.length > 0) return failed({ kind: 'faults', faults: late });
  const counts = tally.counts();
  if (!dryRun) {
    const loadId = ids.next();
    await tx.loads.load([loadId]);
    tx.loads.put({ loadId, loadedAt: tx.now, userId, counts: rowsByFile(counts) });
    tx.audit({ kind: 'data_loaded', actor, subject: loadId });
  }
  return done(counts);
}

async function hashPins(site: ReadSite): Promise<Map<string, string>> {
  const people = site['users.csv'].map(({ values: { userId = '', pin = '' } }) => ({ userId, pin }));
  const hashes = await Promise.all(
    people.map(async ({ userId, pin }) => [userId, await hashPin(pin)] as const),
  );
  return new Map(hashes);
}
