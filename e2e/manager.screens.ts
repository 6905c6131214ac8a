import { type BrowserContext, expect, type Page } from '@playwright/test';
import { installFakeCamera } from './fake-camera.ts';
import { answerAll, receiveUnit } from './floor.ts';
import { plate } from './marked-goods.ts';
import { Operator, printedTotes } from './operator.ts';
import { contentLabel, printedPlate, purchaseOrderFile } from './papers.ts';
import { boardPictures, type Take } from './pictures.ts';
import { test } from './server-fixture.ts';
import { type Goods, Warehouse } from './warehouse.ts';

/** The lists of the board by address; with `opens`, the detail of its first row too. */
const rooms: { path: string; name: string; opens?: true }[] = [
  { path: '', name: 'now' },
  { path: 'orders', name: 'orders', opens: true },
  { path: 'work', name: 'work' },
  { path: 'purchase-orders', name: 'purchase-orders' },
  { path: 'purchase-orders/PO-990201', name: 'purchase-order' },
  { path: 'purchase-orders?show=announced', name: 'announced', opens: true },
  { path: 'purchase-orders?show=receipts', name: 'receipts', opens: true },
  { path: 'checks', name: 'checks' },
  { path: 'checks?show=done', name: 'checks-done', opens: true },
  { path: 'checks?show=suppliers', name: 'checks-suppliers', opens: true },
  { path: 'discrepancies', name: 'discrepancies', opens: true },
  { path: 'stock', name: 'stock' },
  { path: 'lpns', name: 'lpns', opens: true },
  { path: 'movements', name: 'movements', opens: true },
  { path: 'recall', name: 'recall' },
  { path: 'devices', name: 'devices' },
  { path: 'data', name: 'data' },
  { path: 'sheet', name: 'sheet' },
];

test.describe('pictures of the board', () => {
  let warehouse: Warehouse;
  let lot: string;
  test.beforeEach(async ({ server, browser, baseURL }) => {
    warehouse = await Warehouse.of(server);
    const floor = await browser.newContext({ baseURL, viewport: { width: 360, height: 640 } });
    lot = await aMorningOfWork(floor, warehouse);
    await floor.close();
  });
  test.afterEach(() => warehouse.close());

  test('every room', async ({ page }) => {
    await everyRoom(page, boardPictures(page, 'manager'), lot);
  });

  test.describe('in German', () => {
    test.use({ locale: 'de-DE' });

    test('every room', async ({ page }) => {
      await everyRoom(page, boardPictures(page, 'manager-german'), lot);
    });
  });
});

/**
 * A delivery with a surplus and damage, a check with a photo, a pick list begun: what the board has to tell of.
 * Returns the lot of the delivery.
 */
async function aMorningOfWork(context: BrowserContext, warehouse: Warehouse): Promise<string> {
  const [first, second, third] = await warehouse.unchecked(3);
  const check = (await warehouse.tasks('quality-check')).find(
    ({ lpn, goods }) => lpn !== null && goods === 1,
  );
  if (!first || !second || !third || !check?.lpn) throw new Error('goods are missing');
  await warehouse.load({
    'purchase-orders.csv': purchaseOrderFile('PO-990201', 'Northwind Imports', [
      { goods: first, quantity: 12 },
      { goods: second, quantity: 24 },
    ]),
  });
  await warehouse.order([{ goods: first, quantity: 3 }]);
  const page = await context.newPage();
  await installFakeCamera(page);
  await page.goto('/');
  await page.getByRole('button', { name: /Open a handheld/ }).click();
  const operator = Operator.on(page);
  await operator.signIn('Maria Lopez');
  await operator.knowsAll(warehouse);
  await receivedWithDamage(operator, first);
  await operator.opens('inbound');
  await receiveUnit(operator, [{ goods: third, count: 6 }]);
  await operator.opens('quality-check');
  await operator.scan(plate(check.lpn));
  await operator.at('sampling');
  await operator.tap('Begin');
  await operator.at('answering');
  await answerAll(operator);
  await withPhoto(operator, 'Take a photo');
  await operator.tap(/^That is all/);
  await operator.at('judging');
  await operator.tap(/^Accept/);
  await operator.at('closing');
  await operator.tap('Finish');
  await operator.at('finished');
  await page.goto('/handheld');
  await operator.isOnline(true);
  await operator.giveMeWork();
  for (const tote of printedTotes(4)) await operator.scan(tote);
  await operator.hasUnsent(0);
  return first.lot ?? '';
}

async function receivedWithDamage(operator: Operator, goods: Goods): Promise<void> {
  await operator.opens('inbound');
  await operator.scan('PO-990201');
  await operator.at('labelling');
  await operator.scan(printedPlate(61));
  await operator.at('tracking');
  await operator.scan('RECV-1');
  await operator.at('receiving');
  const { gtin, lot, expiry } = goods;
  await operator.scan(contentLabel({ gtin, count: 14, lot, expiry }));
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
  await operator.closeReceipt();
}

/** A photo beside the way, from the list of problems. */
async function withPhoto(operator: Operator, name: string): Promise<void> {
  await operator.tap('Problem');
  await operator.at('reporting');
  await operator.tap(name);
  await operator.tap(/^Take photo/);
  await operator.tap(/^Use/);
  await operator.at('countingDefects');
}

async function everyRoom(page: Page, take: Take, lot: string): Promise<void> {
  await page.goto('/manager');
  await take('sign-in');
  await page.getByRole('button', { name: /^(Enter as|Als) / }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  for (const { path, name, opens } of rooms) {
    await page.goto(`/manager/${path}`);
    await settled(page);
    await take(name);
    if (!opens) continue;
    await page.getByRole('row').nth(1).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await settled(page);
    await take(`${name}-detail`);
  }
  await page.goto(`/manager/recall?lot=${encodeURIComponent(lot)}`);
  await settled(page);
  await take('recall-lot');
}

/** The room is named and nothing is on its way any more. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading').first()).toBeVisible();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1500 })));
}
