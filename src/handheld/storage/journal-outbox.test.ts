import { describe, expect, it } from 'vitest';
import type { HelloResponse } from '../../shared/protocol/hello.ts';
import type { PushResponse, Receipt } from '../../shared/protocol/push.ts';
import { createJournalBench, type JournalBench } from '../../testing/journal-bench.ts';
import { unwrap } from '../../testing/journal-contract.ts';
import type { Batch } from '../sync/outbox.ts';

const answer = (results: Receipt[], more: Partial<PushResponse> = {}): PushResponse => ({
  proto: 1,
  gen: 'g1',
  results,
  head: 7,
  serverTime: 0,
  ...more,
});

const accepted = (mid: string): Receipt => ({ mid, status: 'accepted' });

const greet = async (bench: JournalBench, last: Record<string, number>, more: Partial<HelloResponse> = {}) =>
  unwrap(
    await bench.outbox.greeted(
      {
        proto: 1,
        gen: 'g1',
        siteId: 'main',
        deviceName: 'Device 7',
        last,
        head: 0,
        serverTime: 0,
        minBuild: '',
        ...more,
      },
      [],
    ),
  );

/** A device that has said hello and recorded `count` movements. */
async function recorded(count: number): Promise<{ bench: JournalBench; mids: string[]; epoch: string }> {
  const bench = createJournalBench();
  const { epoch } = await bench.check();
  await greet(bench, {});
  const mids: string[] = [];
  for (let index = 0; index < count; index += 1) mids.push(await bench.pick());
  return { bench, mids, epoch };
}

const next = async (bench: JournalBench, limit = 50): Promise<Batch> =>
  unwrap(await bench.outbox.next(limit)) as Batch;
const seqs = (batch: Batch | null) => batch?.entries.map(({ seq }) => seq) ?? null;
const statuses = async (bench: JournalBench) => (await bench.entries()).map(({ status }) => status);
const settle = async (bench: JournalBench, batch: Batch, given: PushResponse) =>
  unwrap(await bench.outbox.settle(batch, given)).kind;

describe('what is pushed next', () => {
  it('is the oldest unacknowledged entries, in order, up to the limit', async () => {
    const { bench, mids, epoch } = await recorded(3);
    const batch = await next(bench, 2);
    expect(batch).toMatchObject({ epoch, sealed: false });
    expect(batch.entries.map(({ seq, mid }) => [seq, mid])).toEqual([
      [1, mids[0]],
      [2, mids[1]],
    ]);
  });

  it('is nothing when all is acknowledged', async () => {
    const { bench, mids } = await recorded(1);
    await settle(bench, await next(bench), answer(mids.map(accepted)));
    expect(unwrap(await bench.outbox.next(50))).toBeNull();
  });

  it('is found by its number, even if another build wrote it without our indexes', async () => {
    const { bench } = await recorded(1);
    const [entry] = await bench.entries();
    const foreign = { ...entry, seq: 2, mid: bench.ids.next(), status: 'new-status' } as never;
    await bench.journal.write((tx) => tx.putEntries([foreign]));
    expect(seqs(await next(bench))).toEqual([1, 2]);
  });
});

describe('receipts', () => {
  it('flag the entries they name and no other, and keep them all', async () => {
    const { bench, mids } = await recorded(4);
    const results: Receipt[] = [
      accepted(mids[0] ?? ''),
      { mid: mids[1] ?? '', status: 'discrepancy', discrepancies: [{ id: 'd1', kind: 'wrong_lot' }] },
      { mid: mids[2] ?? '', status: 'parked', why: 'unknown version' },
      accepted('01933e0a-7c00-7000-8000-00000000ffff'),
    ];
    expect(await settle(bench, await next(bench), answer(results))).toBe('progress');
    const entries = await bench.entries();
    expect(entries.map(({ status }) => status)).toEqual(['accepted', 'discrepancy', 'parked', 'saved']);
    expect(entries[1]?.discrepancies).toEqual([{ id: 'd1', kind: 'wrong_lot' }]);
    expect(entries[2]?.why).toBe('unknown version');
    expect(seqs(await next(bench))).toEqual([4]);
    expect(unwrap(await bench.outbox.counts())).toMatchObject({ unsent: 1, parked: 1, heldBack: 0 });
  });

  it('of a server that stopped early leave the rest unsent', async () => {
    const { bench, mids } = await recorded(3);
    expect(await settle(bench, await next(bench), answer([accepted(mids[0] ?? '')]))).toBe('progress');
    expect(seqs(await next(bench))).toEqual([2, 3]);
  });

  it('that come twice change nothing more', async () => {
    const { bench, mids } = await recorded(2);
    const batch = await next(bench);
    await settle(bench, batch, answer(mids.map(accepted)));
    const once = await bench.entries();
    expect(await settle(bench, batch, answer(mids.map(accepted)))).toBe('nothing');
    expect(await bench.entries()).toEqual(once);
  });

  it('that cover nothing are no progress', async () => {
    const { bench } = await recorded(1);
    expect(await settle(bench, await next(bench), answer([]))).toBe('nothing');
  });

  it('of another generation are put aside', async () => {
    const { bench, mids } = await recorded(1);
    const batch = await next(bench);
    expect(await settle(bench, batch, answer(mids.map(accepted), { gen: 'g2' }))).toBe('other_generation');
    expect(await statuses(bench)).toEqual(['saved']);
  });

  it('of a fork give everything unsent new numbers in a new epoch, under the same mids', async () => {
    const { bench, mids, epoch } = await recorded(3);
    const results: Receipt[] = [accepted(mids[0] ?? ''), { mid: mids[1] ?? '', status: 'fork' }];
    expect(await settle(bench, await next(bench), answer(results))).toBe('renumbered');
    const batch = await next(bench);
    expect(batch.epoch).not.toBe(epoch);
    expect(batch.entries.map(({ seq, mid }) => [seq, mid])).toEqual([
      [1, mids[1]],
      [2, mids[2]],
    ]);
    expect(await statuses(bench)).toEqual(['accepted', 'saved', 'saved']);
    const later = await bench.pick();
    expect((await next(bench)).entries.at(-1)).toMatchObject({ seq: 3, mid: later });
  });
});

describe('a server that waits for another number', () => {
  it('gets what it lost again', async () => {
    const { bench, mids } = await recorded(4);
    await settle(bench, await next(bench, 3), answer(mids.slice(0, 3).map(accepted)));
    expect(await settle(bench, await next(bench), answer([], { expected: 2 }))).toBe('progress');
    expect(seqs(await next(bench))).toEqual([2, 3, 4]);
    expect(await statuses(bench)).toEqual(['accepted', 'saved', 'saved', 'saved']);
  });

  it('gets new numbers for the rest if it waits for one that this very push held', async () => {
    const { bench, mids, epoch } = await recorded(2);
    const given = answer([accepted(mids[0] ?? '')], { expected: 1 });
    expect(await settle(bench, await next(bench), given)).toBe('renumbered');
    const batch = await next(bench);
    expect([batch.epoch === epoch, batch.entries.map(({ mid }) => mid)]).toEqual([false, [mids[1]]]);
  });

  it('and waits for the very next one is simply given it', async () => {
    const { bench, mids } = await recorded(2);
    const given = answer([accepted(mids[0] ?? '')], { expected: 2 });
    expect(await settle(bench, await next(bench), given)).toBe('progress');
    expect(seqs(await next(bench))).toEqual([2]);
  });

  it('for a number that was cleared away here gets the kept ones under new numbers', async () => {
    const { bench, mids } = await recorded(3);
    await settle(bench, await next(bench), answer(mids.map(accepted)));
    await bench.journal.write((tx) => tx.removeEntries([{ ordinal: 1, seq: 1 }]));
    await greet(bench, {}, { gen: 'g2' });
    const batch = await next(bench);
    expect(batch.entries.map(({ seq, mid }) => [seq, mid])).toEqual([
      [1, mids[1]],
      [2, mids[2]],
    ]);
  });
});

describe('a greeting', () => {
  it('of a restored server makes everything above its last number unsent again', async () => {
    const { bench, mids, epoch } = await recorded(3);
    await settle(bench, await next(bench), answer(mids.map(accepted)));
    await greet(bench, { [epoch]: 1 }, { gen: 'g2' });
    expect(await statuses(bench)).toEqual(['accepted', 'saved', 'saved']);
    expect(seqs(await next(bench))).toEqual([2, 3]);
    expect(await settle(bench, await next(bench), answer(mids.slice(1).map(accepted), { gen: 'g2' }))).toBe(
      'progress',
    );
  });

  it('that knows less of an answer on its way changes nothing', async () => {
    const { bench, epoch } = await recorded(2);
    await greet(bench, { [epoch]: 2 });
    expect(seqs(await next(bench))).toEqual([1, 2]);
  });

  it('of a server that is ahead begins a new epoch and tells of a fork', async () => {
    const { bench, mids, epoch } = await recorded(1);
    await greet(bench, { [epoch]: 4 });
    const greeting = unwrap(await bench.outbox.greeting());
    expect(greeting.epochs).toHaveLength(2);
    expect(greeting.incidents).toMatchObject([{ kind: 'device_fork', epoch, lost: 0 }]);
    const later = await bench.pick();
    const old = await next(bench);
    expect(old).toMatchObject({ epoch, entries: [{ seq: 1, mid: mids[0] }] });
    await settle(bench, old, answer([{ mid: mids[0] ?? '', status: 'fork' }]));
    expect((await next(bench)).entries.map(({ mid }) => mid)).toEqual([mids[0], later]);
  });
});

describe('an entry that the server cannot take', () => {
  const refuse = async (bench: JournalBench, problem: 'refused' | 'too_large' = 'refused') =>
    unwrap(await bench.outbox.failed(await next(bench, 1), problem, true));

  it('is sealed after five refusals, travels alone and keeps its number', async () => {
    const { bench, mids } = await recorded(2);
    for (let refusal = 1; refusal < 5; refusal += 1) expect(await refuse(bench)).toEqual({ sealed: false });
    expect(await refuse(bench)).toEqual({ sealed: true });
    const batch = await next(bench);
    expect(batch).toMatchObject({
      sealed: true,
      entries: [{ seq: 1, mid: mids[0], movement: { heldBack: true } }],
    });
    const raw = batch.entries[0]?.movement['raw'] as string;
    expect(JSON.parse(raw)).toMatchObject({ mid: mids[0], type: 'pick' });
    await settle(bench, batch, answer([{ mid: mids[0] ?? '', status: 'parked' }]));
    expect(unwrap(await bench.outbox.counts())).toMatchObject({ unsent: 1, parked: 0, heldBack: 1 });
    expect((await bench.entries())[0]?.movement.type).toBe('pick');
    expect(seqs(await next(bench))).toEqual([2]);
  });

  it('never travels with others, not even behind one that is sent again', async () => {
    const { bench, mids, epoch } = await recorded(3);
    await settle(bench, await next(bench, 1), answer(mids.slice(0, 1).map(accepted)));
    for (let refusal = 0; refusal < 5; refusal += 1) await refuse(bench);
    await bench.journal.write(async (tx) => {
      const [first] = await tx.entriesAfter({ ordinal: 1, seq: 0 }, 1);
      if (first) await tx.putEntries([{ ...first, status: 'saved' }]);
      const [row] = await tx.epochs();
      if (row) await tx.putEpoch({ ...row, ackedThrough: 0 });
    });
    expect(await next(bench)).toMatchObject({ epoch, sealed: false, entries: [{ seq: 1 }] });
    expect(seqs(await next(bench))).toEqual([1]);
  });

  it('is not held back if the server opens the seal and applies it', async () => {
    const { bench, mids } = await recorded(1);
    for (let refusal = 0; refusal < 5; refusal += 1) await refuse(bench);
    await settle(bench, await next(bench), answer(mids.map(accepted)));
    expect(await statuses(bench)).toEqual(['accepted']);
  });

  it('is sent as it is again when even sealed it is refused: then it is not the entry', async () => {
    const { bench } = await recorded(1);
    for (let refusal = 0; refusal < 6; refusal += 1) await refuse(bench);
    expect((await next(bench)).entries[0]?.movement['type']).toBe('pick');
  });

  it('is emptied when it is too large even sealed', async () => {
    const { bench } = await recorded(1);
    for (let refusal = 0; refusal < 6; refusal += 1) await refuse(bench, 'too_large');
    expect((await next(bench)).entries[0]?.movement).toMatchObject({ heldBack: true, raw: null });
  });

  it('is not suspected for a network that fails', async () => {
    const { bench } = await recorded(1);
    for (let failure = 0; failure < 9; failure += 1) {
      unwrap(await bench.outbox.failed(await next(bench), 'timeout', false));
    }
    expect((await next(bench)).sealed).toBe(false);
    expect((await bench.entries())[0]).toMatchObject({ attempts: 1, lastProblem: 'timeout', refusals: 0 });
  });
});

describe('what lies over the cache', () => {
  const overlaid = async (bench: JournalBench) => unwrap(await bench.journal.read((tx) => tx.overlay()));

  it('is settled when the cache has passed the position that the receipt named', async () => {
    const { bench, mids } = await recorded(1);
    await bench.outbox.pulled({ gen: 'g1', cursor: 99 });
    expect(await overlaid(bench)).toHaveLength(1);
    await settle(bench, await next(bench), answer(mids.map(accepted), { head: 7 }));
    await bench.outbox.pulled({ gen: 'g1', cursor: 6 });
    await bench.outbox.pulled({ gen: 'g0', cursor: 99 });
    expect(await overlaid(bench)).toHaveLength(1);
    await bench.outbox.pulled({ gen: 'g1', cursor: 7 });
    expect(await overlaid(bench)).toHaveLength(0);
  });

  it('of an acknowledged movement is settled in a new generation from the head of its greeting on', async () => {
    const { bench, mids, epoch } = await recorded(1);
    await settle(bench, await next(bench), answer(mids.map(accepted), { head: 900 }));
    await greet(bench, { [epoch]: 1 }, { gen: 'g2', head: 3 });
    await bench.outbox.pulled({ gen: 'g2', cursor: 3 });
    expect(await overlaid(bench)).toHaveLength(0);
  });

  it('comes back when a restored server has lost the movement', async () => {
    const { bench, mids } = await recorded(1);
    await settle(bench, await next(bench), answer(mids.map(accepted)));
    await bench.outbox.pulled({ gen: 'g1', cursor: 7 });
    await greet(bench, {}, { gen: 'g2' });
    expect(await overlaid(bench)).toMatchObject([{ mid: mids[0], head: null }]);
  });
});
