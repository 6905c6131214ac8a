import { receiveUnit } from '../floor.ts';
import type { Warehouse } from '../warehouse.ts';
import { expectAgreement } from './agreement.ts';
import { expect, test } from './faults-fixture.ts';
import type { HandheldBrowser } from './handheld-browser.ts';
import { expectLossTold } from './losses.ts';
import { shiftInHand } from './shift-in-hand.ts';

/** Everything that a page keeps; the device's credential is a cookie. */
const withoutCookies = 'indexeddb,local_storage,storage_buckets,cache_storage,service_workers,file_systems';

test.describe('all data of the site is cleared while the app is open @faults', () => {
  test('what was unsent is told as lost with its number, and work goes on under the same name', async ({
    handheld,
    warehouse,
    server,
  }) => {
    const goods = await warehouse.goods(6);
    const [another] = await warehouse.unchecked(1);
    if (!another) throw new Error('goods are missing');
    const { operator, mids, unsent } = await shiftInHand(handheld, warehouse, goods);
    await clear(handheld, server.url, withoutCookies);
    await handheld.context.setOffline(false);
    expect(await expectLossTold(warehouse, mids)).toBe(unsent);

    await operator.page.goto('/handheld');
    await operator.signIn('Maria Lopez');
    await operator.knowsAll(warehouse);
    await operator.opens('inbound');
    const plate = await receiveUnit(operator, [{ goods: another, count: 2 }]);
    await expectAgreement(operator.page, warehouse);
    expect(await warehouse.stockAt(`lpn:${plate}`, another.productId)).toBe(2);
    expect(await devices(warehouse)).toBe(1);
    expect(await server.verified()).toBe('0 differences');
  });

  test('and its cookies: the device says that it is locked out, and tells its loss once it is let in', async ({
    handheld,
    warehouse,
    server,
  }) => {
    const goods = await warehouse.goods(6);
    const { operator, mids, unsent } = await shiftInHand(handheld, warehouse, goods);
    await clear(handheld, server.url, 'all');
    await handheld.context.setOffline(false);
    await expect(operator.page.getByRole('button', { name: /^Locked out/ })).toBeVisible();

    const { body } = await warehouse.post<{ code: string }>('devices/enrolment-codes');
    await operator.tap(/^Locked out/);
    await operator.tap('Enrol again');
    await operator.scan(body.code);
    await operator.isOnline(true);
    expect(await expectLossTold(warehouse, mids)).toBe(unsent);
    expect(await devices(warehouse)).toBe(1);
    expect(await server.verified()).toBe('0 differences');
  });
});

async function clear(handheld: HandheldBrowser, origin: string, storageTypes: string): Promise<void> {
  const session = await handheld.context.newCDPSession(handheld.page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes });
  await session.detach();
}

const devices = async (warehouse: Warehouse): Promise<number> =>
  (await warehouse.get<{ items: unknown[] }>('devices')).items.length;
