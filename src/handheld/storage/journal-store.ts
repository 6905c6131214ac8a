import type { Result } from '../../shared/domain/result.ts';
import type {
  BookmarkRow,
  EntryKey,
  EntryStatus,
  EpochRow,
  EvidenceRow,
  EvidenceStatus,
  JournalEntry,
  OverlayRow,
} from './journal-rows.ts';
import type { StoreFailure } from './store-failure.ts';

/** Reading inside a transaction. Rows are copies. */
export interface JournalReader {
  /** Ascending by ordinal; the last one is written to. */
  epochs(): Promise<EpochRow[]>;
  entriesByMid(mids: readonly string[]): Promise<JournalEntry[]>;
  /** Of one epoch, ascending, from the number after `seq`. */
  entriesAfter(key: EntryKey, limit: number): Promise<JournalEntry[]>;
  /** Over all epochs, newest first, from the entry before `key`; null begins with the newest. */
  entriesBefore(key: EntryKey | null, limit: number): Promise<JournalEntry[]>;
  countEntries(status?: EntryStatus): Promise<number>;
  /** The highest number of an epoch that a row stands for; 0 for none. */
  highestSeq(ordinal: number): Promise<number>;
  bookmark(runId: string): Promise<BookmarkRow | undefined>;
  bookmarks(): Promise<BookmarkRow[]>;
  overlay(): Promise<OverlayRow[]>;
  /** The oldest photo of this status. */
  firstEvidence(status: EvidenceStatus): Promise<EvidenceRow | undefined>;
  countEvidence(): Promise<number>;
  /** Single facts of this device by name, such as the generation of the server last seen. */
  fact(name: string): Promise<unknown>;
  factsFrom(prefix: string): Promise<unknown[]>;
}

export interface JournalTransaction extends JournalReader {
  /** A `mid` that is already there under another key fails the transaction. */
  putEntries(entries: readonly JournalEntry[]): Promise<void>;
  removeEntries(keys: readonly EntryKey[]): Promise<void>;
  putEpoch(epoch: EpochRow): Promise<void>;
  removeEpoch(ordinal: number): Promise<void>;
  putBookmark(bookmark: BookmarkRow): Promise<void>;
  removeBookmarks(runIds: readonly string[]): Promise<void>;
  putOverlay(rows: readonly OverlayRow[]): Promise<void>;
  removeOverlay(mids: readonly string[]): Promise<void>;
  putEvidence(row: EvidenceRow): Promise<void>;
  removeEvidence(evidenceId: string): Promise<void>;
  /** Gives every photo of one status another one. */
  changeEvidence(from: EvidenceStatus, to: EvidenceStatus): Promise<void>;
  putFact(name: string, value: unknown): Promise<void>;
  removeFact(name: string): Promise<void>;
}

/**
 * The journal's tables. All that is decided about them (numbers, acknowledgement, epochs) stands in the files beside
 * this one and runs alike on IndexedDB and in the memory of a simulation.
 */
export interface JournalStore {
  /**
   * One strict transaction: all of it is on the disk when the promise is kept, or nothing of it. `work` may only
   * wait for `tx`. An error thrown by `work` undoes everything and is thrown on.
   */
  write<T>(work: (tx: JournalTransaction) => Promise<T>): Promise<Result<T, StoreFailure>>;
  read<T>(work: (tx: JournalReader) => Promise<T>): Promise<Result<T, StoreFailure>>;
  /** Called after each committed transaction that changed something. */
  subscribe(listener: () => void): () => void;
  close(): void;
}
