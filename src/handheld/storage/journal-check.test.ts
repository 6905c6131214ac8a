import { describe, expect, it } from 'vitest';
import { aRequest, createJournalBench } from '../../testing/journal-bench.ts';
import { unwrap } from '../../testing/journal-contract.ts';
import { createMemorySentinel } from '../../testing/memory-sentinel.ts';

type Said = { epochs: { epoch: string; highest: number }[]; lost: number[] };

const said = async (bench: ReturnType<typeof createJournalBench>): Promise<Said> => {
  const greeting = unwrap(await bench.outbox.greeting());
  return { epochs: greeting.epochs, lost: (greeting.incidents ?? []).map(({ lost }) => lost) };
};

const hello = async (bench: ReturnType<typeof createJournalBench>, last: Record<string, number>) => {
  const { incidents } = unwrap(await bench.outbox.greeting());
  const answer = {
    proto: 1,
    gen: 'g1',
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
