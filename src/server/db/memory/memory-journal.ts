import { byText } from '../row-filter.ts';
import type { Repetition } from '../row-source.ts';
import type { JournalEntry, Stream } from '../rows/journal-entry.ts';

type StreamName = Omit<Stream, 'last'>;

/** The committed journal of one site. */
export class MemoryJournal {
  /** In the order they came: position 1 first. */
  readonly #entries: JournalEntry[] = [];
  readonly #indexOf = new Map<string, number>();
  readonly #ofOrderLine = new Map<string, string[]>();
  readonly #repetitions: Repetition[] = [];
  readonly #streams = new Map<string, Stream>();

  append(entry: JournalEntry): void {
    this.#indexOf.set(entry.mid, this.#entries.length);
    this.#entries.push({ ...entry, position: this.#entries.length + 1 });
    this.#noteOrderLine(entry);
  }

  repeat(entry: Repetition): void {
    this.#repetitions.push(entry);
  }

  settle(entry: JournalEntry): void {
    const index = this.#indexOf.get(entry.mid);
    if (index === undefined) return;
    this.#entries[index] = { ...entry, position: index + 1 };
    this.#noteOrderLine(entry);
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

  ofOrderLines(orderLineIds: readonly string[]): JournalEntry[] {
    return [...new Set(orderLineIds)]
      .flatMap((id) => this.#ofOrderLine.get(id) ?? [])
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

  #noteOrderLine({ mid, orderLineId, appliedAt }: JournalEntry): void {
    if (orderLineId === null || appliedAt === null) return;
    this.#ofOrderLine.set(orderLineId, [...(this.#ofOrderLine.get(orderLineId) ?? []), mid]);
  }
}

const keyOf = ({ deviceId, epoch }: StreamName): string => `${deviceId} ${epoch}`;
