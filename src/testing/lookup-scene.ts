import type { MovementDraft } from '../shared/domain/movement.ts';
import type { Change } from '../shared/protocol/pull.ts';
import { createDeviceLookup, type DeviceLookup } from '../handheld/storage/device-lookup.ts';
import { createFeedCache } from '../handheld/storage/store-feed-cache.ts';
import { createJournalBench, type JournalBench } from './journal-bench.ts';
import { unwrap } from './journal-contract.ts';
import { createMemoryCacheStore } from './memory-cache-store.ts';

/** A device that was told some rows, and records on top of them. */
export type LookupScene = {
  lookup: DeviceLookup;
  bench: JournalBench;
  /** Records one movement; gives its mid. */
  record(type: MovementDraft['type'], body: MovementDraft['body'], compensates?: string): Promise<string>;
  /** The server tells more rows. */
  tell(rows: readonly [type: string, id: string, row: object & { rev: number }][]): Promise<void>;
  /** The server has acknowledged everything, and the cache includes it. */
  acknowledge(): Promise<void>;
};

export async function createLookupScene(rows: Parameters<LookupScene['tell']>[0] = []): Promise<LookupScene> {
  const bench = createJournalBench();
  await bench.check();
  const cache = createMemoryCacheStore();
  const feed = createFeedCache({ cache, clock: bench.time.clock });
  const tell: LookupScene['tell'] = async (told) => {
    const asked = unwrap(await feed.position());
    const changes = told.map(([type, id, row]): Change => ({ type, id, rev: row.rev, row: { ...row } }));
    const cursor = asked.cursor + changes.length;
    const page = { proto: 1, gen: 'g1', from: asked.cursor, changes, cursor, more: false, serverTime: 0 };
    unwrap(await feed.apply(asked, page));
  };
  await tell(rows);
  return {
    bench,
    lookup: createDeviceLookup({ cache, journal: bench.journal }),
    tell,
    record: async (type, body, compensates) => {
      const mid = bench.ids.next();
      await bench.pick({ drafts: [{ mid, type, compensates: compensates ?? null, body }], task: null });
      return mid;
    },
    acknowledge: async () => {
      const { cursor } = unwrap(await feed.position());
      await bench.journal.write(async (tx) => {
        await tx.putFact('gen', 'g1');
        await tx.putOverlay((await tx.overlay()).map((row) => ({ ...row, head: cursor })));
      });
    },
  };
}
