import { Operator, printedTotes } from './operator.ts';
import { expect, test } from './server-fixture.ts';
import { Warehouse } from './warehouse.ts';

test('two devices on one order, one of them offline: both facts are kept, stock is right @sync', async ({
  context,
  browser,
  baseURL,
  server,
}) => {
  const warehouse = await Warehouse.of(server);
  const goods = await warehouse.goods(1);
  const [only] = goods;
  if (!only) throw new Error('goods are missing');
  const orderId = await warehouse.order([{ goods: only, quantity: 2 }]);
  const [one = '', two = ''] = printedTotes(2);
  const maria = await Operator.withList(context, 1, [one]);
  await maria.hasUnsent(0);
  await context.setOffline(true);
  await maria.pickLine(only);

  const { items } = await warehouse.get<{ items: { taskId: string }[] }>('tasks?kind=pick&status=claimed');
  const released = await warehouse.post(`tasks/${items[0]?.taskId}/release`, {
    reason: 'device lost in the freezer',
  });
  expect(released.status).toBe(200);
  const elsewhere = await browser.newContext({ baseURL, viewport: { width: 360, height: 640 } });
  const jonas = await Operator.withList(elsewhere, 1, [two]);
  await jonas.pickLine(only);
  await jonas.drop();
  await jonas.hasUnsent(0);

  await context.setOffline(false);
  await maria.hasUnsent(0);
  await expect
    .poll(async () => (await warehouse.openDiscrepancies()).map(({ kind }) => kind))
    .toContain('double_pick');
  expect(await warehouse.movements('type=pick')).toHaveLength(2);
  expect(await warehouse.stockAt(`location:${only.place}`, only.productId)).toBe(only.quantity - 4);
  expect((await warehouse.post(`orders/${orderId}/ship`)).status).toBe(409);
  await elsewhere.close();
  await warehouse.close();
});
