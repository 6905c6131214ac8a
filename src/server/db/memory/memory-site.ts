import type { Change } from '../../../shared/protocol/pull.ts';
import { byText, matcherOf } from '../row-filter.ts';
import type { FeedEntry, Repetition } from '../row-source.ts';
import type { ContactNews, DeviceContact } from '../rows/device.ts';
import type { JournalEntry, Stream } from '../rows/journal-entry.ts';
import type { FeedPage } from '../site-store.ts';
import type { ExtraOf, Filter, RowOf, TableName } from '../site-transaction.ts';
import { tableDefinitions, tableNames, type TableDefinition } from '../table-definitions.ts';
import { ChangeLog } from './change-log.ts';

type Rows = Map<string, RowOf<TableName>>;

/** What is committed of one site. */
export class MemorySite {
  readonly tables = new Map<TableName, Rows>(tableNames.map((name) => [name, new Map()]));
  /** By mid, in the order they came. */
  readonly journal = new Map<string, JournalEntry>();
  readonly repetitions: Repetition[] = [];
  readonly streams = new Map<string, Stream>();
  readonly contacts = new Map<string, DeviceContact>();
  readonly feed = new ChangeLog();

  rows<Name extends TableName>(name: Name): Map<string, RowOf<Name>> {
    return this.tables.get(name) as unknown as Map<string, RowOf<Name>>;
  }

  page(deviceId: string, cursor: number, limit: number, gen: string): FeedPage {
    const found = this.feed.after(
      cursor,
      limit + 1,
      ({ audience }) => audience === '' || audience === deviceId,
    );
    const more = found.length > limit;
    const entries = found.slice(0, limit);
    const { head } = this.feed;
    return {
      changes: entries.map(toChange),
      cursor: more ? (entries.at(-1)?.pos ?? head) : head,
      more,
      head,
      gen,
    };
  }

  noteContact(news: ContactNews): void {
    const known = this.contacts.get(news.deviceId) ?? neverHeardOf(news.deviceId);
    this.contacts.set(news.deviceId, { ...known, ...news });
  }
}

/** The rows of a table that match, in the order of their ids. */
export function matching<Name extends TableName>(
  name: Name,
  rows: Iterable<RowOf<Name>>,
  filter: Filter<RowOf<Name> & ExtraOf<Name>>,
): RowOf<Name>[] {
  const { key, extra } = tableDefinitions[name] as unknown as TableDefinition<RowOf<Name>, ExtraOf<Name>>;
  return [...rows]
    .filter(matcherOf<RowOf<Name>, ExtraOf<Name>>(filter, extra))
    .sort((a, b) => byText(String(a[key]), String(b[key])));
}

const neverHeardOf = (deviceId: string): DeviceContact => ({
  deviceId,
  lastContact: '',
  cursor: 0,
  unsent: 0,
  parked: 0,
  userId: null,
  build: null,
  storagePersisted: null,
  battery: null,
});

function toChange({ type, id, rev, deleted, row }: FeedEntry): Change {
  return deleted || row === null ? { type, id, rev, deleted: true } : { type, id, rev, row: { ...row } };
}
