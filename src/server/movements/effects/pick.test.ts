import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPickingSite, type SiteUnderTest } from '../../../testing/memory-site-under-test.ts';
import { siteId } from '../../../testing/pick-scene.ts';
import { otherTote, stocks, stops, takes, tote } from '../../../testing/picking-scene.ts';
import { cancelLines } from '../../orders/cancel-lines.ts';

let site: SiteUnderTest;
beforeEach(async () => {
  site = await openPickingSite();
});
afterEach(async () => expect(await site.differences()).toEqual([]));

const kinds = async () => (await site.view.open()).map(({ kind }) => kind).sort();

const cancel = (orderLineId: string) =>
  site.ports.store.write(siteId, async (tx) => {
    const lines = await tx.orderLines.find({ orderId: orderLineId.split('/')[0] ?? '' });
    await tx.orders.load(lines.map(({ orderId }) => orderId));
    await cancelLines(
      tx,
      site.ports.ids,
      lines.filter((line) => line.orderLineId === orderLineId),
      'U-9',
    );
  });

describe('a pick', () => {
  it('moves stock into the tote and fulfils the promise', async () => {
    expect(await site.device.does('pick', takes(stops.milk))).toMatchObject({ status: 'accepted' });
    expect(await site.view.stock('location:A-01-01-1')).toEqual(['P1: 15 (3 promised)']);
    expect(await site.view.stock(tote)).toEqual(['P1: 5']);
    expect(await site.view.line('SO-1/1')).toEqual({ status: 'picked', allocated: 0, picked: 5, short: 0 });
    expect(await site.view.order('SO-1')).toBe('picking');
    expect(await site.view.container('T00010001A')).toMatchObject({ orderId: 'SO-1', taskId: 'T1' });
    expect(await kinds()).toEqual([]);
  });

  it('in two portions fulfils the promise with the second', async () => {
    await site.device.does('pick', takes(stops.milk, { quantity: 2 }));
    expect(await site.view.line('SO-1/1')).toMatchObject({ status: 'allocated', allocated: 3, picked: 2 });
    await site.device.does('pick', takes(stops.milk, { quantity: 3, to: otherTote }));
    expect(await site.view.line('SO-1/1')).toMatchObject({ status: 'picked', allocated: 0, picked: 5 });
  });

  it('of the last line makes the order picked', async () => {
    await site.device.does('pick', takes(stops.milk));
    await site.device.does('pick', takes(stops.cheese));
    expect(await site.view.order('SO-1')).toBe('picked');
    expect(await site.view.order('SO-2')).toBe('picking');
  });

  it('does not rewrite the row of its list', async () => {
    const before = await site.view.task('T1');
    await site.device.does('pick', takes(stops.milk));
    expect(await site.view.task('T1')).toEqual(before);
  });

  it('of a line cancelled meanwhile stands, and its goods go back when the list is over', async () => {
    await cancel('SO-1/1');
    expect(await site.device.does('pick', takes(stops.milk))).toMatchObject({
      status: 'discrepancy',
      discrepancies: [{ kind: 'picked_after_cancel' }],
    });
    expect(await site.view.line('SO-1/1')).toMatchObject({ status: 'cancelled', picked: 5 });
    expect(await site.view.raised()).toEqual([]);
    await site.device.does('task', { taskStep: 'finished' });
    expect(await site.view.raised()).toEqual([`bring 5 P1 from ${tote} to location:A-01-01-1`]);
  });

  it('of a cancelled line after the end of the list has its goods brought back at once', async () => {
    await cancel('SO-1/1');
    await site.device.does('task', { taskStep: 'finished' });
    await site.device.does('pick', takes(stops.milk));
    expect(await site.view.raised()).toEqual([`bring 5 P1 from ${tote} to location:A-01-01-1`]);
  });

  it('of what somebody else has picked too is a double pick, and the surplus goes back', async () => {
    await site.device.does('pick', takes(stops.milk, { pickLineId: undefined }));
    const receipt = await site.device.does('pick', takes(stops.milk, { to: otherTote }));
    expect(receipt.discrepancies).toMatchObject([{ kind: 'double_pick' }]);
    expect(await site.view.open()).toMatchObject([
      { kind: 'double_pick', severity: 'blocking', orderId: 'SO-1', expected: '5', actual: '10' },
    ]);
    expect(await site.view.raised()).toEqual([`bring 5 P1 from ${otherTote} to location:A-01-01-1`]);
  });

  it('of more than the list says is over quantity, and only the surplus goes back', async () => {
    await site.device.does('pick', takes(stops.milk, { quantity: 7 }));
    expect(await site.view.open()).toMatchObject([{ kind: 'over_quantity', expected: '5', actual: '7' }]);
    expect(await site.view.raised()).toEqual([`bring 2 P1 from ${tote} to location:A-01-01-1`]);
  });

  it('of another product than the line wants does not count for the line', async () => {
    await site.device.does('pick', { ...takes(stops.cheese), orderLineId: 'SO-1/1', pickLineId: 'pl-1' });
    expect(await kinds()).toEqual(expect.arrayContaining(['over_quantity', 'wrong_location']));
    expect(await site.view.line('SO-1/1')).toMatchObject({ status: 'allocated', picked: 0 });
  });

  it('for an order line nobody knows stands all the same', async () => {
    const receipt = await site.device.does('pick', {
      ...takes(stops.milk),
      orderLineId: 'SO-9/1',
      pickLineId: 'pl-9',
    });
    expect(receipt).toMatchObject({ status: 'discrepancy', discrepancies: [{ kind: 'over_quantity' }] });
    expect(await site.view.stock(tote)).toEqual(['P1: 5']);
  });

  it('from another location than promised frees the promise and reports it', async () => {
    await site.device.does('pick', takes(stops.milk, { from: stocks.spareMilk.place, quantity: 2 }));
    expect(await site.view.open()).toMatchObject([
      { kind: 'wrong_location', expected: 'location:A-01-01-1', actual: 'location:B-01-01-1' },
    ]);
    expect(await site.view.stock('location:A-01-01-1')).toEqual(['P1: 20 (6 promised)']);
  });

  it('of another lot than offered moves that lot and is fine', async () => {
    await site.device.does('pick', takes(stops.cheese, { lot: 'L2', expiry: '2027-03-31' }));
    expect(await kinds()).toEqual([]);
    expect(await site.view.stock('location:A-02-01-1')).toEqual(['P2 L1: 10', 'P2 L2: 6']);
  });

  it('of another lot than the customer demands is a wrong lot', async () => {
    await site.ports.store.write(siteId, async (tx) => {
      const [line] = await tx.orderLines.find({ orderLineId: 'SO-1/2' });
      if (line) tx.orderLines.put({ ...line, lot: 'L1' });
    });
    await site.device.does('pick', takes(stops.cheese, { lot: 'L2', expiry: '2027-03-31' }));
    expect(await site.view.open()).toMatchObject([
      { kind: 'wrong_lot', severity: 'blocking', expected: 'L1', actual: 'L2' },
    ]);
  });

  it('of expired goods is reported', async () => {
    await site.device.does('pick', takes(stops.cheese, { lot: 'L0', expiry: '2026-11-20' }));
    expect(await kinds()).toEqual(expect.arrayContaining(['expired', 'stock_negative']));
  });

  it('of more than the figures know leaves the place below zero and reports it', async () => {
    await site.device.does('pick', takes(stops.milk, { from: stocks.spareMilk.place }));
    expect(await kinds()).toEqual(['stock_negative', 'wrong_location']);
    expect(await site.view.open()).toContainEqual(
      expect.objectContaining({
        kind: 'stock_negative',
        place: 'location:B-01-01-1',
        expected: '2',
        actual: '-3',
      }),
    );
  });

  it('from an address and of a product nobody knows is kept', async () => {
    await site.device.does('pick', {
      productId: 'P9',
      quantity: 1,
      from: 'location:Z-99-01-1',
      to: tote,
      orderLineId: 'SO-1/1',
    });
    expect(await kinds()).toEqual(['over_quantity', 'stock_negative', 'unknown_location', 'unknown_product']);
    expect(await site.view.stock(tote)).toEqual(['P9: 1']);
    expect(await site.view.raised()).toEqual([`bring 1 P9 from ${tote} to location:Z-99-01-1`]);
  });

  it('of a line that was reported short finds it after all', async () => {
    await site.device.does('short', { ...takes(stops.cheese) });
    expect(await site.view.line('SO-1/2')).toEqual({ status: 'short', allocated: 0, picked: 0, short: 4 });
    await site.device.does('pick', takes(stops.cheese));
    expect(await site.view.line('SO-1/2')).toEqual({ status: 'picked', allocated: 0, picked: 4, short: 0 });
  });
});
