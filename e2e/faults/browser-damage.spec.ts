import { receiveUnit } from '../floor.ts';
import { Operator } from '../operator.ts';
import { expectAgreement } from './agreement.ts';
import { expect, test } from './faults-fixture.ts';
import { expectLossTold, missingOf } from './losses.ts';
import { type Damage, damages, ProfileDisk } from './profile-disk.ts';
import { pickLines, shiftInHand } from './shift-in-hand.ts';

const kinds = Object.keys(damages) as Damage[];

test.describe('files of the profile are damaged between two runs @faults', () => {
  for (const damage of kinds) {
    test(`the cache has ${damage}: nothing is lost, and the list goes on where it was`, async ({
      handheld,
      warehouse,
      server,
    }) => {
      const goods = await warehouse.goods(6);
      const { mids } = await shiftInHand(handheld, warehouse, goods);
      await handheld.close();
      new ProfileDisk(handheld.profile).damage('cache', damage);

      const operator = Operator.on(await handheld.openAt('/handheld'));
      await operator.tap(/Go on with your list/);
      await operator.isAt('locating');
      await pickLines(operator, goods, 1);
      await operator.pickLine(await operator.goodsOf(goods));
      await operator.drop();
      await expectAgreement(operator.page, warehouse);
      expect(await missingOf(warehouse, mids)).toEqual([]);
      expect(await warehouse.openDiscrepancies()).toEqual([]);
      expect(await server.verified()).toBe('0 differences');
    });

    test(`the journal has ${damage}: what is lost is told with its number, and work goes on`, async ({
      handheld,
      warehouse,
      server,
    }) => {
      const goods = await warehouse.goods(6);
      const [another] = await warehouse.unchecked(1);
      if (!another) throw new Error('goods are missing');
      const { mids, unsent } = await shiftInHand(handheld, warehouse, goods);
      await handheld.close();
      new ProfileDisk(handheld.profile).damage('journal', damage);

      const page = await handheld.openAt('/handheld');
      const operator = Operator.on(page);
      await goOnSomehow(operator);
      const lost = await expectLossTold(warehouse, mids);
      expect(lost).toBeLessThanOrEqual(unsent);

      await operator.opens('inbound');
      const plate = await receiveUnit(operator, [{ goods: another, count: 3 }]);
      await expectAgreement(page, warehouse);
      expect(await warehouse.stockAt(`lpn:${plate}`, another.productId)).toBe(3);
      expect(await server.verified()).toBe('0 differences');
    });
  }
});

/** Whatever the device asks of its operator after the damage: a new store, a sign-in, or nothing. */
async function goOnSomehow(operator: Operator): Promise<void> {
  const { page } = operator;
  const wall = page.getByRole('button', { name: 'Begin a new store' });
  const work = page.getByRole('button', { name: /Give me work/ });
  const badge = page.getByText('Scan your badge');
  await expect(wall.or(work).or(badge).first()).toBeVisible();
  if (await wall.isVisible()) {
    await wall.click();
    await wall.last().click();
    await expect(badge).toBeVisible();
  }
  if (await badge.isVisible()) await operator.signIn('Maria Lopez');
  await expect(work).toBeVisible();
}
