import { byText } from '../row-filter.ts';
import type { Repetition } from '../row-source.ts';
import type { JournalEntry, JournalSubject, Stream } from '../rows/journal-entry.ts';

type StreamName = Omit<Stream, 'last'>;
type Subject = JournalSubject | 'orderLineId';
const subjects: readonly Subject[] = [
  'orderLineId',
  'purchaseOrderId',
  'receiptId',
  'checkId',
  'lpn',
  'compensates',
];

/** The committed journal of one site. */
export class MemoryJournal {
  /** In the order they came: position 1 first. */
  readonly #entries: JournalEntry[];
  readonly #indexOf: Map<string, number>;
  /** By subject, then by its id: the applied movements about it. */
  readonly #about: Map<Subject, Map<string, readonly string[]>>;
  readonly #repetitions: Repetition[];
  readonly #streams: Map<string, Stream>;

  constructor(image?: MemoryJournal) {
    this.#entries = image ? [...image.#entries] : [];
    this.#indexOf = new Map(image ? image.#indexOf : []);
    this.#about = new Map(
      [...(image ? image.#about : [])].map(([subject, byId]) => [subject, new Map(byId)]),
    );
    this.#repetitions = image ? [...image.#repetitions] : [];
    this.#streams = new Map(image ? image.#streams : []);
  }

  append(entry: JournalEntry): void {
    this.#indexOf.set(entry.mid, this.#entries.length);
    this.#entries.push({ ...entry, position: this.#entries.length + 1 });
    this.#noteSubjects(entry);
  }

  repeat(entry: Repetition): void {
    this.#repetitions.push(entry);
  }

  settle(entry: JournalEntry): void {
    const index = this.#indexOf.get(entry.mid);
    if (index === undefined) return;
    this.#entries[index] = { ...entry, position: index + 1 };
    this.#noteSubjects(entry);
  }

  advance(stream: Stream): void {
    this.#streams.set(keyOf(stream), stream);
  }

  entry(mid: string): JournalEntry | undefined {
    return this.#entries[this.#indexOf.get(mid) ?? -1];
  }

  stream(name: StreamName): Stream | undefined {
    return this.#streams.get(keyOf(name));
  }

  allStreams(): Stream[] {
    return [...this.#streams.values()].sort((a, b) => byText(keyOf(a), keyOf(b)));
  }

  numbers(deviceId: string, epoch: string): number[] {
    const own = [...this.#entries, ...this.#repetitions].filter(
      (entry) => entry.deviceId === deviceId && entry.epoch === epoch,
    );
    return own.map(({ seq }) => seq).sort((a, b) => a - b);
  }

  after(position: number, limit: number): JournalEntry[] {
    return this.#entries.slice(position, position + limit);
  }

  parkedAfter(position: number, limit: number): JournalEntry[] {
    return this.#entries
      .slice(position)
      .filter(({ status }) => status === 'parked')
      .slice(0, limit);
  }

  of(subject: Subject, ids: readonly string[]): JournalEntry[] {
    return [...new Set(ids)]
      .flatMap((id) => this.#about.get(subject)?.get(id) ?? [])
      .flatMap((mid) => this.entry(mid) ?? [])
      .sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
  }

  placesTouchedBy(deviceId: string, limit: number): string[] {
    const ofDevice = this.#entries.filter((entry) => entry.deviceId === deviceId).reverse();
    const places = ofDevice.flatMap(({ toPlace, fromPlace }) =>
      [toPlace, fromPlace].filter((place) => place !== null).sort(byText),
    );
    return [...new Set(places)].slice(0, limit);
  }

  #noteSubjects(entry: JournalEntry): void {
    if (entry.appliedAt === null) return;
    for (const subject of subjects) {
      const id = entry[subject];
      if (id === null) continue;
      const byId = this.#about.get(subject) ?? new Map<string, readonly string[]>();
      this.#about.set(subject, byId.set(id, [...(byId.get(id) ?? []), entry.mid]));
    }
  }
}

const keyOf = ({ deviceId, epoch }: StreamName): string => `${deviceId} ${epoch}`;
