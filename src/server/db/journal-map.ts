import type { UndoLog } from './identity-map.ts';
import type { Repetition, RowSource } from './row-source.ts';
import type { JournalEntry, JournalSubject, Stream } from './rows/journal-entry.ts';
import type { Journal } from './site-transaction.ts';

/** The journal as one transaction sees it. Entries appended here are written at its end. */
export class JournalMap implements Journal {
  readonly #entries = new Map<string, JournalEntry | null>();
  readonly #streams = new Map<string, Stream>();
  readonly #source: RowSource;
  readonly #undo: UndoLog;
  readonly #appended: JournalEntry[] = [];
  readonly #settled: JournalEntry[] = [];
  readonly #repeated: Repetition[] = [];
  readonly #advanced = new Map<string, Stream>();

  constructor(source: RowSource, undo: UndoLog) {
    this.#source = source;
    this.#undo = undo;
  }

  async load(mids: Iterable<string>): Promise<void> {
    const missing = [...new Set(mids)].filter((mid) => !this.#entries.has(mid));
    if (missing.length === 0) return;
    for (const entry of await this.#source.entries(missing)) this.#entries.set(entry.mid, entry);
    for (const mid of missing) if (!this.#entries.has(mid)) this.#entries.set(mid, null);
  }

  get(mid: string): JournalEntry | undefined {
    const entry = this.#entries.get(mid);
    if (entry === undefined) throw new Error(`movement ${mid} was not loaded`);
    return entry ?? undefined;
  }

  async ofOrderLines(orderLineIds: readonly string[]): Promise<JournalEntry[]> {
    const wanted = new Set(orderLineIds);
    const stored = await this.#source.entriesOfOrderLines(orderLineIds);
    const fresh = this.#appended.filter(
      ({ orderLineId, appliedAt }) => wanted.has(orderLineId ?? '') && appliedAt,
    );
    return [...stored, ...fresh];
  }

  async of(subject: JournalSubject, ids: readonly string[]): Promise<JournalEntry[]> {
    if (ids.length === 0) return [];
    const wanted = new Set(ids);
    const stored = await this.#source.entriesOf(subject, ids);
    // One that was parked is settled in this transaction: its stored row does not yet say so.
    const fresh = [...this.#appended, ...this.#settled].filter(
      (entry) => wanted.has(entry[subject] ?? '') && entry.appliedAt,
    );
    return [...stored, ...fresh];
  }

  async placesTouchedBy(deviceId: string, limit: number): Promise<string[]> {
    return this.#source.placesTouchedBy(deviceId, limit);
  }

  async loadStreams(streams: Iterable<{ deviceId: string; epoch: string }>): Promise<void> {
    const missing = [...streams].filter((stream) => !this.#streams.has(keyOf(stream)));
    if (missing.length === 0) return;
    for (const stream of await this.#source.streams(missing)) this.#streams.set(keyOf(stream), stream);
    for (const stream of missing) {
      if (!this.#streams.has(keyOf(stream))) this.#streams.set(keyOf(stream), { ...stream, last: 0 });
    }
  }

  last(deviceId: string, epoch: string): number {
    const stream = this.#streams.get(keyOf({ deviceId, epoch }));
    if (stream === undefined) throw new Error(`stream ${deviceId} ${epoch} was not loaded`);
    return stream.last;
  }

  parked(position: number, limit: number): Promise<JournalEntry[]> {
    return this.#source.entriesAfter(position, limit, true);
  }

  after(position: number, limit: number): Promise<JournalEntry[]> {
    return this.#source.entriesAfter(position, limit, false);
  }

  allStreams(): Promise<Stream[]> {
    return this.#source.allStreams();
  }

  numbers(deviceId: string, epoch: string): Promise<number[]> {
    return this.#source.numbers(deviceId, epoch);
  }

  append(entry: JournalEntry): void {
    const known = this.#entries.get(entry.mid);
    if (known) throw new Error(`movement ${entry.mid} is in the journal already`);
    this.#entries.set(entry.mid, entry);
    this.#appended.push(entry);
    this.#undo.push(() => {
      this.#entries.set(entry.mid, null);
      this.#appended.pop();
    });
    this.#takeNumber(entry);
  }

  repeat({ mid, deviceId, epoch, seq }: Repetition): void {
    this.#repeated.push({ mid, deviceId, epoch, seq });
    this.#undo.push(() => this.#repeated.pop());
    this.#takeNumber({ deviceId, epoch, seq });
  }

  settle(entry: JournalEntry): void {
    const known = this.get(entry.mid);
    if (known?.status !== 'parked') throw new Error(`movement ${entry.mid} is not parked`);
    this.#entries.set(entry.mid, entry);
    this.#settled.push(entry);
    this.#undo.push(() => {
      this.#entries.set(entry.mid, known);
      this.#settled.pop();
    });
  }

  /** What is to be written at the end of the transaction. */
  changes(): {
    appended: JournalEntry[];
    repeated: Repetition[];
    settled: JournalEntry[];
    advanced: Stream[];
  } {
    const advanced = [...this.#advanced.values()];
    return { appended: this.#appended, repeated: this.#repeated, settled: this.#settled, advanced };
  }

  #takeNumber({ deviceId, epoch, seq }: Omit<Repetition, 'mid'>): void {
    const last = this.last(deviceId, epoch);
    if (seq !== last + 1) throw new Error(`seq ${seq} appended to a stream that stands at ${last}`);
    this.#advance({ deviceId, epoch, last: seq });
    this.#undo.push(() => this.#advance({ deviceId, epoch, last }));
  }

  #advance(stream: Stream): void {
    this.#streams.set(keyOf(stream), stream);
    this.#advanced.set(keyOf(stream), stream);
  }
}

const keyOf = ({ deviceId, epoch }: { deviceId: string; epoch: string }): string => `${deviceId} ${epoch}`;
