import { describe, expect, it } from 'vitest';
import type { BookmarkRow, EpochRow, JournalEntry } from '../handheld/storage/journal-rows.ts';
import type { JournalStore } from '../handheld/storage/journal-store.ts';
import { namedError } from './memory-journal-tables.ts';

const entry = (ordinal: number, seq: number, more: Partial<JournalEntry> = {}): JournalEntry => ({
  ordinal,
  seq,
  mid: `mid-${ordinal}-${seq}`,
  userId: 'U-0001',
  movement: {
    mid: `mid-${ordinal}-${seq}`,
    type: 'task',
    v: 1,
    userId: 'U-0001',
    sessionId: null,
    workflow: { id: 'run', machine: 'pick', version: 1, step: 'locating' },
    task: null,
    compensates: null,
    body: { taskStep: 'started' },
    time: { wall: 0, mono: 0, boot: 'boot', offset: null },
  },
  recordedAt: 0,
  status: 'saved',
  attempts: 0,
  refusals: 0,
  lastProblem: null,
  discrepancies: [],
  why: null,
  acknowledgedAt: null,
  ...more,
});

const epoch = (ordinal: number): EpochRow => ({
  ordinal,
  epoch: `epoch-${ordinal}`,
  highest: 0,
  ackedThrough: 0,
  startedAt: 0,
  reason: 'first',
});

const bookmark: BookmarkRow = {
  runId: 'run',
  machine: 'pick',
  version: 1,
  taskId: 'T',
  userId: 'U-0001',
  step: 1,
  snapshot: { value: 'locating' },
  savedAt: 0,
  ended: false,
};

/** What every journal store must do, whatever it keeps its rows in. */
export function journalContract(name: string, open: () => Promise<JournalStore>): void {
  const written = async (entries: JournalEntry[]) => {
    const store = await open();
    await store.write((tx) => tx.putEntries(entries));
    return store;
  };

  describe(`${name} as a journal`, () => {
    it('gives back what was written, where nobody else can change it', async () => {
      const store = await written([entry(1, 1)]);
      const [first] = unwrap(await store.read((tx) => tx.entriesByMid(['mid-1-1', 'unknown'])));
      expect(first).toEqual(entry(1, 1));
      // A store hands out copies or what cannot be changed.
      if (first && !Object.isFrozen(first)) first.status = 'parked';
      expect(unwrap(await store.read((tx) => tx.entriesByMid(['mid-1-1'])))).toEqual([entry(1, 1)]);
    });

    it('keeps photos with their bytes, found by their status, oldest first', async () => {
      const store = await open();
      const row = (evidenceId: string, bytes: number[]) => ({
        ...{ evidenceId, sha256: 'abc', takenAt: 1, status: 'waiting' as const },
        blob: new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }),
      });
      await store.write(async (tx) => {
        await tx.putEvidence(row('e-2', [4]));
        await tx.putEvidence(row('e-1', [1, 2, 3]));
      });
      const first = unwrap(await store.read((tx) => tx.firstEvidence('waiting')));
      expect(first?.evidenceId).toBe('e-1');
      expect([...new Uint8Array((await first?.blob.arrayBuffer()) ?? [])]).toEqual([1, 2, 3]);
      await store.write(async (tx) => {
        await tx.changeEvidence('waiting', 'refused');
        await tx.removeEvidence('e-1');
      });
      const left = await store.read(async (tx) => [
        await tx.countEvidence(),
        await tx.firstEvidence('waiting'),
        (await tx.firstEvidence('refused'))?.evidenceId,
      ]);
      expect(unwrap(left)).toEqual([1, undefined, 'e-2']);
    });

    it('leaves nothing of a transaction that throws, and throws it on', async () => {
      const store = await written([entry(1, 1)]);
      const bug = store.write(async (tx) => {
        await tx.putEpoch(epoch(1));
        await tx.putEntries([entry(1, 2)]);
        await tx.putBookmark(bookmark);
        await tx.putFact('gen', 'g');
        throw new Error('a bug');
      });
      await expect(bug).rejects.toThrow('a bug');
      const left = await store.read(async (tx) => [
        await tx.countEntries(),
        await tx.epochs(),
        await tx.bookmarks(),
        await tx.fact('gen'),
      ]);
      expect(unwrap(left)).toEqual([1, [], [], undefined]);
    });

    it('says so as a value when the disk is full, and keeps nothing', async () => {
      const store = await written([]);
      const result = await store.write(async (tx) => {
        await tx.putEntries([entry(1, 1)]);
        throw Object.assign(namedError('AbortError', 'aborted'), {
          inner: namedError('QuotaExceededError', 'full'),
        });
      });
      expect(result).toEqual({ ok: false, failure: { kind: 'quota' } });
      expect(unwrap(await store.read((tx) => tx.countEntries()))).toBe(0);
    });

    it('turns the same movement under a second number away', async () => {
      const store = await written([entry(1, 1)]);
      const result = await store.write((tx) => tx.putEntries([entry(1, 2, { mid: 'mid-1-1' })]));
      expect(result).toMatchObject({ ok: false, failure: { kind: 'broken' } });
      expect(unwrap(await store.read((tx) => tx.highestSeq(1)))).toBe(1);
    });

    it('lets a movement take another number within one transaction', async () => {
      const store = await written([entry(1, 1)]);
      await store.write(async (tx) => {
        await tx.removeEntries([{ ordinal: 1, seq: 1 }]);
        await tx.putEntries([entry(2, 1, { mid: 'mid-1-1' })]);
      });
      const [moved] = unwrap(await store.read((tx) => tx.entriesByMid(['mid-1-1'])));
      expect(moved).toMatchObject({ ordinal: 2, seq: 1 });
    });

    it('walks one epoch upwards and all epochs downwards by key', async () => {
      const store = await written([entry(1, 10), entry(1, 9), entry(2, 1), entry(1, 2), entry(2, 2)]);
      const seqs = await store.read(async (tx) => ({
        up: (await tx.entriesAfter({ ordinal: 1, seq: 2 }, 5)).map(({ seq }) => seq),
        limited: (await tx.entriesAfter({ ordinal: 1, seq: 0 }, 2)).map(({ seq }) => seq),
        down: (await tx.entriesBefore(null, 3)).map(({ mid }) => mid),
        further: (await tx.entriesBefore({ ordinal: 2, seq: 1 }, 9)).map(({ mid }) => mid),
        highest: [await tx.highestSeq(1), await tx.highestSeq(2), await tx.highestSeq(3)],
      }));
      expect(unwrap(seqs)).toEqual({
        up: [9, 10],
        limited: [2, 9],
        down: ['mid-2-2', 'mid-2-1', 'mid-1-10'],
        further: ['mid-1-10', 'mid-1-9', 'mid-1-2'],
        highest: [10, 2, 0],
      });
    });

    it('counts entries by status and forgets removed ones', async () => {
      const store = await written([entry(1, 1), entry(1, 2, { status: 'parked' }), entry(1, 3)]);
      await store.write((tx) => tx.removeEntries([{ ordinal: 1, seq: 3 }]));
      const counts = await store.read(async (tx) => [
        await tx.countEntries(),
        await tx.countEntries('parked'),
        await tx.countEntries('saved'),
        await tx.highestSeq(1),
      ]);
      expect(unwrap(counts)).toEqual([2, 1, 1, 2]);
    });

    it('keeps epochs in their order, bookmarks, overlay and facts', async () => {
      const store = await written([]);
      await store.write(async (tx) => {
        await tx.putEpoch(epoch(2));
        await tx.putEpoch(epoch(1));
        await tx.putBookmark(bookmark);
        await tx.putOverlay([{ mid: 'm', head: null, stock: [], lines: [], containers: [], task: null }]);
        await tx.putFact('user:b', 2);
        await tx.putFact('user:a', 1);
        await tx.putFact('gen', 'g');
      });
      const kept = await store.read(async (tx) => ({
        epochs: (await tx.epochs()).map(({ ordinal }) => ordinal),
        bookmark: await tx.bookmark('run'),
        overlay: (await tx.overlay()).length,
        facts: [await tx.fact('gen'), await tx.fact('none'), await tx.factsFrom('user:')],
      }));
      expect(unwrap(kept)).toEqual({ epochs: [1, 2], bookmark, overlay: 1, facts: ['g', undefined, [1, 2]] });
      await store.write(async (tx) => {
        await tx.removeEpoch(1);
        await tx.removeBookmarks(['run']);
        await tx.removeOverlay(['m']);
        await tx.removeFact('gen');
      });
      const left = await store.read(async (tx) => [
        (await tx.epochs()).length,
        (await tx.bookmarks()).length,
        (await tx.overlay()).length,
        await tx.fact('gen'),
      ]);
      expect(unwrap(left)).toEqual([1, 0, 0, undefined]);
    });

    it('runs writes one after the other', async () => {
      const store = await written([]);
      const next = () =>
        store.write(async (tx) => {
          const seq = (await tx.highestSeq(1)) + 1;
          await tx.putEntries([entry(1, seq)]);
          return seq;
        });
      const results = await Promise.all([next(), next(), next()]);
      expect(results.map(unwrap)).toEqual([1, 2, 3]);
    });

    it('tells of each committed change and of nothing else', async () => {
      const store = await written([]);
      let told = 0;
      const leave = store.subscribe(() => (told += 1));
      await store.write((tx) => tx.putFact('a', 1));
      await store.read((tx) => tx.fact('a'));
      await store.write((tx) => tx.fact('a'));
      await store.write(async () => Promise.reject(new Error('bug'))).catch(() => undefined);
      leave();
      await store.write((tx) => tx.putFact('a', 2));
      expect(told).toBe(1);
    });
  });
}

/** The value of a result that must be there. */
export function unwrap<T>(result: { ok: true; value: T } | { ok: false; failure: unknown }): T {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.failure)}`);
  return result.value;
}
