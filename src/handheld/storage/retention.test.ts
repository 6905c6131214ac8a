import { describe, expect, it } from 'vitest';
import { createJournalBench, type JournalBench } from '../../testing/journal-bench.ts';
import { unwrap } from '../../testing/journal-contract.ts';
import { clearAway, kept } from './retention.ts';

const day = 24 * 60 * 60 * 1000;

const acknowledge = (bench: JournalBench, upTo: number) =>
  bench.journal.write(async (tx) => {
    const entries = await tx.entriesAfter({ ordinal: 1, seq: 0 }, upTo);
    const acknowledgedAt = bench.time.clock.wall();
    await tx.putEntries(entries.map((entry) => ({ ...entry, status: 'accepted' as const, acknowledgedAt })));
    const [epoch] = await tx.epochs();
    if (epoch) await tx.putEpoch({ ...epoch, ackedThrough: upTo });
  });

const clear = async (bench: JournalBench) => unwrap(await clearAway(bench.journal, bench.time.clock));

describe('clearing the journal away', () => {
  it('keeps acknowledged entries for seven days and unsent ones for ever', async () => {
    const bench = createJournalBench();
    for (let index = 0; index < 3; index += 1) await bench.pick();
    await acknowledge(bench, 2);
    await bench.time.advance(6 * day);
    expect(await clear(bench)).toBe(0);
    await bench.time.advance(2 * day);
    expect(await clear(bench)).toBe(2);
    await bench.time.advance(400 * day);
    await clear(bench);
    expect((await bench.entries()).map(({ seq, status }) => [seq, status])).toEqual([[3, 'saved']]);
  });

  it('goes on counting where the numbers were, even if nothing is left', async () => {
    const bench = createJournalBench();
    await bench.pick();
    await acknowledge(bench, 1);
    await bench.time.advance(8 * day);
    expect(await clear(bench)).toBe(1);
    expect(await bench.check()).toMatchObject({ newEpoch: false });
    await bench.pick();
    expect((await bench.entries())[0]?.seq).toBe(2);
  });

  it('keeps no more than five thousand, oldest first', async () => {
    const bench = createJournalBench();
    await bench.pick();
    const [first] = await bench.entries();
    const many = Array.from({ length: kept.entries + 700 }, (_, index) => ({
      ...(first as NonNullable<typeof first>),
      seq: index + 1,
      mid: index === 0 ? (first?.mid ?? '') : `mid-${index}`,
    }));
    await bench.journal.write((tx) => tx.putEntries(many));
    await acknowledge(bench, many.length);
    expect(await clear(bench)).toBe(700);
    expect((await bench.entries())[0]?.seq).toBe(701);
  });

  it('forgets runs that ended a week ago, and keeps open ones', async () => {
    const bench = createJournalBench();
    await bench.pick({ snapshot: null });
    await bench.pick();
    await bench.time.advance(8 * day);
    await clear(bench);
    expect(unwrap(await bench.journal.read((tx) => tx.bookmarks()))).toMatchObject([{ ended: false }]);
  });
});
