import type { DeviceContact } from './rows/device.ts';
import { feedEntriesOf } from './feed-entries.ts';
import { IdentityMap, type UndoLog } from './identity-map.ts';
import { JournalMap } from './journal-map.ts';
import type { FeedEntry, RowChanges, RowSink, RowSource } from './row-source.ts';
import type { SiteNews } from './site-store.ts';
import type { InlineNews, SiteReading, SiteTransaction, TableName, Wanted } from './site-transaction.ts';
import { tableDefinitions, tableNames, type TableDefinition } from './table-definitions.ts';

export type Moment = { siteId: string; now: string; gen: string };

type Maps = { readonly [Name in TableName]: IdentityMap<Name> };
type AnyMap = IdentityMap<TableName>;

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
  const journal = new JournalMap(sink, undo);
  const writeFirst = (): Promise<void> => sink.write(changesOf(maps));
  const maps: Maps = createMaps(sink, undo, writeFirst);
  const tx: SiteTransaction = {
    ...assemble({ source: sink, moment, maps, journal, writeFirst }),
    ...maps,
    journal,
    checkpoint: () => {
      const mark = undo.length;
      return () => {
        while (undo.length > mark) undo.pop()?.();
      };
    },
    tell: (news) => {
      inline.push(news);
      undo.push(() => inline.pop());
    },
  };
  return { tx, finish: (head) => finish({ sink, moment, maps, journal, inline }, head) };
}

type Work = { sink: RowSink; moment: Moment; maps: Maps; journal: JournalMap; inline: InlineNews[] };

async function finish({ sink, moment, maps, journal, inline }: Work, head: number): Promise<SiteNews | null> {
  const feed = feedOf(maps);
  const newHead = head + feed.length;
  for (const notice of maps.notices.among({ pos: null })) maps.notices.put({ ...notice, pos: newHead });
  const { appended, repeated, settled, advanced } = journal.changes();
  const hasChanged =
    appended.length + settled.length > 0 || tableNames.some((name) => maps[name].differences().length > 0);
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

function createMaps(source: RowSource, undo: UndoLog, writeFirst: () => Promise<void>): Maps {
  return Object.fromEntries(
    tableNames.map((name) => [name, new IdentityMap(name, source, undo, writeFirst)]),
  ) as unknown as Maps;
}

type Parts = {
  source: RowSource;
  moment: Moment;
  maps: Maps;
  journal: JournalMap;
  writeFirst: () => Promise<void>;
};

function assemble({ source, moment, maps, journal, writeFirst }: Parts): SiteReading {
  return {
    ...maps,
    ...moment,
    journal,
    load: (wanted) => loadAll(maps, wanted),
    ordersToAllocate: async (wanted) => {
      await writeFirst();
      return maps.orders.adopt(await source.ordersToAllocate(wanted));
    },
    contacts: async (deviceIds) => {
      const contacts = await source.contacts(deviceIds);
      return new Map<string, DeviceContact>(contacts.map((contact) => [contact.deviceId, contact]));
    },
  };
}

async function loadAll(maps: Maps, wanted: Wanted): Promise<void> {
  await Promise.all(tableNames.map((name) => maps[name].load(wanted[name] ?? [])));
}

const changesOf = (maps: Maps): RowChanges[] =>
  tableNames
    .map((name) => (maps[name] as unknown as AnyMap).takeChanges())
    .filter((changes) => changes !== null);

function feedOf(maps: Maps): FeedEntry[] {
  return tableNames.flatMap((name) => {
    const definition = tableDefinitions[name] as unknown as TableDefinition<{ rev: number }>;
    const { published } = definition;
    if (published === null) return [];
    const differences = (maps[name] as unknown as AnyMap).differences() as {
      before: { rev: number } | null;
      now: { rev: number } | null;
    }[];
    return differences.flatMap(({ before, now }) =>
      now ? feedEntriesOf({ ...definition, published }, before, now) : [],
    );
  });
}
