import type { EpochRow, JournalEntry } from './journal-rows.ts';
import type { JournalTransaction } from './journal-store.ts';
import { overlayOf } from './overlay.ts';

/**
 * The server does not have, or no longer has, what stands above `seq` in this epoch: every kept entry there is
 * unsent again and lies over what the cache shows.
 */
export async function unacknowledgeAbove(
  tx: JournalTransaction,
  epoch: EpochRow,
  seq: number,
): Promise<void> {
  const entries = await tx.entriesAfter({ ordinal: epoch.ordinal, seq }, Number.POSITIVE_INFINITY);
  await tx.putEntries(entries.map(unsentAgain));
  await tx.putOverlay(
    entries.flatMap(({ movement, ordinal, seq: at }) => {
      const row = overlayOf(movement);
      return row ? [{ ...row, recordedAs: { ordinal, seq: at } }] : [];
    }),
  );
  await tx.putEpoch({ ...epoch, ackedThrough: Math.min(epoch.ackedThrough, seq) });
}

const unsentAgain = (entry: JournalEntry): JournalEntry => ({
  ...entry,
  status: 'saved',
  refusals: 0,
  discrepancies: [],
  why: null,
  acknowledgedAt: null,
});
