import type { Order } from '../../../shared/domain/order.ts';
import { outstanding } from '../../../shared/domain/order.ts';
import { byText } from '../row-filter.ts';
import type { FeedEntry, Repetition, RowChanges, RowSink } from '../row-source.ts';
import type { JournalEntry, Stream } from '../rows/journal-entry.ts';
import type { ExtraOf, Filter, RowOf, TableName } from '../site-transaction.ts';
import { tableDefinitions } from '../table-definitions.ts';
import { type MemorySite, matching } from './memory-site.ts';

/** One transaction over a site in memory: what it writes lies beside the site until `commit`. */
export class MemorySource implements RowSink {
  readonly #site: MemorySite;
  readonly #written = new Map<TableName, Map<string, RowOf<TableName> | null>>();
  readonly #commits: (() => void)[] = [];

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
    return matching(name, this.#all(name), filter);
  }

  async ordersToAllocate({ zone, limit }: { zone: string | null; limit: number }): Promise<Order[]> {
    const waiting = [...this.#all('orderLines')].filter((line) => outstanding(line) > 0);
    const products = zone === null ? null : this.#productsIn(zone);
    const ids = new Set(
      waiting.filter((line) => products?.has(line.productId) ?? true).map(({ orderId }) => orderId),
    );
    return [...this.#all('orders')]
      .filter(({ orderId, status }) => ids.has(orderId) && (status === 'open' || status === 'picking'))
      .sort((a, b) => a.priority - b.priority || byText(a.shipBy, b.shipBy) || byText(a.orderId, b.orderId))
      .slice(0, limit);
  }

  async contacts(deviceIds: readonly string[]) {
    return deviceIds.map((id) => this.#site.contacts.get(id)).filter((contact) => contact !== undefined);
  }

  async entries(mids: readonly string[]): Promise<JournalEntry[]> {
    return mids.map((mid) => this.#site.journal.get(mid)).filter((entry) => entry !== undefined);
  }

  async entriesOfOrderLines(orderLineIds: readonly string[]): Promise<JournalEntry[]> {
    const wanted = new Set(orderLineIds);
    return [...this.#site.journal.values()].filter(
      ({ orderLineId, appliedAt }) => orderLineId !== null && appliedAt !== null && wanted.has(orderLineId),
    );
  }

  async placesTouchedBy(deviceId: string, limit: number): Promise<string[]> {
    const ofDevice = [...this.#site.journal.values()]
      .filter((entry) => entry.deviceId === deviceId)
      .reverse();
    const places = ofDevice.flatMap(({ toPlace, fromPlace }) =>
      [toPlace, fromPlace].filter((place) => place !== null).sort(byText),
    );
    return [...new Set(places)].slice(0, limit);
  }

  async streams(wanted: readonly Omit<Stream, 'last'>[]): Promise<Stream[]> {
    return wanted
      .map((stream) => this.#site.streams.get(streamKey(stream)))
      .filter((stream) => stream !== undefined);
  }

  async allStreams(): Promise<Stream[]> {
    return [...this.#site.streams.values()].sort((a, b) => byText(streamKey(a), streamKey(b)));
  }

  async numbers(deviceId: string, epoch: string): Promise<number[]> {
    const entries = [...this.#site.journal.values(), ...this.#site.repetitions];
    const own = entries.filter((entry) => entry.deviceId === deviceId && entry.epoch === epoch);
    return own.map(({ seq }) => seq).sort((a, b) => a - b);
  }

  async entriesAfter(position: number, limit: number, onlyParked: boolean): Promise<JournalEntry[]> {
    return [...this.#site.journal.values()]
      .filter((entry) => (entry.position ?? 0) > position && (!onlyParked || entry.status === 'parked'))
      .slice(0, limit);
  }

  async write(changes: readonly RowChanges[]): Promise<void> {
    for (const { name, added, changed, again, removed } of changes) {
      const { key } = tableDefinitions[name];
      const written = this.#written.get(name) ?? new Map<string, RowOf<TableName> | null>();
      this.#written.set(name, written);
      for (const row of added) {
        const id = String(row[key as keyof typeof row]);
        if (this.#row(name, id) !== null) throw new Error(`${name} ${id} was added though it is there`);
        written.set(id, row);
      }
      for (const row of [...changed, ...again]) written.set(String(row[key as keyof typeof row]), row);
      for (const id of removed) written.set(id, null);
    }
  }

  async append(entries: readonly JournalEntry[]): Promise<void> {
    this.#commits.push(() => {
      for (const entry of entries) {
        this.#site.journal.set(entry.mid, { ...entry, position: this.#site.journal.size + 1 });
      }
    });
  }

  async repeat(entries: readonly Repetition[]): Promise<void> {
    this.#commits.push(() => this.#site.repetitions.push(...entries));
  }

  async settle(entries: readonly JournalEntry[]): Promise<void> {
    this.#commits.push(() => {
      for (const entry of entries) {
        const { position } = this.#site.journal.get(entry.mid) ?? {};
        this.#site.journal.set(entry.mid, { ...entry, ...(position !== undefined && { position }) });
      }
    });
  }

  async advance(streams: readonly Stream[]): Promise<void> {
    this.#commits.push(() => {
      for (const stream of streams) this.#site.streams.set(streamKey(stream), stream);
    });
  }

  async publish(_head: number, entries: readonly FeedEntry[]): Promise<void> {
    this.#commits.push(() => this.#site.feed.add(entries));
  }

  /** Everything at once; cannot fail. */
  commit(): void {
    for (const [name, written] of this.#written) {
      const rows = this.#site.rows(name);
      for (const [id, row] of written) {
        if (row === null) rows.delete(id);
        else rows.set(id, row);
      }
    }
    for (const commit of this.#commits) commit();
  }

  #row<Name extends TableName>(name: Name, id: string): RowOf<Name> | null {
    const written = this.#written.get(name)?.get(id) as RowOf<Name> | null | undefined;
    return written === undefined ? (this.#site.rows(name).get(id) ?? null) : written;
  }

  *#all<Name extends TableName>(name: Name): Iterable<RowOf<Name>> {
    const written = this.#written.get(name) as Map<string, RowOf<Name> | null> | undefined;
    for (const [id, row] of this.#site.rows(name)) if (!written?.has(id)) yield row;
    for (const row of written?.values() ?? []) if (row !== null) yield row;
  }

  #productsIn(zone: string): Set<string> {
    const places = new Set(
      [...this.#all('locations')]
        .filter((row) => row.zone === zone)
        .map(({ locationId }) => `location:${locationId}`),
    );
    const free = [...this.#all('stock')].filter(
      ({ place, condition, quantity, allocated }) =>
        places.has(place) && condition === 'available' && quantity > allocated,
    );
    return new Set(free.map(({ productId }) => productId));
  }
}

const streamKey = ({ deviceId, epoch }: Omit<Stream, 'last'>): string => `${deviceId} ${epoch}`;
