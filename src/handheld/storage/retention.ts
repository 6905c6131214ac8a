import type { Clock } from '../../shared/domain/clock.ts';
import type { Result } from '../../shared/domain/result.ts';
import { isUnsent } from './epochs.ts';
import type { EpochRow, JournalEntry } from './journal-rows.ts';
import type { JournalStore, JournalTransaction } from './journal-store.ts';
import type { StoreFailure } from './store-failure.ts';

const day = 24 * 60 * 60 * 1000;
/** Acknowledged entries are kept for seven days, but never more than this many. */
export const kept = { days: 7, entries: 5000 };
const chunk = 500;

/**
 * Clears away acknowledged entries that are too old or too many, oldest first, and runs that ended a week ago. An
 * unsent entry is never touched, nor anything recorded after it. Tells how many entries went.
 */
export async function clearAway(journal: JournalStore, clock: Clock): Promise<Result<number, StoreFailure>> {
  const oldest = clock.wall() - kept.days * day;
  let total = 0;
  for (;;) {
    const cleared = await journal.write((tx) => clearChunk(tx, oldest));
    if (!cleared.ok) return cleared;
    total += cleared.value;
    if (cleared.value < chunk) break;
  }
  const ended = await journal.write((tx) => clearEndedRuns(tx, oldest));
  return ended.ok ? { ok: true, value: total } : ended;
}

async function clearChunk(tx: JournalTransaction, oldest: number): Promise<number> {
  const surplus = (await tx.countEntries()) - kept.entries;
  const epochs = await tx.epochs();
  const going: JournalEntry[] = [];
  for (const epoch of epochs) {
    const rows = await tx.entriesAfter({ ordinal: epoch.ordinal, seq: 0 }, chunk - going.length);
    const stop = rows.findIndex((row, index) => !mayGo(row, epoch, oldest, going.length + index < surplus));
    going.push(...(stop === -1 ? rows : rows.slice(0, stop)));
    if (stop !== -1 || going.length >= chunk) break;
    if (epoch !== epochs.at(-1)) await tx.removeEpoch(epoch.ordinal);
  }
  await tx.removeEntries(going);
  return going.length;
}

const mayGo = (row: JournalEntry, epoch: EpochRow, oldest: number, tooMany: boolean): boolean =>
  !isUnsent(row) &&
  row.seq <= epoch.ackedThrough &&
  (tooMany || (row.acknowledgedAt ?? row.recordedAt) < oldest);

async function clearEndedRuns(tx: JournalTransaction, oldest: number): Promise<void> {
  const over = (await tx.bookmarks()).filter(({ ended, savedAt }) => ended && savedAt < oldest);
  if (over.length > 0) await tx.removeBookmarks(over.map(({ runId }) => runId));
}
