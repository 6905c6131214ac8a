import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryJournalStore } from '../../testing/memory-journal-store.ts';
import { createSyncBench } from '../../testing/sync-bench.ts';

/**
 * The law on a disk that lies: it is wiped, or comes back as an older image of itself. What it has lost cannot be
 * sent, but the number of lost movements is told exactly, nothing is counted twice and the rest arrives.
 */
const faultyDisk = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: 'record' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 30_000 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('network' as const), isUp: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'image' as const }) },
);

const disaster = fc.constantFrom('wipe' as const, 'old_image' as const, 'none' as const);

describe('a disk that lies', () => {
  it('costs what it lost, tells exactly how much, and nothing else', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(faultyDisk, { maxLength: 30 }),
        disaster,
        fc.array(faultyDisk, { maxLength: 15 }),
        fc.boolean(),
        async (before, what, after, noticedAtStart) => {
          let isUp = true;
          const journal = createMemoryJournalStore();
          const bench = createSyncBench({ journal, faultOf: () => (isUp ? 'none' : 'request_lost') });
          const confirmed: string[] = [];
          let load = journal.image();
          await bench.check();
          bench.sync.start();
          const live = async (events: typeof before) => {
            for (const event of events) {
              if (event.kind === 'record') confirmed.push(await bench.pick());
              else if (event.kind === 'pass') await bench.time.advance(event.ms);
              else if (event.kind === 'network') ({ isUp } = event);
              else load = journal.image();
            }
          };
          await live(before);
          await bench.time.advance(0);
          if (what === 'wipe') journal.wipe();
          if (what === 'old_image') load();
          if (noticedAtStart && (await bench.check()).newEpoch) bench.sync.wake('new_epoch');
          await live(after);
          isUp = true;
          bench.sync.wake('operator');
          await bench.time.advance(40 * 60_000);
          if ((await bench.check()).newEpoch) bench.sync.wake('new_epoch');
          await bench.time.advance(10 * 60_000);
          const arrived = bench.server.journal().map(({ mid }) => mid);
          const lost = bench.server.incidents.reduce((sum, incident) => sum + incident.lost, 0);
          expect(new Set(arrived).size).toBe(arrived.length);
          expect(confirmed).toEqual(expect.arrayContaining(arrived));
          expect(lost).toBe(confirmed.length - arrived.length);
          expect(bench.status().unsent).toBe(0);
        },
      ),
      { numRuns: Number(process.env['RUNS'] ?? 150) },
    );
  });
});
