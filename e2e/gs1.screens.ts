import { atWork } from './floor.ts';
import { goodsWith } from './marked-goods.ts';
import { Operator } from './operator.ts';
import { printedPlate } from './papers.ts';
import { handheldPictures } from './pictures.ts';
import { expect, test } from './server-fixture.ts';
import { Warehouse } from './warehouse.ts';

test.describe('pictures of what codes say', () => {
  let warehouse: Warehouse;
  test.beforeEach(async ({ server }) => {
    warehouse = await Warehouse.of(server);
  });
  test.afterEach(() => warehouse.close());

  test('a lost separator is asked about', async ({ context }) => {
    const goods = await goodsWith(warehouse, ['lot', 'expiry']);
    const operator = await atWork(context, warehouse, 'inbound');
    const { take } = handheldPictures(operator.page, 'gs1-question');
    await operator.scan(printedPlate(62));
    await operator.at('tracking');
    await operator.scan('RECV-1');
    await operator.at('receiving');
    await operator.scan(`]C102${goods.gtin}10A773748`);
    await expect(operator.page.getByRole('dialog')).toBeVisible();
    await take('two-ways');
    await operator.scan(`]C101${goods.gtin}10A7721000123456789012345`);
    await operator.sees('As it was read the code is not valid.');
    await take('one-way');
  });

  test('looked up', async ({ context }) => {
    const goods = await goodsWith(warehouse, ['lot', 'expiry']);
    const gtin = goods.gtin.padStart(14, '0');
    const operator = await Operator.enrolled(context);
    await operator.signIn('Maria Lopez');
    await operator.knowsAll(warehouse);
    const { takeList } = handheldPictures(operator.page, 'gs1-look-up');
    for (const [name, code, seen] of [
      ['weight', `]C101${gtin}15270630310301234510A77\u001d24077-B`, '12.345 kg'],
      ['fault', `]C101${gtin}17270431`, 'This code is not valid'],
      ['two-ways', `]C102${gtin}10A773748`, 'This code can be read in two ways'],
      ['second-code', ']C117270630' + '10B77\u001d21S1', 'The second code of a label'],
      ['web-address', 'https://shop.example/oat-drink', 'This web address names no product'],
    ] as const) {
      await operator.scan(code);
      await operator.sees(seen);
      await takeList(name);
    }
  });
});
