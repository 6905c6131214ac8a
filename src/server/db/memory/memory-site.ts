import type { Change } from '../../../shared/protocol/pull.ts';
import type { FeedEntry } from '../row-source.ts';
import type { CancellationNotice } from '../rows/cancellation-notice.ts';
import type { ContactNews, DeviceContact } from '../rows/device.ts';
import type { FeedPage } from '../site-store.ts';
import { tableOfType } from '../table-definitions.ts';
import { ChangeLog } from './change-log.ts';
import { MemoryJournal } from './memory-journal.ts';
import { createMemoryTables, type MemoryTables } from './memory-table.ts';

/** What is committed of one site. */
export class MemorySite {
  readonly tables: MemoryTables;
  readonly journal: MemoryJournal;
  readonly contacts: Map<string, DeviceContact>;
  readonly feed: ChangeLog;

  /** Empty, or with what is in `image`. */
  constructor(image?: MemorySite) {
    this.tables = createMemoryTables(image?.tables);
    this.journal = new MemoryJournal(image?.journal);
    this.contacts = new Map(image?.contacts);
    this.feed = new ChangeLog(image?.feed);
  }

  copy(): MemorySite {
    return new MemorySite(this);
  }

  page(deviceId: string, cursor: number, limit: number, gen: string): FeedPage {
    const isFor = ({ audience }: FeedEntry): boolean => audience === '' || audience === deviceId;
    const found = this.feed.after(cursor, limit + 1, isFor);
    const more = found.length > limit;
    const entries = found.slice(0, limit);
    const { head } = this.feed;
    const changes = entries.map((entry) => this.#changeOf(entry));
    return { changes, cursor: more ? (entries.at(-1)?.pos ?? head) : head, more, head, gen };
  }

  noteContact(news: ContactNews): void {
    const known = this.contacts.get(news.deviceId) ?? neverHeardOf(news.deviceId);
    const told = Object.fromEntries(Object.entries(news).filter(([, value]) => value !== undefined));
    this.contacts.set(news.deviceId, { ...known, ...told });
  }

  markSeen(deviceId: string, cursor: number, seenAt: string): CancellationNotice[] {
    const seen = this.tables.notices
      .find({ deviceId, seenAt: null })
      .filter(({ pos }) => pos !== null && pos <= cursor)
      .map((notice) => ({ ...notice, seenAt }));
    for (const notice of seen) this.tables.notices.put(notice);
    return seen;
  }

  #changeOf({ type, id, rev, deleted }: FeedEntry): Change {
    const row = deleted ? null : this.tables[tableOfType(type)].get(id);
    return row ? { type, id, rev: row.rev, row: { ...row } } : { type, id, rev, deleted: true };
  }
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
  scanning: null,
});
