import { describe, expect, it } from 'vitest';
import type { Change, FeedType, PullResponse } from '../../shared/protocol/pull.ts';
import { unwrap } from '../../testing/journal-contract.ts';
import { createManualClock } from '../../testing/manual-clock.ts';
import { createMemoryCacheStore } from '../../testing/memory-cache-store.ts';
import { aTask } from '../../testing/task-rows.ts';
import { aProduct } from '../../testing/warehouse-rows.ts';
import { createFeedCache } from './store-feed-cache.ts';

const product = (productId: string, rev = 1, name = `rev ${rev}`): Change => ({
  type: 'product',
  id: productId,
  rev,
  row: aProduct({ productId, rev, name }),
});
const gone = (productId: string, rev: number): Change => ({
  type: 'product',
  id: productId,
  rev,
  deleted: true,
});

const page = (changes: Change[], more: Partial<PullResponse> = {}): PullResponse => ({
  proto: 1,
  gen: 'g1',
  from: 0,
  changes,
  cursor: changes.length,
  more: false,
  serverTime: 0,
  ...more,
});

function setUp() {
  const time = createManualClock();
  const cache = createMemoryCacheStore();
  const feed = createFeedCache({ cache, clock: time.clock });
  return {
    feed,
    pull: async (answer: PullResponse) => unwrap(await feed.apply(unwrap(await feed.position()), answer)),
    position: async () => unwrap(await cache.read((tx) => tx.position())),
    ids: async (type: FeedType) => unwrap(await cache.read((tx) => tx.all(type))).map(({ id }) => id),
    names: async () => unwrap(await cache.read((tx) => tx.all('product'))).map(({ row }) => row.name),
  };
}

describe('applying the feed', () => {
  it('takes rows and position over together', async () => {
    const { pull, names, position } = setUp();
    const applied = await pull(page([product('P-1'), product('P-2')], { more: true }));
    expect(applied).toMatchObject({ kind: 'applied', more: true, position: { gen: 'g1', cursor: 2 } });
    expect(await names()).toEqual(['rev 1', 'rev 1']);
    expect(await position()).toMatchObject({ gen: 'g1', cursor: 2, pulledAt: null });
    await pull(page([], { from: 2, cursor: 2 }));
    expect((await position()).pulledAt).not.toBeNull();
  });

  it('puts an answer aside that was asked from elsewhere', async () => {
    const { feed, pull, names } = setUp();
    const before = unwrap(await feed.position());
    await pull(page([product('P-1', 2)]));
    expect(unwrap(await feed.apply(before, page([product('P-1', 1), product('P-2')])))).toEqual({
      kind: 'outdated',
    });
    expect(await names()).toEqual(['rev 2']);
  });

  it('never goes back to an older row, whoever brings it', async () => {
    const { feed, pull, names, ids } = setUp();
    await pull(page([product('P-1', 5)]));
    await pull(page([product('P-1', 4), gone('P-1', 3)], { from: 1, cursor: 3 }));
    expect(await names()).toEqual(['rev 5']);
    await feed.put('task', aTask({ rev: 7, status: 'claimed' }));
    await pull(page([{ type: 'task', id: 'T-1', rev: 6, row: aTask({ rev: 6 }) }], { from: 3, cursor: 4 }));
    expect(await ids('task')).toEqual(['T-1']);
  });

  it('removes what is gone, and keeps a row that came back within the same answer', async () => {
    const { pull, ids } = setUp();
    await pull(page([product('P-1'), product('P-2')]));
    await pull(page([gone('P-1', 2), gone('P-2', 2), product('P-2', 2)], { from: 2, cursor: 5 }));
    expect(await ids('product')).toEqual(['P-2']);
  });

  it('passes over kinds and forms of rows it does not know, and moves on', async () => {
    const { pull, ids, position } = setUp();
    const unknown: Change[] = [
      { type: 'drone', id: 'D-1', rev: 1, row: {} },
      { type: 'product', id: 'P-9', rev: 1, row: { productId: 'P-9', name: 7 } },
    ];
    expect(await pull(page([...unknown, product('P-1')]))).toMatchObject({ kind: 'applied' });
    expect(await ids('product')).toEqual(['P-1']);
    expect((await position()).cursor).toBe(3);
  });
});

describe('a beginning from nothing', () => {
  it('keeps what is shown until it is seen again, even at a lower rev, and drops the rest at the end', async () => {
    const { pull, names } = setUp();
    await pull(page([product('P-1', 9, 'old one'), product('P-2', 1, 'old two')]));
    await pull(
      page([product('P-1', 3, 'restored')], { gen: 'g2', from: 2, cursor: 1, reset: true, more: true }),
    );
    expect(await names()).toEqual(['restored', 'old two']);
    await pull(page([product('P-3', 1, 'new')], { gen: 'g2', from: 1, cursor: 2 }));
    expect(await names()).toEqual(['restored', 'new']);
  });

  it('happens by itself when an answer does not continue from here', async () => {
    const { feed, pull, position, names } = setUp();
    await pull(page([product('P-1', 9)]));
    expect(await pull(page([], { gen: 'g2', from: 1, cursor: 1 }))).toEqual({ kind: 'restarted' });
    expect(unwrap(await feed.position())).toEqual({ gen: null, cursor: 0 });
    expect(await names()).toEqual(['rev 9']);
    await pull(page([product('P-1', 2)], { gen: 'g2' }));
    expect(await names()).toEqual(['rev 2']);
    expect((await position()).sweep).toBe(false);
  });
});
