import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { Operator, printedTotes } from './operator.ts';
import { expect, test } from './server-fixture.ts';
import { Warehouse } from './warehouse.ts';

const folder = fileURLToPath(new URL('../.screens/', import.meta.url));

/** Takes pictures named `<area>-<theme>-<number>-<name>.png`. */
function pictures(page: Page, area: string): (name: string) => Promise<void> {
  mkdirSync(folder, { recursive: true });
  let number = 0;
  return async (name) => {
    number += 1;
    await page.screenshot({ path: `${folder}${area}-${String(number).padStart(2, '0')}-${name}.png` });
  };
}

const rooms = [
  '',
  'orders',
  'work',
  'discrepancies',
  'stock',
  'movements',
  'purchase-orders',
  'checks',
  'lpns',
  'recall',
  'devices',
  'data',
  'sheet',
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [size, viewport] of Object.entries({
    '360x640': { width: 360, height: 640 },
    '320x470': { width: 320, height: 470 },
  })) {
    test(`the handheld at ${size}, ${colorScheme}`, async ({ browser, baseURL, server }) => {
      const warehouse = await Warehouse.of(server);
      const goods = await warehouse.goods(3);
      const [first, second, third] = goods;
      if (!first || !second || !third) throw new Error('goods are missing');
      const orderId = await warehouse.order([
        { goods: first, quantity: 2 },
        { goods: second, quantity: 12 },
      ]);
      await warehouse.order([{ goods: third, quantity: 1 }]);
      const context = await browser.newContext({ baseURL, viewport, colorScheme });
      const page = await context.newPage();
      const take = pictures(page, `handheld-${size}-${colorScheme}`);
      await page.goto('/');
      await expect(page.getByRole('button', { name: /Open a handheld/ })).toBeVisible();
      await take('start');
      await page.getByRole('button', { name: /Open a handheld/ }).click();
      const operator = Operator.on(page);
      await operator.sees('Maria Lopez');
      await take('badges');
      await operator.signIn('Maria Lopez');
      await operator.takeCartFor(2);
      await take('home');
      await operator.giveMeWork();
      await take('tote');
      const totes = printedTotes(2);
      await operator.scan(totes[0] ?? '');
      await operator.sees('Tote for slot 2');
      await operator.scan(totes[1] ?? '');
      await operator.isAt('locating');
      await take('locating');
      const here = await operator.goodsOf(goods);
      await operator.scan(here.place);
      await operator.isAt('identifying');
      await take('identifying');
      await operator.scan('4006381333931');
      await operator.sees(/^That is /);
      await take('wrong-product');
      await operator.scan(here.gtin);
      await operator.isAt('stowing');
      await take('stowing');
      await operator.tap('Problem');
      await operator.isAt('reporting');
      await take('problem');
      await operator.tap('Too few there');
      await operator.isAt('enteringQuantity');
      await take('quantity');
      await operator.tap('Back');
      await operator.scan((here === third ? totes[1] : totes[0]) ?? '');
      await operator.sees(/in slot/);
      await operator.hasUnsent(0);
      await take('picked');
      const { orderLines } = await warehouse.detail(orderId);
      const line = orderLines.find(({ productId }) => productId === here.productId) ?? orderLines[0];
      if (line) await warehouse.cancelLine(line.orderLineId);
      await operator.sees(/Cancelled/);
      await take('cancelled');
      await page.goto('/handheld/ledger');
      await operator.sees('Accepted');
      await take('ledger');
      await page.goto(`/handheld/look-up/${here.productId}`);
      await operator.sees(here.productId);
      await take('look-up');
      await page.goto('/handheld/settings');
      await operator.sees('Device 1');
      await take('settings');
      await page.goto('/handheld/user');
      await operator.sees('Scan your badge');
      await take('switch-user');
      await context.setOffline(true);
      await operator.isOnline(false);
      await take('offline');
      await context.close();
      await warehouse.close();
    });
  }

  test(`the manager at 1440x900, ${colorScheme}`, async ({ browser, baseURL, server }) => {
    const warehouse = await Warehouse.of(server);
    const goods = await warehouse.goods(4);
    for (const one of goods) await warehouse.order([{ goods: one, quantity: 3 }]);
    const floor = await browser.newContext({ baseURL, viewport: { width: 360, height: 640 } });
    const operator = await Operator.withList(floor, 4, printedTotes(4));
    await operator.hasUnsent(0);
    const context = await browser.newContext({
      baseURL,
      viewport: { width: 1440, height: 900 },
      colorScheme,
    });
    const page = await context.newPage();
    const take = pictures(page, `manager-${colorScheme}`);
    await page.goto('/manager');
    await take('sign-in');
    await page.getByRole('button', { name: 'Enter as manager' }).click();
    await expect(page.getByRole('heading', { name: 'Now' })).toBeVisible();
    for (const room of rooms) {
      await page.goto(`/manager/${room}`);
      await expect(page.getByRole('heading').first()).toBeVisible();
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1500 })));
      await take(room === '' ? 'now' : room);
    }
    await page.getByRole('link', { name: 'Orders', exact: true }).click();
    await page
      .getByText(/SO-9000/)
      .first()
      .click();
    await expect(page.getByRole('article').first()).toBeVisible();
    await take('order');
    await context.close();
    await floor.close();
    await warehouse.close();
  });
}
