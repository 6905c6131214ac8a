import { describe, expect, it } from 'vitest';
import { aRequest, createJournalBench } from '../../testing/journal-bench.ts';
import { unwrap } from '../../testing/journal-contract.ts';
import { createMemoryJournalStore } from '../../testing/memory-journal-store.ts';
import { createMemorySentinel } from '../../testing/memory-sentinel.ts';

type Said = { epochs: { epoch: string; highest: number }[]; lost: number[] };

const said = async (bench: ReturnType<typeof createJournalBench>): Promise<Said> => {
  const greeting = unwrap(await bench.outbox.greeting());
  return { epochs: greeting.epochs, lost: (greeting.incidents ?? []).map(({ lost }) => lost) };
};

const hello = async (
  bench: ReturnType<typeof createJournalBench>,
  last: Record<string, number>,
  gen = 'g1',
) => {
  const { incidents } = unwrap(await bench.outbox.greeting());
  const answer = {
    proto: 1,
    gen,
    siteId: 'main',
    deviceName: 'Device 7',
    last,
    head: 0,
    serverTime: 0,
    minBuild: '',
  };
  return unwrap(await bench.outbox.greeted(answer, incidents));
};

describe('the journal compared with its sentinel', () => {
  it('is new on a new device, without an incident', async () => {
    const bench = createJournalBench();
    const { epoch, newEpoch } = await bench.check();
    expect(newEpoch).toBe(false);
    expect(await said(bench)).toEqual({ epochs: [{ epoch, highest: 0 }], lost: [] });
  });

  it('goes on where it stood', async () => {
    const bench = createJournalBench();
    await bench.pick();
    const { epoch } = await bench.check();
    await bench.pick();
    expect(await said(bench)).toEqual({ epochs: [{ epoch, highest: 2 }], lost: [] });
  });

  it('may be ahead of the sentinel, when the power went between commit and mark', async () => {
    const bench = createJournalBench({ sentinel: { read: () => null, write: () => undefined } });
    await bench.pick();
    expect(await bench.check()).toMatchObject({ newEpoch: false });
  });

  it('that was wiped begins a new epoch and tells the exact number lost', async () => {
    const bench = createJournalBench({ sentinel: createMemorySentinel({ epoch: 'gone', highest: 12 }) });
    const { epoch, newEpoch } = await bench.check();
    expect(newEpoch).toBe(true);
    expect((await said(bench)).epochs).toContainEqual({ epoch: 'gone', highest: 12 });
    expect(await hello(bench, { gone: 10, [epoch]: 0 })).toEqual({ again: true });
    expect((await said(bench)).lost).toEqual([2]);
    expect(await hello(bench, { gone: 10 })).toEqual({ again: false });
    expect((await said(bench)).lost).toEqual([]);
  });

  it('counts no loss by a greeting that was on its way when the loss was noticed', async () => {
    const bench = createJournalBench({ sentinel: createMemorySentinel({ epoch: 'gone', highest: 12 }) });
    const { epoch } = await bench.check();
    expect(await hello(bench, { [epoch]: 0 })).toEqual({ again: true });
    expect((await said(bench)).lost).toEqual([]);
    expect(await hello(bench, { gone: 10, [epoch]: 0 })).toEqual({ again: true });
    expect((await said(bench)).lost).toEqual([2]);
  });

  it('that is an old image tells what was lost above it and above the server', async () => {
    const bench = createJournalBench();
    await bench.pick();
    await bench.pick();
    const old = (await bench.check()).epoch;
    bench.sentinel.write({ epoch: old, highest: 6 });
    const { epoch, newEpoch } = await bench.check();
    expect([newEpoch, epoch === old]).toEqual([true, false]);
    await hello(bench, { [old]: 5 });
    expect((await said(bench)).lost).toEqual([1]);
  });

  it('that is an image from before the last epoch begins another one', async () => {
    const bench = createJournalBench();
    await bench.pick();
    bench.sentinel.write({ epoch: 'later', highest: 3 });
    expect(await bench.check()).toMatchObject({ newEpoch: true });
    await hello(bench, { later: 3 });
    expect((await said(bench)).lost).toEqual([0]);
  });

  it('tells a loss once, though the mark of the lost journal comes back', async () => {
    const lost = { epoch: 'gone', highest: 12 };
    const bench = createJournalBench({ sentinel: createMemorySentinel(lost) });
    const { epoch } = await bench.check();
    // Killed before the browser had written localStorage: the old mark stands there again, or an even older one.
    for (const mark of [lost, { ...lost, highest: 9 }]) {
      bench.sentinel.write(mark);
      expect(await bench.check()).toEqual({ epoch, newEpoch: true });
    }
    await hello(bench, { gone: 10 });
    expect((await said(bench)).lost).toEqual([2]);
    bench.sentinel.write({ ...lost, highest: 13 });
    expect((await bench.check()).epoch).not.toBe(epoch);
  });

  it.each([
    ['older', 9, 12],
    ['newer', 12, 9],
  ])('tells each number once where two tabs miss it, the first with the %s mark', async (_, one, other) => {
    const sentinel = createMemorySentinel({ epoch: 'gone', highest: one });
    const bench = createJournalBench({ sentinel, journal: createMemoryJournalStore('frozen') });
    await bench.check();
    bench.sentinel.write({ epoch: 'gone', highest: other });
    await bench.check();
    await hello(bench, { gone: 8 });
    const { lost } = await said(bench);
    expect(lost.reduce((sum, each) => Number(sum) + Number(each), 0)).toBe(4);
  });

  it('tells a loss that was not told yet, though the note of it is lost as well, and each of them once', async () => {
    const sentinel = createMemorySentinel({ epoch: 'gone', highest: 12 });
    const first = createJournalBench({ sentinel });
    await first.check();
    await first.pick();
    await first.pick();
    const { epoch } = sentinel.read()!;
    // Wiped again, with the note of the first loss in it.
    const second = createJournalBench({ sentinel, seed: 2 });
    await second.check();
    await hello(second, { gone: 10, [epoch]: 1 });
    expect((await said(second)).lost).toEqual([2, 1]);
    await second.check();
    expect((await said(second)).lost).toEqual([2, 1]);
  });

  it('counts what stood unsent in an epoch before, when all of it is wiped', async () => {
    const sentinel = createMemorySentinel({ epoch: 'gone', highest: 1 });
    const first = createJournalBench({ sentinel });
    await first.pick();
    const before = sentinel.read()!.epoch;
    // A copy of this device has written on: the next movement stands in an epoch of its own.
    await hello(first, { gone: 1, [before]: 7 });
    await first.pick();
    const after = sentinel.read()!.epoch;
    expect(after).not.toBe(before);
    const wiped = createJournalBench({ sentinel, seed: 2 });
    await wiped.check();
    await hello(wiped, { gone: 1, [before]: 0, [after]: 0 });
    expect((await said(wiped)).lost.toSorted((a, b) => a - b)).toEqual([0, 0, 1, 1]);
  });

  it('tells a loss again to a server that was restored from before, with what that has lost as well', async () => {
    const bench = createJournalBench({ sentinel: createMemorySentinel({ epoch: 'gone', highest: 12 }) });
    await bench.check();
    await hello(bench, { gone: 10 });
    await hello(bench, { gone: 10 });
    expect((await said(bench)).lost).toEqual([]);
    expect(await hello(bench, { gone: 4 }, 'gen-2')).toEqual({ again: true });
    expect((await said(bench)).lost).toEqual([8]);
  });

  it('is not suspected for a mark of an epoch that it has closed itself', async () => {
    const bench = createJournalBench({ sentinel: createMemorySentinel({ epoch: 'gone', highest: 1 }) });
    const { epoch } = await bench.check();
    const wiped = await said(bench);
    await hello(bench, { gone: 1, [epoch]: 9 });
    bench.sentinel.write({ epoch, highest: 0 });
    expect(await bench.check()).toMatchObject({ newEpoch: true });
    expect((await said(bench)).epochs.length).toBe(wiped.epochs.length + 1);
  });

  it('is compared again with every recording, so a database that vanished in mid-work is noticed', async () => {
    const seen: boolean[] = [];
    const sentinel = createMemorySentinel({ epoch: 'gone', highest: 4 });
    const bench = createJournalBench({ sentinel, onRecorded: ({ newEpoch }) => seen.push(newEpoch) });
    await bench.recorder.record(aRequest());
    expect(seen).toEqual([true]);
    expect((await bench.entries())[0]).toMatchObject({ seq: 1 });
    expect((await said(bench)).epochs).toContainEqual({ epoch: 'gone', highest: 4 });
  });
});
