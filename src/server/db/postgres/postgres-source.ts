import type { Order } from '../../../shared/domain/order.ts';
import type { FeedEntry, Repetition, RowChanges, RowSink } from '../row-source.ts';
import type { DeviceContact } from '../rows/device.ts';
import type { JournalEntry, JournalSubject, Stream } from '../rows/journal-entry.ts';
import type { ExtraOf, Filter, RowOf, TableName } from '../site-transaction.ts';
import { contactStatements, feedStatements, ordersToAllocate } from './feed-statements.ts';
import { journalStatements } from './journal-columns.ts';
import { change, run, type Runner } from './statement.ts';
import { findStatement, statementsFor } from './table-statements.ts';

/** One transaction of PostgreSQL on a site. A set of rows is always one statement. */
export class PostgresSource implements RowSink {
  readonly #client: Runner;
  readonly #siteId: string;

  constructor(client: Runner, siteId: string) {
    this.#client = client;
    this.#siteId = siteId;
  }

  rows<Name extends TableName>(name: Name, ids: readonly string[]): Promise<RowOf<Name>[]> {
    return this.#run(statementsFor(name).byIds, ids);
  }

  find<Name extends TableName>(
    name: Name,
    filter: Filter<RowOf<Name> & ExtraOf<Name>>,
  ): Promise<RowOf<Name>[]> {
    const { text, values } = findStatement(name, this.#siteId, filter as Readonly<Record<string, unknown>>);
    return run(this.#client, text, values);
  }

  async ordersToAllocate({ zone, limit }: { zone: string | null; limit: number }): Promise<Order[]> {
    const found = await (zone === null
      ? this.#run<{ orderId: string }>(ordersToAllocate.anywhere, limit)
      : this.#run<{ orderId: string }>(ordersToAllocate.inZone, limit, zone));
    const ids = found.map(({ orderId }) => orderId);
    const orders = new Map((await this.rows('orders', ids)).map((order) => [order.orderId, order]));
    return ids.map((id) => orders.get(id)).filter((order) => order !== undefined);
  }

  contacts(deviceIds: readonly string[]): Promise<DeviceContact[]> {
    return this.#run(contactStatements.of, deviceIds);
  }

  entries(mids: readonly string[]): Promise<JournalEntry[]> {
    return this.#run(journalStatements.byMids, mids);
  }

  entriesOfOrderLines(orderLineIds: readonly string[]): Promise<JournalEntry[]> {
    return this.#run(journalStatements.ofOrderLines, orderLineIds);
  }

  entriesOf(subject: JournalSubject, ids: readonly string[]): Promise<JournalEntry[]> {
    return this.#run(journalStatements.of(subject), ids);
  }

  async placesTouchedBy(deviceId: string, limit: number): Promise<string[]> {
    const rows = await this.#run<{ place: string }>(journalStatements.placesTouchedBy, deviceId, limit);
    return rows.map(({ place }) => place);
  }

  streams(wanted: readonly Omit<Stream, 'last'>[]): Promise<Stream[]> {
    return this.#run(journalStatements.streams, JSON.stringify(wanted));
  }

  allStreams(): Promise<Stream[]> {
    return this.#run(journalStatements.allStreams);
  }

  async numbers(deviceId: string, epoch: string): Promise<number[]> {
    const rows = await this.#run<{ seq: number }>(journalStatements.numbers, deviceId, epoch);
    return rows.map(({ seq }) => seq);
  }

  entriesAfter(position: number, limit: number, onlyParked: boolean): Promise<JournalEntry[]> {
    return this.#run(onlyParked ? journalStatements.parkedAfter : journalStatements.after, position, limit);
  }

  async write(changes: readonly RowChanges[]): Promise<void> {
    await Promise.all(changes.flatMap((ofTable) => this.#writeTable(ofTable)));
  }

  async append(entries: readonly JournalEntry[]): Promise<void> {
    await this.#change(journalStatements.append, entries);
  }

  async repeat(entries: readonly Repetition[]): Promise<void> {
    await this.#change(journalStatements.repeat, entries);
  }

  async settle(entries: readonly JournalEntry[]): Promise<void> {
    await this.#change(journalStatements.settle, entries);
  }

  async advance(streams: readonly Stream[]): Promise<void> {
    await this.#change(journalStatements.advance, streams);
  }

  async publish(head: number, entries: readonly FeedEntry[]): Promise<void> {
    if (entries.length === 0) return;
    await Promise.all([
      change(this.#client, feedStatements.publish, [this.#siteId, JSON.stringify(entries), head]),
      change(this.#client, feedStatements.raiseHead, [this.#siteId, head + entries.length]),
    ]);
  }

  #writeTable({ name, added, changed, again, removed }: RowChanges): Promise<void>[] {
    const { insert, raise, replace, remove } = statementsFor(name);
    return [
      this.#change(insert, added),
      this.#change(raise, changed).then((written) => {
        // Only somebody who wrote without the site's lock can have been in between.
        if (written !== changed.length)
          throw new Error(`${name}: ${changed.length - written} rows changed beside the lock`);
      }),
      this.#change(replace, again),
      removed.length > 0 ? change(this.#client, remove, [this.#siteId, removed]) : 0,
    ].map(async (step) => void (await step));
  }

  #run<Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> {
    return run<Row>(this.#client, text, [this.#siteId, ...values]);
  }

  async #change(text: string, rows: readonly object[]): Promise<number> {
    return rows.length === 0 ? 0 : change(this.#client, text, [this.#siteId, JSON.stringify(rows)]);
  }
}
