import { hold, installFakeCamera, type Label } from './fake-camera.ts';
import { Operator, printedTotes } from './operator.ts';
import { expect, test } from './server-fixture.ts';
import { type Goods, Warehouse } from './warehouse.ts';

const ean13 = ({ gtin }: Goods): string => gtin.replace(/^0/, '');

/** The same product on labels of every kind that a warehouse meets. */
const labels: [string, (goods: Goods) => Label][] = [
  ['EAN-13', (goods) => ({ bcid: 'ean13', text: ean13(goods) })],
  ['Code 128', (goods) => ({ bcid: 'code128', text: goods.productId })],
  ['GS1-128 with lot', (goods) => ({ bcid: 'gs1-128', text: `(01)${goods.gtin}(10)A77` })],
  ['QR', (goods) => ({ bcid: 'qrcode', text: ean13(goods) })],
  ['GS1 Data Matrix', (goods) => ({ bcid: 'gs1datamatrix', text: `(01)${goods.gtin}(10)A77` })],
];

test.describe('the camera @scan', () => {
  test('reads every kind of label in the look-up', async ({ context, server }) => {
    const warehouse = await Warehouse.of(server);
    const goods = await warehouse.goods(labels.length);
    const page = await context.newPage();
    await installFakeCamera(page);
    await page.goto('/');
    await page.getByRole('button', { name: /Open a handheld/ }).click();
    const operator = Operator.on(page);
    await operator.signIn('Maria Lopez');
    await operator.tap('Look up');
    await operator.tap('Camera');
    for (const [index, [name, label]] of labels.entries()) {
      const one = goods[index];
      if (!one) throw new Error('goods are missing');
      await hold(page, label(one));
      await expect(page.getByText(one.productId).first(), name).toBeVisible({ timeout: 15_000 });
    }
    await warehouse.close();
  });

  test('picks a line: tote, place and product from labels, no key pressed', async ({ context, server }) => {
    const warehouse = await Warehouse.of(server);
    const goods = await warehouse.goods(1);
    const [only] = goods;
    const [tote = ''] = printedTotes(1);
    if (!only) throw new Error('goods are missing');
    await warehouse.order([{ goods: only, quantity: 1 }]);
    const page = await context.newPage();
    await installFakeCamera(page);
    await page.goto('/');
    await page.getByRole('button', { name: /Open a handheld/ }).click();
    const operator = Operator.on(page);
    await operator.signIn('Maria Lopez');
    await operator.takeCartFor(1);
    await operator.giveMeWork();
    await operator.tap('Camera');
    await hold(page, { bcid: 'code128', text: tote });
    await operator.isAt('locating');
    await hold(page, { bcid: 'code128', text: only.place });
    await operator.isAt('identifying');
    await hold(page, { bcid: 'ean13', text: ean13(only) });
    await operator.isAt('delivering');
    await operator.hasUnsent(0);
    expect(await warehouse.movements('type=pick')).toHaveLength(1);
    await warehouse.close();
  });
});
