import { type Movement, movementTypes } from '../../shared/domain/movement.ts';
import type { Connection } from '../sync/sync-status.ts';
import { isUnsent } from './epochs.ts';
import type { EntryKey, JournalEntry } from './journal-rows.ts';
import type { JournalReader, JournalStore } from './journal-store.ts';
import type { LedgerAdvice, LedgerEntry, LedgerQuery, LedgerStatus } from './ledger-entry.ts';

/** Reads the journal for people: newest first, each entry with how it stands and what is to be done about it. */
export async function readLedger(
  journal: JournalStore,
  connection: Connection,
  query: LedgerQuery,
): Promise<LedgerEntry[]> {
  const found = await journal.read((tx) => page(tx, query));
  return found.ok ? found.value.map((entry) => ledgerEntry(entry, connection)) : [];
}

/** How many unsent movements each user has. */
export async function unsentByUser(journal: JournalStore): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const unsent = await journal.read(allUnsent);
  for (const { userId } of unsent.ok ? unsent.value : []) counts.set(userId, (counts.get(userId) ?? 0) + 1);
  return counts;
}

/** Everything that the server has not taken over as it is, oldest first: what an export saves. */
export async function exportEntries(journal: JournalStore): Promise<(JournalEntry & { epoch: string })[]> {
  const read = await journal.read(async (tx) => {
    const names = new Map((await tx.epochs()).map(({ ordinal, epoch }) => [ordinal, epoch]));
    const entries = await tx.entriesBefore(null, Number.POSITIVE_INFINITY);
    return entries.filter(isTroubled).map((entry) => ({ ...entry, epoch: names.get(entry.ordinal) ?? '' }));
  });
  return read.ok ? read.value.reverse() : [];
}

/** What was recorded for a task on this device, sent or not, oldest first. */
export async function recordedFor(journal: JournalStore, taskId: string): Promise<Movement[]> {
  const read = await journal.read((tx) => tx.entriesBefore(null, Number.POSITIVE_INFINITY));
  const entries = read.ok ? read.value : [];
  return entries
    .filter(({ movement }) => movement.task?.id === taskId)
    .map(({ movement }) => movement)
    .reverse();
}

async function allUnsent(tx: JournalReader): Promise<JournalEntry[]> {
  const perEpoch: JournalEntry[][] = [];
  for (const { ordinal, ackedThrough } of await tx.epochs()) {
    perEpoch.push(await tx.entriesAfter({ ordinal, seq: ackedThrough }, Number.POSITIVE_INFINITY));
  }
  return perEpoch.flat().filter(isUnsent);
}

async function page(tx: JournalReader, { before, limit, only }: LedgerQuery): Promise<JournalEntry[]> {
  const wanted = only === 'unsent' ? isUnsent : only === 'troubled' ? isTroubled : () => true;
  const found: JournalEntry[] = [];
  let key: EntryKey | null = before === undefined ? null : keyAt(before);
  for (;;) {
    const rows: JournalEntry[] = await tx.entriesBefore(key, pageOfStore);
    found.push(...rows.filter(wanted));
    if (found.length >= limit || rows.length < pageOfStore) return found.slice(0, limit);
    key = rows.at(-1) ?? null;
  }
}

const pageOfStore = 200;

const isTroubled = ({ status }: JournalEntry): boolean => status !== 'accepted' && status !== 'discrepancy';

const epochSpan = 2 ** 32;
const positionOf = ({ ordinal, seq }: EntryKey): number => ordinal * epochSpan + seq;
const keyAt = (position: number): EntryKey => ({
  ordinal: Math.floor(position / epochSpan),
  seq: position % epochSpan,
});

function ledgerEntry(entry: JournalEntry, connection: Connection): LedgerEntry {
  const { mid, recordedAt, userId, movement, discrepancies, why, attempts, lastProblem } = entry;
  const status = ledgerStatus(entry);
  return {
    mid,
    position: positionOf(entry),
    recordedAt,
    userId,
    type: movementTypes.includes(movement.type) ? movement.type : 'unknown',
    body: movement.body,
    taskId: movement.task?.id ?? null,
    status,
    advice: adviceFor(status, connection),
    discrepancies,
    why,
    attempts,
    lastProblem,
  };
}

const ledgerStatus = ({ status, attempts }: JournalEntry): LedgerStatus =>
  status === 'saved' && attempts > 0 ? 'sent' : status;

export function adviceFor(status: LedgerStatus, connection: Connection): LedgerAdvice {
  switch (status) {
    case 'saved':
    case 'sent':
    case 'fork':
      return connection === 'enrol_again' || connection === 'update_needed' ? connection : 'will_be_sent';
    case 'accepted':
      return 'nothing';
    case 'discrepancy':
    case 'parked':
      return 'manager_decides';
    case 'held_back':
      return 'tell_manager';
  }
}
