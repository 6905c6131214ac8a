import type { BrowserContext } from '@playwright/test';
import { installFakeCamera } from './fake-camera.ts';
import { goodsWith } from './marked-goods.ts';
import { Operator } from './operator.ts';
import {
  contentLabel,
  goodsLabel,
  noticeFile,
  printedPlate,
  purchaseOrderFile,
  ssccOfPallet,
} from './papers.ts';
import { handheldPictures } from './pictures.ts';
import { test } from './server-fixture.ts';
import { Warehouse } from './warehouse.ts';

const supplier = 'Northwind Imports';

test.describe('pictures of receiving', () => {
  let warehouse: Warehouse;
  test.beforeEach(async ({ server }) => {
    warehouse = await Warehouse.of(server);
  });
  test.afterEach(() => warehouse.close());

  /** Maria at the dock, with a camera. */
  const atTheDock = async (context: BrowserContext, area: string) => {
    const page = await context.newPage();
    await installFakeCamera(page);
    await page.goto('/');
    await page.getByRole('button', { name: /Open a handheld/ }).click();
    const operator = Operator.on(page);
    await operator.signIn('Maria Lopez');
    await operator.knowsAll(warehouse);
    await operator.opens('inbound');
    await operator.at('choosing');
    return { operator, ...handheldPictures(page, area) };
  };

  test('an order, from its papers to the closing', async ({ context }) => {
    const dated = await goodsWith(warehouse, ['lot', 'expiry']);
    const plain = await goodsWith(warehouse, ['lot', 'expiry'], { from: 1 });
    await warehouse.load({
      'purchase-orders.csv': purchaseOrderFile('PO-990101', supplier, [
        { goods: dated, quantity: 24 },
        { goods: plain, quantity: 12 },
      ]),
    });
    const { operator, take, takeList } = await atTheDock(context, 'inbound');
    await take('choosing');
    await operator.tap(/orders expected/);
    await operator.at('listing');
    await takeList('listing');
    await operator.scan('PO-990101');
    await operator.at('labelling');
    await take('labelling');
    await operator.scan(printedPlate(41));
    await operator.at('tracking');
    await take('tracking');
    await operator.tap('No number');
    await operator.at('locating');
    await take('locating');
    await operator.scan('A-01-01-1');
    await operator.sees(/Same code again/);
    await take('not-a-station');
    await operator.scan('RECV-1');
    await operator.at('receiving');
    await take('receiving');
    await operator.scan('PACK-1');
    await operator.sees(/^That is place/);
    await take('wrong-scan');
    await operator.scan(goodsLabel({ gtin: dated.gtin }));
    await operator.at('enteringLot');
    await take('entering-lot');
    await operator.scan(']C110L2291-A');
    await operator.at('enteringExpiry');
    await take('entering-expiry');
    await operator.keys('311227');
    await operator.at('confirming');
    await take('confirming');
    await operator.tap(/^Change the quantity/);
    await operator.at('enteringQuantity');
    await take('entering-quantity');
    await operator.keys('30');
    await operator.tap('So many came');
    await operator.at('confirming');
    await take('too-many');
    await operator.tap('Problem');
    await operator.at('reporting');
    await take('reporting');
    await operator.tap('Damaged');
    await operator.at('enteringQuantity');
    await take('how-many-damaged');
    await operator.keys('2');
    await operator.tap('So many are damaged');
    await operator.at('choosingReason');
    await take('how-damaged');
    await operator.tap('Crushed');
    await operator.at('confirming');
    await take('damaged');
    await operator.tap('Photo');
    await take('photo');
    await operator.tap(/^Take/);
    await operator.sees('Use');
    await take('photo-taken');
    await operator.tap(/^Use/);
    await operator.sees('1 photo');
    await take('with-photo');
    await operator.tap('Received');
    await operator.at('receiving');
    await take('received');
    await operator.tap('Pallet full');
    await operator.at('labelling');
    await take('next-plate');
    await operator.tap('Close the receipt');
    await operator.at('closing');
    await takeList('closing');
    await operator.tap('Close the receipt');
    await operator.at('finished');
    await take('finished');
  });

  test('goods with serials, goods nobody knows, and a pause', async ({ context }) => {
    const piece = await goodsWith(warehouse, ['serial']);
    const { operator, take, takeList } = await atTheDock(context, 'inbound-doubts');
    await operator.scan(goodsLabel({ gtin: piece.gtin }));
    await operator.at('labelling');
    await take('without-papers');
    await operator.tap('Loose, no plate');
    await operator.at('locating');
    await operator.scan('RECV-2');
    await operator.at('scanningSerials');
    await take('scanning-serials');
    await operator.tap(/^Change the quantity/);
    await operator.at('enteringQuantity');
    await operator.keys('3');
    await operator.tap('So many came');
    await operator.at('scanningSerials');
    for (const serial of ['SN-77110001', 'SN-77110002']) await operator.scan(`]C121${serial}`);
    await operator.sees('2 of 3');
    await take('serials-so-far');
    await operator.scan(']C121SN-77110003');
    await operator.at('confirming');
    await take('serials-all');
    await operator.tap('Received');
    await operator.at('receiving');
    await take('loose');
    await operator.scan('4006381333931');
    await operator.at('confirming');
    await take('unknown-product');
    await operator.tap('Problem');
    await operator.tap('Name the product');
    await operator.at('naming');
    await take('naming');
    await operator.keys('Pens');
    await operator.tap('Confirm');
    await operator.at('confirming');
    await operator.tap('Received');
    await operator.tap('Problem');
    await operator.at('reporting');
    await take('problem-with-the-receipt');
    await operator.tap('Close the receipt');
    await operator.at('closing');
    await takeList('closing');
    await operator.tap('Back');
    await operator.at('receiving');
    await operator.tap('Problem');
    await operator.tap('Pause');
    await operator.at('paused');
    await take('paused');
  });

  test('a pallet that is announced, and goods that come back', async ({ context }) => {
    const first = await goodsWith(warehouse, ['lot', 'expiry']);
    const second = await goodsWith(warehouse, ['lot', 'expiry'], { from: 1 });
    const lines = [first, second].map((goods) => ({ goods, quantity: 48 }));
    const sscc = ssccOfPallet(41);
    await warehouse.load({
      'purchase-orders.csv': purchaseOrderFile('PO-990102', supplier, lines),
    });
    await warehouse.load({
      'asns.csv': noticeFile(
        { asnId: 'ASN-9941', purchaseOrderId: 'PO-990102', supplier, sscc },
        lines.map((line) => ({ ...line, lot: 'L2291', expiry: '2027-12-31' })),
      ),
    });
    const { operator, take, takeList } = await atTheDock(context, 'inbound-papers');
    await operator.scan(`]C100${sscc}`);
    await operator.at('unpacking');
    await take('unpacking');
    await operator.scan('RECV-3');
    await operator.at('closing');
    await takeList('closing-whole');
    await operator.tap('Close the receipt');
    await operator.at('finished');
    await operator.opens('inbound');
    await operator.tap('Customer return');
    await operator.at('labelling');
    await take('return-labelling');
    await operator.tap('Loose, no plate');
    await operator.at('locating');
    await operator.scan('RECV-3');
    await operator.at('receiving');
    await operator.scan(contentLabel({ gtin: first.gtin, count: 2, lot: 'L2291', expiry: '2027-12-31' }));
    await operator.at('choosingReason');
    await take('return-reason');
    await operator.tap('Defective');
    await operator.at('confirming');
    await take('return-confirming');
    await operator.tap(/^Change$/);
    await operator.at('disposing');
    await take('return-disposing');
  });
});
