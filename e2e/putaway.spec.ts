import { atWork, receiveUnit } from './floor.ts';
import { printedPlate } from './papers.ts';
import { expect, test } from './server-fixture.ts';
import { type Goods, Warehouse } from './warehouse.ts';

test.describe('putting away @putaway', () => {
  let warehouse: Warehouse;
  let only: Goods;

  test.beforeEach(async ({ server }) => {
    warehouse = await Warehouse.of(server);
    const [first] = await warehouse.unchecked(1);
    if (!first) throw new Error('goods are missing');
    only = first;
  });
  test.afterEach(() => warehouse.close());

  test('a unit takes two scans and no tap, offline, right after it was received on the same device', async ({
    context,
  }) => {
    const operator = await atWork(context, warehouse, 'inbound');
    await context.setOffline(true);
    const plate = await receiveUnit(operator, [{ goods: only, count: 3 }]);
    await operator.opens('putaway');
    await operator.at('identifying');
    const before = { scans: operator.scans, taps: operator.taps };
    await operator.scan(plate);
    await operator.at('placing');
    const place = await operator.shownPlace();
    const known = await warehouse.stockAt(`location:${place}`, only.productId);
    await operator.scan(place);
    await operator.at('identifying');
    expect([operator.scans - before.scans, operator.taps - before.taps]).toEqual([2, 0]);
    await context.setOffline(false);
    await operator.hasUnsent(0);
    expect(await warehouse.stockAt(`location:${place}`, only.productId)).toBe(known + 3);
    expect(await warehouse.stockAt(`lpn:${plate}`, only.productId)).toBe(0);
    expect((await warehouse.tasks('putaway')).map(({ lpn }) => lpn)).not.toContain(plate);
    expect((await warehouse.openDiscrepancies()).map(({ kind }) => kind)).toEqual(['no_purchase_order']);
  });

  test('another place is taken with a reason; one that breaks a rule is seen by a manager', async ({
    context,
  }) => {
    const operator = await atWork(context, warehouse, 'inbound');
    const plate = await receiveUnit(operator, [{ goods: only, count: 2 }], { plate: printedPlate(21) });
    await operator.opens('putaway');
    await operator.at('identifying');
    await operator.scan(plate);
    await operator.at('placing');
    const wrong = await warehouse.placeIn('frozen');
    await operator.scan(wrong);
    await operator.at('confirmingPlace');
    await operator.tap('This one is better');
    await operator.at('identifying');
    await operator.hasUnsent(0);
    expect(await warehouse.stockAt(`location:${wrong}`, only.productId)).toBe(2);
    expect((await warehouse.openDiscrepancies()).map(({ kind }) => kind).toSorted()).toEqual([
      'no_purchase_order',
      'place_rule',
    ]);
  });

  test('goods in hand outlive a kill of the page', async ({ context }) => {
    const operator = await atWork(context, warehouse, 'inbound');
    const plate = await receiveUnit(operator, [{ goods: only, count: 2 }], { plate: printedPlate(22) });
    await operator.opens('putaway');
    await operator.at('identifying');
    await operator.scan(plate);
    await operator.at('placing');
    const place = await operator.shownPlace();
    await operator.page.close();
    const again = await operator.reopened(context, 'putaway');
    await again.at('placing');
    expect(await again.shownPlace()).toBe(place);
    await again.scan(place);
    await again.at('identifying');
    await again.tap('Undo');
    await again.at('placing');
    await again.scan(place);
    await again.at('identifying');
    await again.hasUnsent(0);
    expect((await warehouse.movements('type=putaway')).length).toBe(3);
    expect(await warehouse.stockAt(`lpn:${plate}`, only.productId)).toBe(0);
  });
});
