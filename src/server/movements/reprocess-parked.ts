import { type Result, done, failed } from '../../shared/domain/result.ts';
import type { Receipt } from '../../shared/protocol/push.ts';
import type { JournalEntry } from '../db/rows/journal-entry.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { applyEntry } from './apply-entry.ts';
import type { Arrival } from './entry-row.ts';
import { createFlags } from './judge-circumstances.ts';
import type { MovementPorts } from './ports.ts';
import { preload } from './preload.ts';
import { readMovement } from './read-movement.ts';
import { sentMovement } from './sent-movement.ts';

export type NotReprocessed =
  | { kind: 'unknown' }
  /** It has taken effect already. */
  | { kind: 'not_parked'; outcome: Receipt }
  | { kind: 'still_parked'; why: string };

/** Tries a parked movement again: after an update, or when a manager has mended what it lacked. */
export async function reprocessParked(
  tx: SiteTransaction,
  ports: MovementPorts,
  mid: string,
): Promise<Result<Receipt, NotReprocessed>> {
  await tx.journal.load([mid]);
  const parked = tx.journal.get(mid);
  if (!parked) return failed({ kind: 'unknown' });
  if (parked.status !== 'parked') return failed({ kind: 'not_parked', outcome: parked.outcome });
  const reading = readMovement(mid, sentMovement(parked.raw));
  if (!reading.ok) return failed({ kind: 'still_parked', why: reading.failure.why });
  await preload(tx, [reading.value]);
  const applying = { tx, ports, flags: createFlags(tx, parked.deviceId) };
  const applied = await applyEntry(applying, arrivalOf(parked), reading.value, (entry) =>
    tx.journal.settle(entry),
  );
  return applied.ok ? done(applied.value) : failed({ kind: 'still_parked', why: 'the server fails on it' });
}

/** Once after an update: what an earlier build could not read may be plain to this one. Gives how many took effect. */
export async function reprocessAll(store: SiteStore, siteId: string, ports: MovementPorts): Promise<number> {
  let applied = 0;
  let position = 0;
  for (;;) {
    const parked = await store.read(siteId, (tx) => tx.journal.parked(position, 100));
    for (const { mid } of parked) {
      const result = await store.write(siteId, (tx) => reprocessParked(tx, ports, mid));
      if (result.ok) applied += 1;
    }
    const last = parked.at(-1)?.position;
    if (last === undefined) return applied;
    position = last;
  }
}

const arrivalOf = ({ mid, deviceId, epoch, seq, receivedAt, raw, traceId }: JournalEntry): Arrival => ({
  mid,
  deviceId,
  epoch,
  seq,
  receivedAt,
  raw,
  traceId,
});
