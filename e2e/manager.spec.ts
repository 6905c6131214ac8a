import { Operator, printedTotes } from './operator.ts';
import { expect, test } from './server-fixture.ts';
import { Warehouse } from './warehouse.ts';

test.describe('the manager @manager', () => {
  test('cancels a line of the list in work and sees when the device has seen it', async ({
    context,
    browser,
    baseURL,
    server,
  }) => {
    const warehouse = await Warehouse.of(server);
    const goods = await warehouse.goods(2);
    const orderId = await warehouse.order(goods.map((one) => ({ goods: one, quantity: 2 })));
    const operator = await Operator.withList(context, 1, printedTotes(1));
    const next = await operator.goodsOf(goods);
    const later = goods.find((one) => one !== next);

    const office = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } });
    const board = await office.newPage();
    await board.goto('/manager');
    await board.getByRole('button', { name: 'Enter as manager' }).click();
    await board.getByRole('link', { name: 'Orders', exact: true }).click();
    await board.getByText(orderId).first().click();
    const line = board.getByRole('article').filter({ hasText: next.productId });
    await line.getByRole('button', { name: 'Cancel line' }).click();
    await board.getByRole('textbox').last().fill('customer changed his mind');
    await board.getByRole('button', { name: 'Cancel it' }).click();

    await expect.poll(() => operator.place()).toBe(later?.place);
    await expect(board.getByText(/Seen on Device \d+ at/).first()).toBeVisible();
    await office.close();
    await warehouse.close();
  });

  test('resolves a discrepancy with a reason', async ({ context, browser, baseURL, server }) => {
    const warehouse = await Warehouse.of(server);
    const [only] = await warehouse.goods(1);
    if (!only) throw new Error('goods are missing');
    await warehouse.order([{ goods: only, quantity: 2 }]);
    const operator = await Operator.withList(context, 1, printedTotes(1));
    await operator.tap('Problem');
    await operator.tap('Nothing there');
    await operator.tap('Place is empty');
    await operator.isAt('closing');
    await operator.hasUnsent(0);

    const office = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } });
    const board = await office.newPage();
    await board.goto('/manager');
    await board.getByRole('button', { name: 'Enter as manager' }).click();
    await board.getByRole('link', { name: /^Discrepancies/ }).click();
    await board.getByRole('row').filter({ hasText: /Short/ }).first().click();
    await board.getByRole('textbox', { name: /Reason/ }).fill('recounted, it was empty');
    await board.getByRole('button', { name: 'Decide', exact: true }).click();
    await expect.poll(async () => (await warehouse.openDiscrepancies()).length).toBe(0);
    await office.close();
    await warehouse.close();
  });

  test('loads data: every fault is told with file, line and column, and nothing is taken in', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('/manager');
    await page.getByRole('button', { name: 'Enter as manager' }).click();
    await page.getByRole('link', { name: 'Data', exact: true }).click();
    const csv = 'productId,code,level,quantity\nP-1001,4006381333932,each,1\nP-9999,4006381333931,each,0\n';
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'barcodes.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await expect(page.getByText(/3 faults/)).toBeVisible();
    await expect(page.getByText('4006381333932')).toBeVisible();
    await expect(page.getByText('P-9999')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Load', exact: true })).toBeHidden();
  });
});
