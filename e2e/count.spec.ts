import { atWork } from './floor.ts';
import type { Operator } from './operator.ts';
import { expect, test } from './server-fixture.ts';
import { type Goods, Warehouse } from './warehouse.ts';

test.describe('counting @count', () => {
  let warehouse: Warehouse;
  let only: Goods;

  test.beforeEach(async ({ server }) => {
    warehouse = await Warehouse.of(server);
    const [first] = await warehouse.goods(1);
    if (!first) throw new Error('goods are missing');
    only = first;
  });
  test.afterEach(() => warehouse.close());

  /** Counts so many pieces of the goods at the place that is open. */
  const count = async (operator: Operator, pieces: number) => {
    await operator.scan(`]C101${only.gtin}${only.lot ? `10${only.lot}` : ''}`);
    await operator.tap(/^Key in how many/);
    await operator.at('enteringQuantity');
    await operator.keys(`${pieces}`);
    await operator.tap('So many lie there');
  };

  test('a place that is right is recorded without a question', async ({ context }) => {
    const operator = await atWork(context, warehouse, 'count');
    await operator.at('locating');
    await context.setOffline(true);
    await operator.scan(only.place);
    await operator.at('counting');
    await expect(operator.page.getByText(`${only.quantity}`, { exact: true })).toBeHidden();
    await count(operator, only.quantity);
    await operator.at('counting');
    await operator.tap('Nothing more here');
    await operator.at('locating');
    await context.setOffline(false);
    await operator.hasUnsent(0);
    expect(await warehouse.movements('type=count')).toHaveLength(1);
    expect(await warehouse.openDiscrepancies()).toEqual([]);
  });

  test('a difference is counted again, blind, and becomes stock when a manager accepts it', async ({
    context,
  }) => {
    const operator = await atWork(context, warehouse, 'count');
    await operator.scan(only.place);
    await operator.at('counting');
    await count(operator, only.quantity - 1);
    await operator.tap('Nothing more here');
    await operator.at('recounting');
    await count(operator, only.quantity - 2);
    await operator.at('recounting');
    await operator.tap('Nothing more here');
    await operator.at('locating');
    await operator.hasUnsent(0);
    const [difference] = await warehouse.questions();
    expect(difference).toMatchObject({
      kind: 'count_difference',
      expected: `${only.quantity}`,
      actual: `${only.quantity - 2}`,
    });
    const resolved = await warehouse.post(`discrepancies/${difference?.discrepancyId}/resolve`, {
      resolution: 'adjust',
      reason: 'counted twice',
    });
    expect(resolved.status).toBe(200);
    expect(await warehouse.stockAt(`location:${only.place}`, only.productId)).toBe(only.quantity - 2);
  });
});
