import type {
  BookmarkRow,
  EntryKey,
  EpochRow,
  EvidenceRow,
  JournalEntry,
  OverlayRow,
} from '../handheld/storage/journal-rows.ts';
import type { JournalReader, JournalTransaction } from '../handheld/storage/journal-store.ts';
import { createMemoryTable, type Keeping, type MemoryTable, type UndoLog } from './memory-tables.ts';

type Tables = {
  entries: MemoryTable<string, JournalEntry>;
  keyOfMid: MemoryTable<string, EntryKey>;
  highest: MemoryTable<number, number>;
  epochs: MemoryTable<number, EpochRow>;
  bookmarks: MemoryTable<string, BookmarkRow>;
  overlay: MemoryTable<string, OverlayRow>;
  facts: MemoryTable<string, { name: string; value: unknown }>;
  evidence: MemoryTable<string, EvidenceRow>;
};

/** The journal's tables with what a transaction may do with them; `undo` takes it back. */
export interface JournalTables {
  tx: JournalTransaction;
  /** The calls of `tx` that change something. */
  writes: readonly (keyof JournalTransaction)[];
  /** Takes an image of the disk; what it returns puts that image back, as a faulty disk would. */
  image(): () => void;
  wipe(): void;
  /** Every row as it is now, whoever is writing. */
  entries(): JournalEntry[];
  epochs(): EpochRow[];
  fact(name: string): unknown;
  /** Makes another journal a copy of this one. */
  copyTo(other: JournalTables): void;
  readonly tables: Tables;
}

export function createJournalTables(undo: UndoLog, keeping: Keeping = 'copied'): JournalTables {
  const tables: Tables = {
    entries: createMemoryTable(undo, keeping, ({ status }) => status),
    keyOfMid: createMemoryTable(undo, keeping),
    highest: createMemoryTable(undo, keeping),
    epochs: createMemoryTable(undo, keeping),
    bookmarks: createMemoryTable(undo, keeping),
    overlay: createMemoryTable(undo, keeping),
    facts: createMemoryTable(undo, keeping),
    evidence: createMemoryTable(undo, keeping),
  };
  const writes = writer(tables);
  return {
    tx: { ...reader(tables), ...writes },
    writes: Object.keys(writes) as (keyof typeof writes)[],
    image: () => {
      const images = everyTable(tables).map((table) => table.image());
      return () => images.forEach((load) => load());
    },
    wipe: () => everyTable(tables).forEach((table) => table.clear()),
    entries: () => tables.entries.all(),
    epochs: () => tables.epochs.all(),
    fact: (name) => tables.facts.get(name)?.value,
    copyTo: (other) => {
      for (const name of Object.keys(tables) as (keyof Tables)[])
        tables[name].copyTo(other.tables[name] as never);
    },
    tables,
  };
}

const everyTable = (tables: Tables): Pick<MemoryTable<never, never>, 'image' | 'clear'>[] =>
  Object.values(tables);

const entryKey = ({ ordinal, seq }: EntryKey): string => `${ordinal}/${seq}`;
const byKey = (a: EntryKey, b: EntryKey): number => a.ordinal - b.ordinal || a.seq - b.seq;

function reader(tables: Tables): JournalReader {
  const { entries, epochs, bookmarks, overlay, facts, evidence } = tables;
  const top = (ordinal: number) => {
    let seq = tables.highest.get(ordinal) ?? 0;
    while (seq > 0 && !entries.get(entryKey({ ordinal, seq }))) seq -= 1;
    return seq;
  };
  return {
    epochs: async () => epochs.all().sort((a, b) => a.ordinal - b.ordinal),
    entriesByMid: async (mids) =>
      mids.flatMap((mid) => {
        const key = tables.keyOfMid.get(mid);
        const entry = key && entries.get(entryKey(key));
        return entry ? [entry] : [];
      }),
    entriesAfter: async ({ ordinal, seq }, limit) => {
      const found: JournalEntry[] = [];
      const end = tables.highest.get(ordinal) ?? 0;
      for (let next = seq + 1; next <= end && found.length < limit; next += 1) {
        const entry = entries.get(entryKey({ ordinal, seq: next }));
        if (entry) found.push(entry);
      }
      return found;
    },
    entriesBefore: async (key, limit) =>
      entries
        .where((entry) => !key || byKey(entry, key) < 0)
        .sort((a, b) => byKey(b, a))
        .slice(0, limit),
    countEntries: async (status) => (status === undefined ? entries.size() : entries.tally(status)),
    highestSeq: async (ordinal) => top(ordinal),
    bookmark: async (runId) => bookmarks.get(runId),
    bookmarks: async () => bookmarks.all(),
    overlay: async () => overlay.all(),
    firstEvidence: async (status) =>
      evidence
        .where((row) => row.status === status)
        .sort((a, b) => (a.evidenceId < b.evidenceId ? -1 : 1))[0],
    countEvidence: async () => evidence.size(),
    fact: async (name) => facts.get(name)?.value,
    factsFrom: async (prefix) =>
      facts
        .where(({ name }) => name.startsWith(prefix))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ value }) => value),
  };
}

function writer(tables: Tables): Omit<JournalTransaction, keyof JournalReader> {
  const { entries, keyOfMid, highest, epochs, bookmarks, overlay, facts, evidence } = tables;
  const putEntry = (entry: JournalEntry) => {
    const { mid, ordinal, seq } = entry;
    const other = keyOfMid.get(mid);
    if (other && byKey(other, entry) !== 0)
      throw namedError('ConstraintError', `mid ${mid} is there already`);
    const before = entries.get(entryKey(entry));
    if (before && before.mid !== mid) keyOfMid.remove(before.mid);
    entries.put(entryKey(entry), entry);
    keyOfMid.put(mid, { ordinal, seq });
    if (seq > (highest.get(ordinal) ?? 0)) highest.put(ordinal, seq);
  };
  return {
    putEntries: async (rows) => rows.forEach(putEntry),
    removeEntries: async (keys) => {
      for (const key of keys) {
        const entry = entries.get(entryKey(key));
        if (entry) keyOfMid.remove(entry.mid);
        entries.remove(entryKey(key));
      }
    },
    putEpoch: async (epoch) => epochs.put(epoch.ordinal, epoch),
    removeEpoch: async (ordinal) => epochs.remove(ordinal),
    putBookmark: async (bookmark) => bookmarks.put(bookmark.runId, bookmark),
    removeBookmarks: async (runIds) => runIds.forEach((runId) => bookmarks.remove(runId)),
    putOverlay: async (rows) => rows.forEach((row) => overlay.put(row.mid, row)),
    removeOverlay: async (mids) => mids.forEach((mid) => overlay.remove(mid)),
    putEvidence: async (row) => evidence.put(row.evidenceId, row),
    removeEvidence: async (evidenceId) => evidence.remove(evidenceId),
    changeEvidence: async (from, to) => {
      for (const row of evidence.all())
        if (row.status === from) evidence.put(row.evidenceId, { ...row, status: to });
    },
    putFact: async (name, value) => facts.put(name, { name, value }),
    removeFact: async (name) => facts.remove(name),
  };
}

/** An error as IndexedDB would throw it. */
export function namedError(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}
