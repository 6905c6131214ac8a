import { Operator, printedTotes } from './operator.ts';
import { expect, test } from './server-fixture.ts';
import { Warehouse } from './warehouse.ts';

test('goods of a cancelled line, dropped at the pack station, are put back with two scans and no tap @putback', async ({
  context,
  server,
}) => {
  const warehouse = await Warehouse.of(server);
  const [only] = await warehouse.goods(1);
  const [tote = ''] = printedTotes(1);
  if (!only) throw new Error('goods are missing');
  const orderId = await warehouse.order([{ goods: only, quantity: 2 }]);
  const operator = await Operator.withList(context, 1, [tote]);
  await operator.pickLine(only);
  await operator.drop();
  await operator.hasUnsent(0);
  await expect.poll(async () => (await warehouse.detail(orderId)).status).toBe('picked');
  await warehouse.cancelLine(`${orderId}/1`);
  const [task] = (await warehouse.tasks('put-back')).filter(({ from }) => from === `lpn:${tote}`);
  if (!task) throw new Error('no put-back was raised');
  await operator.knowsAll(warehouse);
  await operator.takes('put-back', tote);
  await operator.at('taking');
  const before = { scans: operator.scans, taps: operator.taps };
  await context.setOffline(true);
  await operator.scan(only.gtin);
  await operator.at('placing');
  expect(await operator.shownPlace()).toBe(only.place);
  await operator.scan(only.place);
  await operator.at('finished');
  expect([operator.scans - before.scans, operator.taps - before.taps]).toEqual([2, 0]);
  await context.setOffline(false);
  await operator.hasUnsent(0);
  expect(await warehouse.stockAt(`location:${only.place}`, only.productId)).toBe(only.quantity);
  expect(await warehouse.stockAt(`lpn:${tote}`, only.productId)).toBe(0);
  expect(await warehouse.openDiscrepancies()).toEqual([]);
  await warehouse.close();
});
