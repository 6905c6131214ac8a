import type { BrowserContext } from '@playwright/test';
import { atWork } from './floor.ts';
import { installFakeCamera } from './fake-camera.ts';
import {
  contentLabel,
  goodsLabel,
  noticeFile,
  printedPlate,
  purchaseOrderFile,
  ssccOfPallet,
} from './papers.ts';
import { expect, test } from './server-fixture.ts';
import { Operator } from './operator.ts';
import type { Goods, Warehouse } from './warehouse.ts';

const supplier = 'Northwind Imports';

/** An operator at the dock, with a purchase order of these goods: 12 of each. */
test.describe('receiving @inbound', () => {
  let goods: Goods[];
  test.beforeEach(async ({ warehouse }) => {
    goods = await warehouse.unchecked(3);
  });

  const ordered = async (warehouse: Warehouse, purchaseOrderId: string, quantity = 12) => {
    await warehouse.load({
      'purchase-orders.csv': purchaseOrderFile(
        purchaseOrderId,
        supplier,
        goods.map((one) => ({ goods: one, quantity })),
      ),
    });
  };

  const atTheDock = async (context: BrowserContext, warehouse: Warehouse) => {
    const operator = await atWork(context, warehouse, 'inbound');
    await operator.at('choosing');
    return operator;
  };

  test('a product line takes two scans and no tap, and a putaway is raised for the unit', async ({
    context,
    warehouse,
  }) => {
    await ordered(warehouse, 'PO-990001');
    const operator = await atTheDock(context, warehouse);
    const plate = printedPlate(1);
    await operator.scan('PO-990001');
    await operator.at('labelling');
    await operator.scan(plate);
    await operator.at('tracking');
    await operator.scan('RECV-1');
    await operator.at('receiving');
    const before = { scans: operator.scans, taps: operator.taps };
    for (const one of goods) {
      await operator.scan(contentLabel({ gtin: one.gtin, count: 12, lot: one.lot, expiry: one.expiry }));
      await operator.at('confirming');
      await operator.scan(plate);
      await operator.at('receiving');
    }
    expect(operator.scans - before.scans).toBe(2 * goods.length);
    expect(operator.taps - before.taps).toBe(0);
    await operator.tap('Pallet full');
    await operator.at('closing');
    await operator.tap('Close the receipt');
    await operator.at('finished');
    await operator.hasUnsent(0);
    for (const one of goods)
      await expect.poll(() => warehouse.stockAt(`lpn:${plate}`, one.productId)).toBe(12);
    expect(await warehouse.received('PO-990001')).toEqual([12, 12, 12]);
    expect((await warehouse.tasks('putaway')).map(({ lpn }) => lpn)).toContain(plate);
    expect(await warehouse.openDiscrepancies()).toEqual([]);
  });

  test('a pallet that is announced takes two scans: its SSCC and the station', async ({
    context,
    warehouse,
  }) => {
    await ordered(warehouse, 'PO-990002', 10);
    const sscc = ssccOfPallet(1);
    const papers = { asnId: 'ASN-9901', purchaseOrderId: 'PO-990002', supplier, sscc };
    const contents = goods.map((one) => ({
      goods: one,
      quantity: 10,
      ...(one.lot ? { lot: one.lot } : {}),
      ...(one.expiry ? { expiry: one.expiry } : {}),
    }));
    await warehouse.load({ 'asns.csv': noticeFile(papers, contents) });
    const operator = await atTheDock(context, warehouse);
    await context.setOffline(true);
    await operator.scan(`]C100${sscc}`);
    await operator.at('unpacking');
    await operator.scan('RECV-2');
    await operator.at('closing');
    expect([operator.scans, operator.taps]).toEqual([2, 0]);
    await operator.tap('Close the receipt');
    await operator.at('finished');
    await context.setOffline(false);
    await operator.hasUnsent(0);
    expect(await warehouse.received('PO-990002')).toEqual([10, 10, 10]);
    for (const one of goods) expect(await warehouse.stockAt(`lpn:${sscc}`, one.productId)).toBe(10);
    expect((await warehouse.tasks('putaway')).map(({ lpn }) => lpn)).toContain(sscc);
    expect(await warehouse.openDiscrepancies()).toEqual([]);
  });

  test('two operators receive one order offline: a manager reads who received how much of what was ordered', async ({
    context,
    browser,
    baseURL,
    warehouse,
  }) => {
    const [only] = goods;
    if (!only) throw new Error('goods are missing');
    await warehouse.load({
      'purchase-orders.csv': purchaseOrderFile('PO-990003', supplier, [{ goods: only, quantity: 16 }]),
    });
    const elsewhere = await browser.newContext({ baseURL, viewport: { width: 360, height: 640 } });
    const maria = await atTheDock(context, warehouse);
    const jonas = await Operator.enrolled(elsewhere);
    await jonas.signIn('Jonas Weber');
    await jonas.knowsAll(warehouse);
    await jonas.opens('inbound');
    await context.setOffline(true);
    await elsewhere.setOffline(true);
    await receive(maria, only, 12, 3);
    await receive(jonas, only, 8, 4);
    await elsewhere.setOffline(false);
    await jonas.hasUnsent(0);
    await context.setOffline(false);
    await maria.hasUnsent(0);
    expect(await warehouse.received('PO-990003')).toEqual([20]);
    const [over] = (await warehouse.questions()).filter(({ kind }) => kind === 'over_receipt');
    expect(over).toMatchObject({ expected: '16', actual: 'Jonas Weber 8, Maria Lopez 12' });
    await elsewhere.close();
  });

  /** One product into a new unit of the order, and the receipt closed. */
  async function receive(operator: Operator, one: Goods, count: number, plate: number): Promise<void> {
    await operator.scan('PO-990003');
    await operator.at('labelling');
    await operator.scan(printedPlate(plate));
    await operator.at('tracking');
    await operator.scan(`RECV-${plate}`);
    await operator.at('receiving');
    await operator.scan(contentLabel({ gtin: one.gtin, count, lot: one.lot, expiry: one.expiry }));
    await operator.at('confirming');
    await operator.tap('Received');
    await operator.at('receiving');
    await operator.closeReceipt();
  }

  test('what does not fit is received all the same, and each of it is seen by a manager', async ({
    context,
    warehouse,
  }) => {
    const [first, , other] = goods;
    if (!first || !other) throw new Error('goods are missing');
    await warehouse.load({
      'purchase-orders.csv': purchaseOrderFile('PO-990004', supplier, [{ goods: first, quantity: 24 }]),
    });
    const operator = await atTheDock(context, warehouse);
    await operator.scan('PO-990004');
    await operator.tap('Next number');
    await operator.at('tracking');
    await operator.tap('No number');
    await operator.at('locating');
    await operator.scan('RECV-1');
    await operator.at('receiving');
    await operator.scan(contentLabel({ gtin: first.gtin, count: 6, lot: first.lot, expiry: '2026-11-01' }));
    await operator.at('confirming');
    await operator.tap('Received');
    await operator.scan(contentLabel({ gtin: other.gtin, count: 2, lot: other.lot, expiry: other.expiry }));
    await operator.at('confirming');
    await operator.tap('Received');
    await operator.scan('4006381333931');
    await operator.at('confirming');
    await operator.tap('Received');
    await operator.at('receiving');
    await operator.closeReceipt();
    await operator.hasUnsent(0);
    const kinds = (await warehouse.openDiscrepancies()).map(({ kind }) => kind).toSorted();
    expect(kinds).toEqual(['expired', 'not_on_order', 'not_on_order', 'under_receipt', 'unknown_product']);
    expect(await warehouse.received('PO-990004')).toEqual([6]);
  });

  test('a receipt goes on after the page was killed, and its photo arrives without holding anything up', async ({
    context,
    warehouse,
  }) => {
    await ordered(warehouse, 'PO-990005');
    const [first] = goods;
    if (!first) throw new Error('goods are missing');
    const page = await context.newPage();
    await installFakeCamera(page);
    const operator = await Operator.signedInOn(page);
    await operator.knowsAll(warehouse);
    await operator.opens('inbound');
    await context.setOffline(true);
    await operator.scan('PO-990005');
    await operator.at('labelling');
    await operator.scan(printedPlate(7));
    await operator.at('tracking');
    await operator.scan('RECV-1');
    await operator.at('receiving');
    await operator.scan(contentLabel({ gtin: first.gtin, count: 12, lot: first.lot, expiry: first.expiry }));
    await operator.at('confirming');
    await page.reload();
    await operator.at('confirming');
    await operator.tap('Problem');
    await operator.tap('Damaged');
    await operator.at('enteringQuantity');
    await operator.keys('2');
    await operator.tap('So many are damaged');
    await operator.tap('Crushed');
    await operator.at('confirming');
    await operator.tap('Photo');
    await operator.tap(/^Take/);
    await operator.tap(/^Use/);
    await operator.tap('Received');
    await operator.at('receiving');
    await context.setOffline(false);
    await operator.hasUnsent(0);
    expect(await warehouse.stockIn(`lpn:${printedPlate(7)}`, first.productId)).toEqual({
      available: 10,
      damaged: 2,
    });
    await expect
      .poll(
        async () => (await warehouse.get<{ photos: unknown[] }>('purchase-orders/PO-990005')).photos.length,
      )
      .toBe(1);
    expect((await warehouse.openDiscrepancies()).map(({ kind }) => kind)).toEqual(['damaged']);
  });

  test('goods that a customer sends back are received in the same way, with what becomes of them', async ({
    context,
    warehouse,
  }) => {
    const [first] = goods;
    if (!first) throw new Error('goods are missing');
    const operator = await atTheDock(context, warehouse);
    await operator.tap('Customer return');
    await operator.at('labelling');
    await operator.tap('Loose, no plate');
    await operator.at('locating');
    await operator.scan('RECV-5');
    await operator.at('receiving');
    await operator.scan(goodsLabel(first));
    await operator.at('choosingReason');
    await operator.tap('Defective');
    await operator.at('confirming');
    await operator.tap('Received');
    await operator.at('receiving');
    await operator.hasUnsent(0);
    const [movement] = await warehouse.movements('type=receive');
    expect(movement).toMatchObject({ type: 'receive', quantity: 1 });
  });
});
