import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPickingSite, type SiteUnderTest } from '../../../testing/memory-site-under-test.ts';
import { siteId } from '../../../testing/pick-scene.ts';
import { stops, takes, tote } from '../../../testing/picking-scene.ts';

let site: SiteUnderTest;
beforeEach(async () => {
  site = await openPickingSite();
});
afterEach(async () => expect(await site.differences()).toEqual([]));

const shelf = 'location:B-01-01-1';
const milk = { productId: 'P1', quantity: 2 };

describe('goods', () => {
  it('that came in lie at the dock, and the supplier owes them no more', async () => {
    const receipt = await site.device.does('receive', { ...milk, to: 'location:PACK-1' });
    expect(receipt).toMatchObject({ discrepancies: [{ kind: 'no_purchase_order' }] });
    expect(await site.view.stock('location:PACK-1')).toEqual(['P1: 2']);
    expect(await site.view.stock('virtual:supplier')).toEqual(['P1: -2']);
  });

  it('are put away from place to place', async () => {
    await site.device.does('putaway', { ...milk, from: shelf, to: 'location:A-02-01-1' });
    expect(await site.view.stock('location:A-02-01-1')).toEqual([
      'P1: 2',
      'P2 L1: 10 (4 promised)',
      'P2 L2: 10',
    ]);
  });

  it('get another condition by a quality check', async () => {
    await site.device.does('quality', { ...milk, quantity: 1, from: shelf, toCondition: 'quarantine' });
    expect(await site.view.stock(shelf)).toEqual(['P1: 1', 'P1 quarantine: 1']);
  });

  it('found damaged are so at once, and a manager hears of it', async () => {
    const damage = await site.device.does('damage', { ...milk, from: shelf });
    expect(await site.view.stock(shelf)).toEqual(['P1 damaged: 2']);
    expect(await site.view.open()).toMatchObject([{ kind: 'damaged', place: shelf, actual: '2' }]);
    const body = { ...milk, from: shelf, condition: 'damaged', toCondition: 'available' } as const;
    await site.device.does('damage', body, { compensates: damage.mid });
    expect(await site.view.stock(shelf)).toEqual(['P1: 2']);
    expect(await site.view.open()).toEqual([]);
  });

  it('with serials are one figure a piece', async () => {
    const pieces = { productId: 'P1', serials: ['S1', 'S2'], quantity: 2 };
    await site.device.does('receive', { ...pieces, to: 'location:PACK-1' });
    await site.device.does('move', { productId: 'P1', serials: ['S1'], from: 'location:PACK-1', to: shelf });
    expect(await site.view.stock('location:PACK-1')).toEqual(['P1: 1']);
    expect(await site.view.stock(shelf)).toEqual(['P1: 1', 'P1: 2']);
  });

  it('corrected come from nowhere', async () => {
    await site.device.does('adjust', { ...milk, from: shelf });
    expect(await site.view.stock(shelf)).toEqual([]);
  });
});

describe('a count', () => {
  it('that agrees is a fact and no question', async () => {
    expect(await site.device.does('count', { ...milk, from: shelf })).toMatchObject({ status: 'accepted' });
  });

  it('that differs leaves stock as it is until a manager decides', async () => {
    await site.device.does('count', { productId: 'P2', quantity: 17, from: 'location:A-02-01-1' });
    expect(await site.view.open()).toMatchObject([
      { kind: 'count_difference', expected: '20', actual: '17' },
    ]);
    expect(await site.view.stock('location:A-02-01-1')).toEqual(['P2 L1: 10 (4 promised)', 'P2 L2: 10']);
  });

  it('of one lot is held against that lot', async () => {
    await site.device.does('count', { productId: 'P2', lot: 'L1', quantity: 10, from: 'location:A-02-01-1' });
    expect(await site.view.open()).toEqual([]);
  });

  it('ends the work that asked for it', async () => {
    await site.device.does('short', takes(stops.milk, { quantity: 1 }));
    const [task] = await site.ports.store.read(siteId, (tx) => tx.tasks.find({ kind: 'count' }));
    const of = { id: task?.taskId ?? '', rev: 1, lease: null };
    await site.device.does(
      'count',
      { productId: 'P1', quantity: 20, from: 'location:A-01-01-1' },
      { task: of },
    );
    expect(await site.view.task(of.id)).toMatchObject({ status: 'done' });
  });
});

describe('a tote', () => {
  const lpn = 'T00010001A';
  const onCart = { orderId: 'SO-1', taskId: 'T1', place: null, closed: false };

  it('is put on the cart for an order', async () => {
    await site.device.does('tote', { lpn, orderId: 'SO-1' });
    expect(await site.view.container(lpn)).toMatchObject({ kind: 'tote', ...onCart });
  });

  it('is taken off the cart', async () => {
    await site.device.does('tote', { lpn, orderId: 'SO-1' });
    await site.device.does('tote', { lpn });
    expect(await site.view.container(lpn)).toMatchObject({ orderId: null, taskId: null });
  });

  it('is dropped with all that is in it, and comes back onto the cart when that was a mistake', async () => {
    await site.device.does('pick', takes(stops.milk));
    const drop = await site.device.does('move', { lpn, orderId: 'SO-1', to: 'location:PACK-1' });
    expect(await site.view.container(lpn)).toMatchObject({
      place: 'location:PACK-1',
      closed: true,
      orderId: 'SO-1',
    });
    expect(await site.view.stock(tote)).toEqual(['P1: 5']);
    await site.device.does('tote', { lpn, orderId: 'SO-1' }, { compensates: drop.mid });
    expect(await site.view.container(lpn)).toMatchObject(onCart);
  });

  it('left at an address nobody knows is reported', async () => {
    await site.device.does('move', { lpn, to: 'location:Z-1' });
    expect(await site.view.open()).toMatchObject([{ kind: 'unknown_location', place: 'location:Z-1' }]);
  });
});
