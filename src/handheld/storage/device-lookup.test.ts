import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/protocol/pull.ts';
import { aPick, createJournalBench } from '../../testing/journal-bench.ts';
import { unwrap } from '../../testing/journal-contract.ts';
import { createMemoryCacheStore } from '../../testing/memory-cache-store.ts';
import { aLocation, anOrder, anOrderLine, aProduct, aStock, aUser } from '../../testing/warehouse-rows.ts';
import { createDeviceLookup } from './device-lookup.ts';
import { createFeedCache } from './store-feed-cache.ts';

const place = 'A-01-02-3';
const tote = 'T00000121K';

async function setUp() {
  const bench = createJournalBench();
  await bench.check();
  const cache = createMemoryCacheStore();
  const feed = createFeedCache({ cache, clock: bench.time.clock });
  const line = anOrderLine('SO-1', 1, { productId: 'P-1', ordered: 5, allocated: 5, status: 'allocated' });
  const stock = aStock(place, 'P-1', { quantity: 10, allocated: 5 });
  const rows: [string, string, object & { rev: number }][] = [
    [
      'product',
      'P-1',
      aProduct({ productId: 'P-1', barcodes: [{ code: '04012345000016', level: 'each', quantity: 1 }] }),
    ],
    ['location', place, aLocation(place, { zone: 'chilled' })],
    ['location', 'DOCK-1', aLocation('DOCK-1', { type: 'dock', zone: 'dock' })],
    ['stock', stock.stockId, stock],
    ['order', 'SO-1', anOrder('SO-1')],
    ['orderLine', line.orderLineId, line],
    ['user', 'U-0001', aUser('U-0001', { badge: 'U-0001' })],
  ];
  const changes = rows.map(([type, id, row]): Change => ({ type, id, rev: row.rev, row: { ...row } }));
  const page = { proto: 1, gen: 'g1', from: 0, changes, cursor: 10, more: false, serverTime: 0 };
  unwrap(await feed.apply(unwrap(await feed.position()), page));
  const pick = () =>
    bench.pick({
      drafts: [aPick({ mid: bench.ids.next(), body: { ...aPick().body, orderLineId: line.orderLineId } })],
    });
  return { bench, pick, lookup: createDeviceLookup({ cache, journal: bench.journal }) };
}

describe('looking things up without network', () => {
  it('finds products by any of their codes, places, users and the zones to pick in', async () => {
    const { lookup } = await setUp();
    expect((await lookup.productByCode('04012345000016'))?.productId).toBe('P-1');
    expect(await lookup.productByCode('0')).toBeUndefined();
    expect((await lookup.location(place))?.zone).toBe('chilled');
    expect((await lookup.userByBadge('U-0001'))?.userId).toBe('U-0001');
    expect(await lookup.zones()).toEqual(['chilled']);
  });

  it('lays own unsent picks over stock, at the place they left and in the tote they went to', async () => {
    const { lookup, pick } = await setUp();
    await pick();
    await pick();
    expect(await lookup.stockAt(`location:${place}`)).toMatchObject([{ quantity: 6, allocated: 1 }]);
    expect(await lookup.stockAt(`lpn:${tote}`)).toMatchObject([{ productId: 'P-1', quantity: 4 }]);
    expect(await lookup.stockOf('P-1')).toHaveLength(2);
  });

  it('leaves figures that came to nothing out', async () => {
    const { lookup, pick } = await setUp();
    for (let index = 0; index < 5; index += 1) await pick();
    expect(await lookup.stockAt(`location:${place}`)).toEqual([]);
  });

  it('counts a fact once, from the moment the figures include it', async () => {
    const { lookup, pick, bench } = await setUp();
    await pick();
    const setHead = (head: number) =>
      bench.journal.write(async (tx) => {
        await tx.putFact('gen', 'g1');
        await tx.putOverlay((await tx.overlay()).map((row) => ({ ...row, head })));
      });
    await setHead(11);
    expect(await lookup.stockAt(`location:${place}`)).toMatchObject([{ quantity: 8 }]);
    await setHead(10);
    expect(await lookup.stockAt(`location:${place}`)).toMatchObject([{ quantity: 10 }]);
  });

  it('shows the progress of an order with own picks', async () => {
    const { lookup, pick } = await setUp();
    await pick();
    expect((await lookup.order('SO-1'))?.lines).toMatchObject([
      { picked: 2, allocated: 3, status: 'allocated' },
    ]);
    expect(await lookup.order('SO-2')).toBeUndefined();
  });

  it('knows a tote that only this device has assigned', async () => {
    const { lookup, bench } = await setUp();
    expect(await lookup.container(tote)).toBeUndefined();
    const body = { lpn: tote, orderId: 'SO-1' };
    await bench.pick({ drafts: [{ mid: bench.ids.next(), type: 'tote', compensates: null, body }] });
    expect(await lookup.container(tote)).toMatchObject({ kind: 'tote', orderId: 'SO-1', taskId: 'T-1' });
  });

  it('follows what was recorded last, also of a step that began, and was named, before', async () => {
    const { lookup, bench } = await setUp();
    const [began, later] = [bench.ids.next(), bench.ids.next()];
    const moved = (mid: string, to: string) =>
      bench.pick({ drafts: [{ mid, type: 'move', compensates: null, body: { lpn: tote, to } }] });
    await moved(later, 'location:PACK-1');
    await moved(began, 'location:STAGE-1');
    expect(await lookup.container(tote)).toMatchObject({ place: 'location:STAGE-1' });
  });
});
