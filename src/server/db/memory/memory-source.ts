import { type Order, outstanding } from '../../../shared/domain/order.ts';
import { byText } from '../row-filter.ts';
import type { FeedEntry, Repetition, RowChanges, RowSink } from '../row-source.ts';
import type { DeviceContact } from '../rows/device.ts';
import type { JournalEntry, JournalSubject, Stream } from '../rows/journal-entry.ts';
import type { ExtraOf, Filter, RowOf, TableName } from '../site-transaction.ts';
import type { MemorySite } from './memory-site.ts';
import type { MemoryTable } from './memory-table.ts';

type Written<Name extends TableName> = Map<string, RowOf<Name> | null>;

/** What one transaction has changed: rows by table and id (null: removed), and what came into the journal. */
export type SiteCommit = {
  rows: { readonly [Name in TableName]?: ReadonlyMap<string, RowOf<Name> | null> };
  /** Entries that were appended, and parked ones that got their outcome. */
  entries: readonly JournalEntry[];
};

/** One transaction over a site in memory: what it writes lies beside the site until `commit`. */
export class MemorySource implements RowSink {
  readonly #site: MemorySite;
  readonly #written = new Map<TableName, Written<TableName>>();
  readonly #commits: (() => void)[] = [];
  readonly #entries: JournalEntry[] = [];

  constructor(site: MemorySite) {
    this.#site = site;
  }

  async rows<Name extends TableName>(name: Name, ids: readonly string[]): Promise<RowOf<Name>[]> {
    return ids.map((id) => this.#row(name, id)).filter((row) => row !== null);
  }

  async find<Name extends TableName>(
    name: Name,
    filter: Filter<RowOf<Name> & ExtraOf<Name>>,
  ): Promise<RowOf<Name>[]> {
    return this.#find(name, filter);
  }

  async ordersToAllocate({ zone, limit }: { zone: string | null; limit: number }): Promise<Order[]> {
    const waiting = this.#find('orderLines', {}).filter((line) => outstanding(line) > 0);
    const products = zone === null ? null : this.#productsIn(zone);
    const wanted = waiting.filter(({ productId }) => products?.has(productId) ?? true);
    const ids = new Set(wanted.map(({ orderId }) => orderId));
    return this.#find('orders', { status: ['open', 'picking'] })
      .filter(({ orderId }) => ids.has(orderId))
      .sort((a, b) => a.priority - b.priority || byText(a.shipBy, b.shipBy) || byText(a.orderId, b.orderId))
      .slice(0, limit);
  }

  async contacts(deviceIds: readonly string[]): Promise<DeviceContact[]> {
    return deviceIds.flatMap((id) => this.#site.contacts.get(id) ?? []);
  }

  async entries(mids: readonly string[]): Promise<JournalEntry[]> {
    return mids.flatMap((mid) => this.#site.journal.entry(mid) ?? []);
  }

  async entriesOfOrderLines(orderLineIds: readonly string[]): Promise<JournalEntry[]> {
    return this.#site.journal.of('orderLineId', orderLineIds);
  }

  async entriesOf(subject: JournalSubject, ids: readonly string[]): Promise<JournalEntry[]> {
    return this.#site.journal.of(subject, ids);
  }

  async placesTouchedBy(deviceId: string, limit: number): Promise<string[]> {
    return this.#site.journal.placesTouchedBy(deviceId, limit);
  }

  async streams(wanted: readonly Omit<Stream, 'last'>[]): Promise<Stream[]> {
    return wanted.flatMap((stream) => this.#site.journal.stream(stream) ?? []);
  }

  async allStreams(): Promise<Stream[]> {
    return this.#site.journal.allStreams();
  }

  async numbers(deviceId: string, epoch: string): Promise<number[]> {
    return this.#site.journal.numbers(deviceId, epoch);
  }

  async entriesAfter(position: number, limit: number, onlyParked: boolean): Promise<JournalEntry[]> {
    const { journal } = this.#site;
    return onlyParked ? journal.parkedAfter(position, limit) : journal.after(position, limit);
  }

  async write(changes: readonly RowChanges[]): Promise<void> {
    for (const ofTable of changes) this.#writeTable(ofTable);
  }

  async append(entries: readonly JournalEntry[]): Promise<void> {
    this.#entries.push(...entries);
    this.#onCommit(entries, (entry) => this.#site.journal.append(entry));
  }

  async repeat(entries: readonly Repetition[]): Promise<void> {
    this.#onCommit(entries, (entry) => this.#site.journal.repeat(entry));
  }

  async settle(entries: readonly JournalEntry[]): Promise<void> {
    this.#entries.push(...entries);
    this.#onCommit(entries, (entry) => this.#site.journal.settle(entry));
  }

  async advance(streams: readonly Stream[]): Promise<void> {
    this.#onCommit(streams, (stream) => this.#site.journal.advance(stream));
  }

  async publish(_head: number, entries: readonly FeedEntry[]): Promise<void> {
    this.#commits.push(() => this.#site.feed.add(entries));
  }

  /** Everything at once; cannot fail. What has changed by it. */
  commit(): SiteCommit {
    for (const [name, written] of this.#written) {
      const table = this.#site.tables[name] as unknown as MemoryTable<TableName>;
      for (const [id, row] of written) {
        if (row === null) table.remove(id);
        else table.put(row);
      }
    }
    for (const commit of this.#commits) commit();
    return { rows: Object.fromEntries(this.#written), entries: this.#entries };
  }

  #onCommit<Item>(items: readonly Item[], enter: (item: Item) => void): void {
    this.#commits.push(() => items.forEach(enter));
  }

  #writeTable({ name, added, changed, again, removed }: RowChanges): void {
    const table = this.#table(name);
    const written = this.#writtenOf(name);
    for (const row of added) {
      const id = table.idOf(row);
      if (this.#row(name, id) !== null) throw new Error(`${name} ${id} was added though it is there`);
    }
    for (const row of [...added, ...changed, ...again]) written.set(table.idOf(row), row);
    for (const id of removed) written.set(id, null);
  }

  #row<Name extends TableName>(name: Name, id: string): RowOf<Name> | null {
    const written = this.#writtenOf(name).get(id);
    return written === undefined ? this.#table(name).get(id) : written;
  }

  #find<Name extends TableName>(name: Name, filter: Filter<RowOf<Name> & ExtraOf<Name>>): RowOf<Name>[] {
    return this.#table(name).find(filter, this.#writtenOf(name));
  }

  #table<Name extends TableName>(name: Name): MemoryTable<Name> {
    return this.#site.tables[name] as unknown as MemoryTable<Name>;
  }

  #writtenOf<Name extends TableName>(name: Name): Written<Name> {
    const written = this.#written.get(name) ?? new Map<string, RowOf<TableName> | null>();
    this.#written.set(name, written);
    return written as unknown as Written<Name>;
  }

  #productsIn(zone: string): Set<string> {
    const places = new Set(
      this.#find('locations', { zone }).map(({ locationId }) => `location:${locationId}`),
    );
    const free = this.#find('stock', { condition: 'available', holds: true }).filter(
      ({ place, quantity, allocated }) => places.has(place) && quantity > allocated,
    );
    return new Set(free.map(({ productId }) => productId));
  }
}
