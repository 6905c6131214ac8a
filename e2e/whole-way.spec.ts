import { answerAll } from './floor.ts';
import { Operator, printedTotes } from './operator.ts';
import { contentLabel, printedPlate, purchaseOrderFile } from './papers.ts';
import { expect, test } from './server-fixture.ts';
import { Warehouse } from './warehouse.ts';

/*
 * The whole way of goods through the house, in one go: they arrive, are checked and put away with the network gone,
 * are picked, cancelled, put back and counted; in the end every place together sums to zero.
 */
test('a pallet arrives offline, is checked, put away, picked, cancelled, put back and counted @inbound @quality @putaway @putback @count', async ({
  context,
  server,
}) => {
  test.setTimeout(240_000);
  const warehouse = await Warehouse.of(server);
  const [goods] = await warehouse.checked(1);
  const [tote = ''] = printedTotes(1);
  if (!goods) throw new Error('goods are missing');
  const lot = 'L-WHOLE';
  const { productId, gtin } = goods;
  const markings = {
    lot: goods.lot === null ? null : lot,
    expiry: goods.expiry === null ? null : '2028-06-30',
  };
  await warehouse.load({
    'purchase-orders.csv': purchaseOrderFile('PO-990100', 'Northwind Imports', [{ goods, quantity: 24 }]),
  });
  const before = await warehouse.piecesOf(productId);
  const operator = await Operator.enrolled(context);
  await operator.signIn('Maria Lopez');
  await operator.takeCartFor(1);
  await operator.knowsAll(warehouse);

  await context.setOffline(true);
  const plate = printedPlate(40);
  await operator.opens('inbound');
  await operator.at('choosing');
  await operator.scan('PO-990100');
  await operator.at('labelling');
  await operator.scan(plate);
  await operator.at('tracking');
  await operator.scan('RECV-1');
  await operator.at('receiving');
  await operator.scan(contentLabel({ gtin, count: 24, ...markings }));
  await operator.at('confirming');
  await operator.scan(plate);
  await operator.at('receiving');
  await operator.tap('Pallet full');
  await operator.at('closing');
  await operator.tap('Close the receipt');
  await operator.at('finished');

  await operator.opens('quality-check');
  await operator.at('identifying');
  await operator.scan(plate);
  await operator.at('sampling');
  await operator.tap('Begin');
  await answerAll(operator);
  await operator.tap(/^That is all/);
  await operator.at('judging');
  await operator.tap(/^Accept/);
  await operator.at('closing');
  await operator.tap('Finish');
  await operator.at('finished');

  await operator.opens('putaway');
  await operator.at('identifying');
  await operator.scan(plate);
  await operator.at('placing');
  const places: string[] = [];
  const standing = async () => [await operator.step(), ...(await operator.shownPlaces())].join(' ');
  while ((await operator.step()) === 'placing') {
    const before = await standing();
    const place = await operator.shownPlace();
    places.push(place);
    await operator.scan(place);
    await expect.poll(standing).not.toBe(before);
  }
  await context.setOffline(false);
  await operator.hasUnsent(0);
  expect(await warehouse.received('PO-990100')).toEqual([24]);
  expect(await warehouse.stockAt(`lpn:${plate}`, productId)).toBe(0);
  expect(await warehouse.piecesOf(productId)).toBe(before + 24);
  expect((await warehouse.tasks('putaway')).map(({ lpn }) => lpn)).not.toContain(plate);

  const orderId = await warehouse.order([{ goods, quantity: 2, ...(markings.lot === null ? {} : { lot }) }]);
  await operator.page.goto('/handheld');
  await operator.giveMeWork();
  await operator.scan(tote);
  await operator.isAt('locating');
  const from = await operator.place();
  await operator.scan(from);
  await operator.isAt('identifying');
  await operator.scan(`]C101${gtin}${markings.lot === null ? '' : `10${lot}`}`);
  await operator.isAt('delivering');
  await operator.hasUnsent(0);
  const picked = await warehouse.stockAt(`lpn:${tote}`, productId);
  expect(picked).toBe(2);
  await warehouse.cancelLine(`${orderId}/1`);
  await operator.isAt('puttingBack');
  await operator.scan(gtin);
  await operator.scan(from);
  await operator.isAt('closing');
  await operator.tap('Close the list');
  await operator.isAt('finished');
  await operator.hasUnsent(0);
  expect(await warehouse.stockAt(`lpn:${tote}`, productId)).toBe(0);
  expect(await warehouse.piecesOf(productId)).toBe(before + 24);

  const there = await warehouse.stockAt(`location:${from}`, productId);
  await operator.opens('count');
  await operator.at('locating');
  await operator.scan(from);
  await operator.at('counting');
  for (const row of await warehouse.rowsAt(`location:${from}`)) {
    await operator.scan(`]C101${await warehouse.gtinOf(row.productId)}${row.lot ? `10${row.lot}` : ''}`);
    await operator.tap(/^Key in how many/);
    await operator.at('enteringQuantity');
    await operator.keys(`${row.quantity}`);
    await operator.tap('So many lie there');
    await operator.at('counting');
  }
  await operator.tap('Nothing more here');
  await operator.at('locating');
  await operator.hasUnsent(0);
  expect(await warehouse.stockAt(`location:${from}`, productId)).toBe(there);
  expect(await warehouse.openDiscrepancies()).toEqual([]);
  expect(places).toContain(from);
  await warehouse.close();
  expect(await server.verified()).toBe('0 differences');
});
