import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { aPick, aRequest, createJournalBench } from '../../testing/journal-bench.ts';
import { unwrap } from '../../testing/journal-contract.ts';
import { createMemoryJournalStore } from '../../testing/memory-journal-store.ts';
import { namedError } from '../../testing/memory-journal-tables.ts';
import { openDexieJournal } from './dexie-journal-store.ts';
import type { JournalStore, JournalTransaction } from './journal-store.ts';

const mids = ['01933e0a-7c00-7000-8000-000000000001', '01933e0a-7c00-7000-8000-000000000002'] as const;

/** A store in which `spoil` may break a transaction. */
const spoiled = (
  store: JournalStore,
  spoil: (tx: JournalTransaction) => Partial<JournalTransaction>,
): JournalStore => ({
  ...store,
  write: (work) => store.write((tx) => work({ ...tx, ...spoil(tx) })),
});

const stores: [string, () => Promise<JournalStore>][] = [
  ['memory', async () => createMemoryJournalStore()],
  [
    'IndexedDB',
    async () =>
      unwrap(
        await openDexieJournal({
          name: 'journal',
          indexedDB: new IDBFactory(),
          onReloadNeeded: () => undefined,
          onClosed: () => undefined,
        }),
      ),
  ],
];

describe.each(stores)('the recorder on %s', (_, open) => {
  it('keeps movement, number, bookmark and overlay together and then raises the sentinel', async () => {
    const onRecorded = vi.fn<(what: { newEpoch: boolean }) => void>();
    const bench = createJournalBench({ journal: await open(), onRecorded, offset: () => 120 });
    expect(await bench.recorder.record(aRequest())).toEqual({ ok: true, value: { step: 1 } });
    const [entry] = await bench.entries();
    expect(entry).toMatchObject({
      seq: 1,
      status: 'saved',
      userId: 'U-0001',
      recordedAt: bench.time.clock.wall(),
    });
    expect(entry?.movement).toMatchObject({
      v: 1,
      userId: 'U-0001',
      sessionId: 'session-1',
      task: { id: 'T-1', rev: 3 },
      time: { boot: 'boot-1', offset: 120 },
    });
    expect(await bench.recorder.bookmarks()).toMatchObject([{ runId: 'run-1', step: 1, taskId: 'T-1' }]);
    expect(bench.sentinel.read()).toMatchObject({ highest: 1 });
    expect(onRecorded).toHaveBeenCalledWith({ newEpoch: false });
  });

  it('numbers movements without a gap over several runs', async () => {
    const bench = createJournalBench({ journal: await open() });
    await bench.recorder.record(aRequest({ drafts: mids.map((mid) => aPick({ mid })) }));
    await Promise.all([bench.pick(), bench.pick(), bench.pick()]);
    expect((await bench.entries()).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(bench.sentinel.read()?.highest).toBe(5);
  });

  it('leaves no movement behind when the bookmark cannot be written', async () => {
    const store = await open();
    const bench = createJournalBench({
      journal: spoiled(store, () => ({
        putBookmark: () => Promise.reject(namedError('UnknownError', 'disk trouble')),
      })),
    });
    expect(await bench.recorder.record(aRequest())).toMatchObject({
      ok: false,
      failure: { kind: 'storage_broken' },
    });
    expect(await bench.entries()).toEqual([]);
    expect(bench.sentinel.read()).toBeNull();
  });

  it('turns a step that was already taken away', async () => {
    const bench = createJournalBench({ journal: await open() });
    await bench.recorder.record(aRequest());
    const again = aRequest({ drafts: [aPick({ mid: mids[1] })] });
    expect(await bench.recorder.record(again)).toEqual({
      ok: false,
      failure: { kind: 'step_taken', currentStep: 1 },
    });
    expect(await bench.entries()).toHaveLength(1);
  });

  it('turns a late repetition of the last step of a run away', async () => {
    const bench = createJournalBench({ journal: await open() });
    const last = aRequest({ snapshot: null });
    await bench.recorder.record(last);
    expect(await bench.recorder.bookmarks()).toEqual([]);
    expect(await bench.recorder.record(last)).toMatchObject({ ok: false, failure: { kind: 'step_taken' } });
    expect(await bench.entries()).toHaveLength(1);
  });

  it('records a movement once even if another run repeats it', async () => {
    const bench = createJournalBench({ journal: await open() });
    await bench.recorder.record(aRequest());
    const workflow = { ...aRequest().workflow, id: 'run-2' };
    expect(await bench.recorder.record(aRequest({ workflow }))).toMatchObject({ ok: true });
    expect(await bench.entries()).toHaveLength(1);
  });

  it('moves the bookmark alone when nothing was done', async () => {
    const bench = createJournalBench({ journal: await open() });
    await bench.recorder.record(aRequest({ drafts: [] }));
    expect(await bench.entries()).toEqual([]);
    expect(await bench.recorder.bookmarks()).toHaveLength(1);
  });

  it('names nothing again that an older image or a copy of the journal named, when another page takes a run up', async () => {
    const journal = await open();
    const bench = createJournalBench({ journal });
    const names = { base: mids[0], used: 1 };
    const snapshot = { value: 'stowing', context: { mids: names, lines: [] } };
    await bench.recorder.record(aRequest({ snapshot }));
    expect((await bench.recorder.bookmarks())[0]?.snapshot).toEqual(snapshot);
    const later = createJournalBench({ journal, seed: 2, boot: 'boot-2' });
    const [gone] = await later.recorder.bookmarks();
    expect(gone?.snapshot).toEqual({
      value: 'stowing',
      context: { mids: { base: expect.any(String), used: 0 }, lines: [] },
    });
    expect(gone?.snapshot).not.toMatchObject({ context: { mids: { base: mids[0] } } });
    await later.recorder.record(aRequest({ expectedStep: 1, drafts: [], snapshot: gone?.snapshot }));
    expect((await later.recorder.bookmarks())[0]?.snapshot).toEqual(gone?.snapshot);
  });

  it('shows saved runs newest first', async () => {
    const bench = createJournalBench({ journal: await open() });
    await bench.pick();
    await bench.time.advance(1000);
    await bench.recorder.record(aRequest());
    expect((await bench.recorder.bookmarks())[0]?.runId).toBe('run-1');
  });
});

describe('a full disk', () => {
  const fullUntil = (isFull: () => boolean) =>
    spoiled(createMemoryJournalStore(), (tx) => ({
      putEntries: (rows) =>
        isFull() ? Promise.reject(namedError('QuotaExceededError', 'full')) : tx.putEntries(rows),
    }));

  it('costs the cache first, and the movement is recorded', async () => {
    let full = true;
    const dropCache = vi.fn<() => Promise<void>>(async () => {
      full = false;
    });
    const bench = createJournalBench({ journal: fullUntil(() => full), dropCache });
    expect(await bench.recorder.record(aRequest())).toMatchObject({ ok: true });
    expect(dropCache).toHaveBeenCalledOnce();
    expect(await bench.entries()).toHaveLength(1);
  });

  it('that stays full is told, and nothing is shown as done', async () => {
    const onRecorded = vi.fn<(what: { newEpoch: boolean }) => void>();
    const bench = createJournalBench({ journal: fullUntil(() => true), onRecorded });
    expect(await bench.recorder.record(aRequest())).toEqual({ ok: false, failure: { kind: 'storage_full' } });
    expect(await bench.entries()).toEqual([]);
    expect(await bench.recorder.bookmarks()).toEqual([]);
    expect(onRecorded).not.toHaveBeenCalled();
  });
});
