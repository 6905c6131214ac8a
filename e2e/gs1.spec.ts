import type { BrowserContext } from '@playwright/test';
import { atWork } from './floor.ts';
import { goodsWith } from './marked-goods.ts';
import { Operator, printedTotes } from './operator.ts';
import { printedPlate } from './papers.ts';
import { expect, test } from './server-fixture.ts';
import { Warehouse } from './warehouse.ts';

/** What GS1 codes say, and what is asked where a scanner has lost their separators. */
test.describe('GS1 codes @scan', () => {
  let warehouse: Warehouse;

  test.beforeEach(async ({ server }) => {
    warehouse = await Warehouse.of(server);
  });
  test.afterEach(() => warehouse.close());

  const question = ({ page }: Operator) => page.getByRole('dialog', { name: 'Which is meant?' });

  /** Until the window in which a code is taken once is over. */
  const scansAgain = (operator: Operator, code: string) =>
    expect(async () => {
      await operator.scan(code);
      await expect(question(operator)).toBeHidden({ timeout: 300 });
    }).toPass();

  const atAnOpenUnit = async (context: BrowserContext, plate: string) => {
    const operator = await atWork(context, warehouse, 'inbound');
    await operator.scan(plate);
    await operator.at('tracking');
    await operator.scan('RECV-1');
    await operator.at('receiving');
    return operator;
  };

  test('a count that was swallowed by its lot is asked about, and received as answered', async ({
    context,
  }) => {
    const goods = await goodsWith(warehouse, ['lot', 'expiry']);
    const plate = printedPlate(60);
    const operator = await atAnOpenUnit(context, plate);
    const swallowed = `]C102${goods.gtin}1727063010A773748`;

    await operator.scan(swallowed);
    await operator.sees(/Part of this code may have been lost/);
    await expect(question(operator).getByRole('button', { name: /^Lot A773748/ })).toBeVisible();
    expect(await operator.step()).toBe('receiving');
    await operator.tap(/^Lot A77 and 48 pieces/);
    await operator.at('confirming');
    await operator.sees('A77');
    await operator.scan(plate);
    await operator.at('receiving');
    await operator.hasUnsent(0);
    expect(await warehouse.stockAt(`lpn:${plate}`, goods.productId)).toBe(48);

    await operator.scan('RECV-1');
    await scansAgain(operator, swallowed);
    await operator.at('confirming');
  });

  test('another code of the label ends the question, and so does putting it aside', async ({ context }) => {
    const goods = await goodsWith(warehouse, ['lot', 'expiry']);
    const operator = await atAnOpenUnit(context, printedPlate(61));
    const swallowed = `]C102${goods.gtin}10A773748`;
    await operator.scan(swallowed);
    await operator.tap('None of these');
    await expect(question(operator)).toBeHidden();
    expect(await operator.step()).toBe('receiving');
    await operator.scan(`]C102${goods.gtin}10B773748`);
    await expect(question(operator)).toBeVisible();
    await operator.scan(`]C102${goods.gtin}1727063010B77\u001d3748`);
    await operator.at('confirming');
    await expect(question(operator)).toBeHidden();
  });

  test('the lot of the line is proposed first, and the same code again says yes', async ({ context }) => {
    const [only] = await warehouse.goods(1);
    if (!only?.lot) throw new Error('goods are missing');
    const orderId = await warehouse.order([{ goods: only, quantity: 2 }]);
    const [tote = ''] = printedTotes(1);
    const operator = await Operator.withList(context, 1, [tote]);
    await operator.scan(only.place);
    await operator.isAt('identifying');
    const swallowed = `]C101${only.gtin.padStart(14, '0')}10${only.lot}17${(only.expiry ?? '2027-06-30').slice(2).replaceAll('-', '')}`;
    await operator.scan(swallowed);
    const [first] = await question(operator).getByRole('listitem').allInnerTexts();
    expect(first).toMatch(new RegExp(`Lot ${only.lot} and use by`));
    expect(first).toContain('Known here');
    await scansAgain(operator, swallowed);
    await operator.drop();
    await operator.hasUnsent(0);
    await expect.poll(async () => (await warehouse.detail(orderId)).status).toBe('picked');
  });

  test('a look-up says everything that a code says, and what is wrong with one', async ({ context }) => {
    const goods = await goodsWith(warehouse, ['lot', 'expiry']);
    const gtin = goods.gtin.padStart(14, '0');
    const operator = await Operator.enrolled(context);
    await operator.signIn('Maria Lopez');
    await operator.knowsAll(warehouse);

    await operator.scan(`]C101${gtin}15270630310301234510A77\u001d24077-B`);
    await operator.sees(goods.name);
    for (const said of [
      'A77',
      /30 Jun 2027|Jun 30, 2027/,
      '12.345 kg',
      '(240) ADDITIONAL ID',
      '77-B',
      /^GS$/,
    ]) {
      await operator.sees(said);
    }
    await operator.scan(`https://brand.example/shop/01/${gtin}/10/LINK-7?17=270131`);
    await operator.sees('LINK-7');
    await operator.sees(goods.name);
    await operator.scan(`]C101${gtin}17270431`);
    await operator.sees('Use by (17): no day of the calendar');
    await expect(operator.page.locator('mark')).toHaveText('31');
    await operator.scan(`]C102${gtin}10A773748`);
    await operator.sees('This code can be read in two ways');
    await operator.sees('A773748');
    await operator.sees('48');
  });
});
