import type { Batch } from '../sync/outbox.ts';
import type { CallProblem } from '../sync/sync-status.ts';
import { isUnsent } from './epochs.ts';
import type { JournalEntry } from './journal-rows.ts';
import type { JournalTransaction } from './journal-store.ts';
import { wrappingOf } from './sealing.ts';

/** Notes why a push did not succeed, for the ledger and for sealing. Repetitions of the same are not written again. */
export async function noteFailure(
  tx: JournalTransaction,
  batch: Batch,
  problem: CallProblem,
  refusedAlone: boolean,
): Promise<{ sealed: boolean }> {
  const entries = (await tx.entriesByMid(batch.entries.map(({ mid }) => mid))).filter(isUnsent);
  const noted = entries
    .filter((entry) => refusedAlone || entry.attempts === 0 || entry.lastProblem !== problem)
    .map((entry) => notedEntry(entry, problem, refusedAlone));
  if (noted.length > 0) await tx.putEntries(noted);
  const [first] = noted;
  return { sealed: refusedAlone && first !== undefined && wrappingOf(first) !== 'plain' };
}

const notedEntry = (entry: JournalEntry, problem: CallProblem, refusedAlone: boolean): JournalEntry => ({
  ...entry,
  attempts: entry.attempts + 1,
  refusals: entry.refusals + (refusedAlone ? 1 : 0),
  lastProblem: problem,
});
