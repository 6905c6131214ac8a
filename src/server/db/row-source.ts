import type { Order } from '../../shared/domain/order.ts';
import type { FeedType } from '../../shared/protocol/pull.ts';
import type { DeviceContact } from './rows/device.ts';
import type { JournalEntry, JournalSubject, Stream } from './rows/journal-entry.ts';
import type { Filter, RowOf, TableName, ExtraOf } from './site-transaction.ts';

/** That a row has changed, before it has its position. The row itself is read when the feed is. */
export type FeedEntry = { type: FeedType; id: string; audience: string; rev: number; deleted: boolean };

/** Changed rows of one table. `added` are new to the site, `changed` raise a stored rev, `again` were written before. */
export type RowChanges<Name extends TableName = TableName> = {
  name: Name;
  added: RowOf<Name>[];
  changed: RowOf<Name>[];
  again: RowOf<Name>[];
  removed: string[];
};

/** What a reading needs of the place where the rows lie: PostgreSQL or memory. All of one site and transaction. */
export interface RowSource {
  rows<Name extends TableName>(name: Name, ids: readonly string[]): Promise<RowOf<Name>[]>;
  find<Name extends TableName>(
    name: Name,
    filter: Filter<RowOf<Name> & ExtraOf<Name>>,
  ): Promise<RowOf<Name>[]>;
  ordersToAllocate(wanted: { zone: string | null; limit: number }): Promise<Order[]>;
  contacts(deviceIds: readonly string[]): Promise<DeviceContact[]>;
  entries(mids: readonly string[]): Promise<JournalEntry[]>;
  entriesOfOrderLines(orderLineIds: readonly string[]): Promise<JournalEntry[]>;
  entriesOf(subject: JournalSubject, ids: readonly string[]): Promise<JournalEntry[]>;
  placesTouchedBy(deviceId: string, limit: number): Promise<string[]>;
  streams(wanted: readonly Omit<Stream, 'last'>[]): Promise<Stream[]>;
  allStreams(): Promise<Stream[]>;
  /** The numbers taken in a stream: by entries and by repeated ones. */
  numbers(deviceId: string, epoch: string): Promise<number[]>;
  entriesAfter(position: number, limit: number, onlyParked: boolean): Promise<JournalEntry[]>;
}

/** A number taken by a movement that stands in another stream. */
export type Repetition = Pick<JournalEntry, 'mid' | 'deviceId' | 'epoch' | 'seq'>;

/** What a transaction writes, besides. Nothing is visible to others before the end of the transaction. */
export interface RowSink extends RowSource {
  write(changes: readonly RowChanges[]): Promise<void>;
  append(entries: readonly JournalEntry[]): Promise<void>;
  repeat(entries: readonly Repetition[]): Promise<void>;
  settle(entries: readonly JournalEntry[]): Promise<void>;
  advance(streams: readonly Stream[]): Promise<void>;
  /** Enters the feed's rows at the positions after `head`, in their order. */
  publish(head: number, entries: readonly FeedEntry[]): Promise<void>;
}
