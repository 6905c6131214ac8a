import type { FeedEntry } from '../row-source.ts';

type Placed = FeedEntry & { pos: number };

/** The feed in commit order. Only the latest entry of a row and audience counts; the others are cleared out in time. */
export class ChangeLog {
  head = 0;
  #log: Placed[] = [];
  readonly #latest: Map<string, Placed>;

  constructor(image?: ChangeLog) {
    this.head = image?.head ?? 0;
    this.#log = image ? [...image.#log] : [];
    this.#latest = new Map(image ? image.#latest : []);
  }

  add(entries: readonly FeedEntry[]): void {
    for (const entry of entries) {
      this.head += 1;
      const placed = { ...entry, pos: this.head };
      this.#log.push(placed);
      this.#latest.set(keyOf(entry), placed);
    }
    if (this.#log.length > 1000 && this.#log.length > 2 * this.#latest.size) {
      this.#log = this.#log.filter((entry) => this.#isLatest(entry));
    }
  }

  /** At most `limit` entries after `cursor`, in order. */
  after(cursor: number, limit: number, isFor: (entry: FeedEntry) => boolean): Placed[] {
    const found: Placed[] = [];
    for (let index = this.#firstAfter(cursor); index < this.#log.length && found.length < limit; index += 1) {
      const entry = this.#log[index];
      if (entry && this.#isLatest(entry) && isFor(entry)) found.push(entry);
    }
    return found;
  }

  #isLatest(entry: Placed): boolean {
    return this.#latest.get(keyOf(entry)) === entry;
  }

  #firstAfter(cursor: number): number {
    let low = 0;
    let high = this.#log.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#log[middle]?.pos ?? 0) <= cursor) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const keyOf = ({ type, id, audience }: FeedEntry): string => `${type}|${audience}|${id}`;
