import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { createJournalBench } from '../../testing/journal-bench.ts';
import { unwrap } from '../../testing/journal-contract.ts';
import { namedError } from '../../testing/memory-journal-tables.ts';
import { openDexieJournal } from './dexie-journal-store.ts';

const name = 'journal';

const open = async (indexedDB: IDBFactory, onReloadNeeded: () => void = () => undefined) =>
  unwrap(await openDexieJournal({ name, indexedDB, onReloadNeeded, onClosed: () => undefined }));

/** A later build's database: one more table and one more index. */
function laterBuild(indexedDB: IDBFactory): Dexie {
  const db = new Dexie(name, { indexedDB });
  db.version(3).stores({
    entries: '[ordinal+seq], &mid, status, userId',
    epochs: 'ordinal',
    bookmarks: 'runId',
    overlay: 'mid',
    facts: 'name',
    evidence: 'evidenceId, status',
    plates: 'lpn',
  });
  return db;
}

/** The database as the first build made it. */
function firstBuild(indexedDB: IDBFactory): Dexie {
  const db = new Dexie(name, { indexedDB });
  db.version(1).stores({
    entries: '[ordinal+seq], &mid, status',
    epochs: 'ordinal',
    bookmarks: 'runId',
    overlay: 'mid',
    facts: 'name',
  });
  return db;
}

describe('the journal in IndexedDB beside another build', () => {
  it('gives way to a newer build, says so, and writes nothing any more', async () => {
    const indexedDB = new IDBFactory();
    const onReloadNeeded = vi.fn<() => void>();
    const journal = await open(indexedDB, onReloadNeeded);
    const bench = createJournalBench({ journal });
    await bench.pick();
    const newer = laterBuild(indexedDB);
    await newer.open();
    expect(onReloadNeeded).toHaveBeenCalledOnce();
    expect(await journal.write((tx) => tx.putFact('a', 1))).toEqual({
      ok: false,
      failure: { kind: 'reload' },
    });
    expect(await newer.table('entries').count()).toBe(1);
    newer.close();
  });

  it('takes over everything of the first build, and has room for photos', async () => {
    const indexedDB = new IDBFactory();
    const bench = createJournalBench();
    await bench.pick();
    const old = firstBuild(indexedDB);
    await old.open();
    await old.table('entries').bulkPut(await bench.entries());
    await old.table('epochs').bulkPut(unwrap(await bench.journal.read((tx) => tx.epochs())));
    const overlay = unwrap(await bench.journal.read((tx) => tx.overlay()));
    await old.table('overlay').bulkPut(overlay.map(({ received: _new, ...row }) => row));
    old.close();
    const journal = await open(indexedDB);
    const again = createJournalBench({ journal, seed: 2 });
    await again.pick();
    expect((await again.entries()).map(({ seq }) => seq)).toEqual([1, 2]);
    expect(unwrap(await journal.read((tx) => tx.overlay()))).toHaveLength(2);
    expect(unwrap(await journal.read((tx) => tx.countEvidence()))).toBe(0);
  });

  it('opens and works after a newer build has been here', async () => {
    const indexedDB = new IDBFactory();
    const first = await open(indexedDB);
    await createJournalBench({ journal: first }).pick();
    first.close();
    const newer = laterBuild(indexedDB);
    await newer.open();
    newer.close();
    const journal = await open(indexedDB);
    const bench = createJournalBench({ journal, seed: 2 });
    await bench.pick();
    expect((await bench.entries()).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('says as a value that it cannot be opened', async () => {
    const indexedDB = new IDBFactory();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw namedError('SecurityError', 'storage is forbidden here');
    });
    const opened = await openDexieJournal({
      name,
      indexedDB,
      onReloadNeeded: () => undefined,
      onClosed: () => undefined,
    });
    expect(opened).toMatchObject({ ok: false, failure: { kind: 'broken' } });
  });

  it('asks the browser for strict durability', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const journal = await open(new IDBFactory());
    await journal.write((tx) => tx.putFact('a', 1));
    expect(transaction.mock.calls.at(-1)?.slice(1)).toEqual(['readwrite', { durability: 'strict' }]);
  });
});

it('a journal that cannot be opened is not one that the browser has closed', async () => {
  const indexedDB = new IDBFactory();
  indexedDB.open = () => {
    throw new DOMException('The files cannot be read.', 'NotReadableError');
  };
  const onClosed = vi.fn<() => void>();
  const opened = await openDexieJournal({ name, indexedDB, onReloadNeeded: () => undefined, onClosed });
  expect([opened.ok, onClosed.mock.calls.length]).toEqual([false, 0]);
});
