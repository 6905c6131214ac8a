import type { Ids } from '../../shared/domain/random.ts';
import type { Batch } from '../sync/outbox.ts';
import { isUnsent, renumberUnsent } from './epochs.ts';
import type { EpochRow, JournalEntry } from './journal-rows.ts';
import type { JournalTransaction } from './journal-store.ts';
import { wrapped, wrappingOf } from './sealing.ts';

/**
 * The oldest unacknowledged entries, of the oldest epoch that has any. Where the numbers have a gap (acknowledged
 * ones were cleared away and a restored server asks for them) they cannot be sent as they stand and are renumbered.
 */
export async function nextBatch(
  tx: JournalTransaction,
  limit: number,
  clockwork: { ids: Ids; now: number },
): Promise<Batch | null> {
  for (const epoch of await tx.epochs()) {
    const rows = await tx.entriesAfter({ ordinal: epoch.ordinal, seq: epoch.ackedThrough }, limit);
    if (rows.length === 0) continue;
    if (rows[0]?.seq === epoch.ackedThrough + 1) return batchOf(epoch, rows);
    const beyond = await tx.entriesAfter(
      { ordinal: epoch.ordinal, seq: epoch.ackedThrough },
      Number.POSITIVE_INFINITY,
    );
    if (beyond.some(isUnsent)) {
      await renumberUnsent(tx, clockwork);
      return nextBatch(tx, limit, clockwork);
    }
    await tx.putEpoch({ ...epoch, ackedThrough: beyond.at(-1)?.seq ?? epoch.ackedThrough });
  }
  return null;
}

function batchOf(epoch: EpochRow, rows: readonly JournalEntry[]): Batch {
  const first = rows[0] as JournalEntry;
  const sealed = wrappingOf(first) !== 'plain';
  const end = rows.findIndex(
    (row, index) => index > 0 && (row.seq !== first.seq + index || wrappingOf(row) !== 'plain'),
  );
  const together = sealed ? [first] : rows.slice(0, end === -1 ? rows.length : end);
  return { epoch: epoch.epoch, entries: together.map(wrapped), sealed };
}
