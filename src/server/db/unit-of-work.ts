import type { DeviceContact } from './rows/device.ts';
import { feedEntriesOf } from './feed-entries.ts';
import { IdentityMap, type UndoLog } from './identity-map.ts';
import { JournalMap } from './journal-map.ts';
import { lazyTables, madeTables } from './lazy-tables.ts';
import type { FeedEntry, RowChanges, RowSink, RowSource } from './row-source.ts';
import type { SiteNews } from './site-store.ts';
import type { InlineNews, SiteReading, SiteTransaction, TableName, Wanted } from './site-transaction.ts';
import { tableDefinitions, type TableDefinition } from './table-definitions.ts';
import type { AuditEvent } from './rows/audit-entry.ts';
import { auditHeadId, emptyChain, linkEvents } from '../security/audit/audit-chain.ts';

export type Moment = { siteId: string; now: string; gen: string };

type Tables = ReturnType<typeof lazyTables>;

/** A view of a site that nothing can be changed through. */
export function createReading(source: RowSource, moment: Moment): SiteReading {
  const nothingToWrite = async (): Promise<void> => undefined;
  const maps = createMaps(source, [], nothingToWrite);
  return assemble({ source, moment, maps, journal: new JournalMap(source, []), writeFirst: nothingToWrite });
}

export type UnitOfWork = {
  tx: SiteTransaction;
  /** Writes what is left and publishes it after position `head`; what is to be told after the commit. */
  finish(head: number): Promise<SiteNews | null>;
};

/** Collects the changes of one transaction and writes them set by set; the same over every kind of store. */
export function createUnitOfWork(sink: RowSink, moment: Moment): UnitOfWork {
  const undo: UndoLog = [];
  const inline: InlineNews[] = [];
  const events: AuditEvent[] = [];
  const journal = new JournalMap(sink, undo);
  const writeFirst = (): Promise<void> => sink.write(changesOf(maps));
  const maps: Tables = createMaps(sink, undo, writeFirst);
  const tx = Object.assign(assemble({ source: sink, moment, maps, journal, writeFirst }), {
    journal,
    checkpoint: () => {
      const mark = undo.length;
      return () => {
        while (undo.length > mark) undo.pop()?.();
      };
    },
    tell: (news: InlineNews) => {
      inline.push(news);
      undo.push(() => inline.pop());
    },
    audit: (event: AuditEvent) => {
      events.push(event);
      undo.push(() => events.pop());
    },
  } satisfies Partial<SiteTransaction>);
  return { tx, finish: (head) => finish({ sink, moment, maps, journal, inline, events }, head) };
}

type Work = {
  sink: RowSink;
  moment: Moment;
  maps: Tables;
  journal: JournalMap;
  inline: InlineNews[];
  events: AuditEvent[];
};

async function finish(
  { sink, moment, maps, journal, inline, events }: Work,
  head: number,
): Promise<SiteNews | null> {
  const feed = feedOf(maps);
  const newHead = head + feed.length;
  for (const notice of maps.notices.among({ pos: null })) maps.notices.put({ ...notice, pos: newHead });
  const { appended, repeated, settled, advanced } = journal.changes();
  const hasChanged =
    appended.length + settled.length > 0 ||
    madeTables(maps).some(([, table]) => table.differences().length > 0);
  // After the question whether anything has changed: what is only audited is no news to anybody.
  if (events.length > 0) await chainEvents(maps, events, moment.now);
  await Promise.all([
    sink.write(changesOf(maps)),
    sink.append(appended),
    sink.repeat(repeated),
    sink.settle(settled),
    sink.advance(advanced),
    sink.publish(head, feed),
  ]);
  if (!hasChanged) return null;
  const { siteId, gen } = moment;
  return {
    siteId,
    gen,
    head: newHead,
    inline: inline.map((news) => ({ ...news, rev: maps.tasks.get(news.taskId)?.rev ?? 0 })),
  };
}

async function chainEvents(maps: Tables, events: readonly AuditEvent[], now: string): Promise<void> {
  await maps.auditHeads.load([auditHeadId]);
  const { entries, head } = linkEvents(maps.auditHeads.get(auditHeadId) ?? emptyChain, events, now);
  for (const entry of entries) maps.auditEntries.put(entry);
  maps.auditHeads.put(head);
}

const createMaps = (source: RowSource, undo: UndoLog, writeFirst: () => Promise<void>): Tables =>
  lazyTables((name) => new IdentityMap(name, source, undo, writeFirst));

type Parts = {
  source: RowSource;
  moment: Moment;
  maps: Tables;
  journal: JournalMap;
  writeFirst: () => Promise<void>;
};

function assemble({ source, moment, maps, journal, writeFirst }: Parts) {
  return Object.assign(maps, moment, {
    journal,
    load: (wanted: Wanted) => loadAll(maps, wanted),
    ordersToAllocate: async (wanted: { zone: string | null; limit: number }) => {
      await writeFirst();
      return maps.orders.adopt(await source.ordersToAllocate(wanted));
    },
    contacts: async (deviceIds: readonly string[]) => {
      const contacts = await source.contacts(deviceIds);
      return new Map<string, DeviceContact>(contacts.map((contact) => [contact.deviceId, contact]));
    },
  });
}

async function loadAll(maps: Tables, wanted: Wanted): Promise<void> {
  const names = Object.keys(wanted) as TableName[];
  await Promise.all(names.map((name) => maps[name].load(wanted[name] ?? [])));
}

const changesOf = (maps: Tables): RowChanges[] =>
  madeTables(maps)
    .map(([, table]) => table.takeChanges())
    .filter((changes) => changes !== null);

function feedOf(maps: Tables): FeedEntry[] {
  return madeTables(maps).flatMap(([name, table]) => {
    const definition = tableDefinitions[name] as unknown as TableDefinition<{ rev: number }>;
    const { published } = definition;
    if (published === null) return [];
    const differences = table.differences() as {
      before: { rev: number } | null;
      now: { rev: number } | null;
    }[];
    return differences.flatMap(({ before, now }) =>
      now ? feedEntriesOf({ ...definition, published }, before, now) : [],
    );
  });
}
