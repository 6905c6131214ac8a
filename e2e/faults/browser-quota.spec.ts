import type { CDPSession } from '@playwright/test';
import { Operator } from '../operator.ts';
import { expectAgreement } from './agreement.ts';
import { expect, test } from './faults-fixture.ts';
import type { HandheldBrowser } from './handheld-browser.ts';
import { recordedMids, shiftInHand } from './shift-in-hand.ts';

test.describe('the disk of the device is full @faults', () => {
  test('nothing is shown as done that is not stored, and the same step is stored once there is room', async ({
    handheld,
    warehouse,
    server,
  }) => {
    const goods = await warehouse.goods(6);
    const { mids } = await shiftInHand(handheld, warehouse, goods);
    await handheld.close();

    const room = await openWithRoom(handheld, server.url, 1);
    const { page } = handheld;
    await page.goto('/handheld');
    const operator = Operator.on(page);
    await operator.tap(/Go on with your list/);
    const here = await operator.goodsOf(goods);
    await operator.scan(here.place);
    await expect(page.getByRole('alert')).toContainText('Not saved');
    await expect(page.getByText(/in slot/)).toBeHidden();
    expect(await recordedMids(handheld)).toEqual(mids);
    await operator.tap('Try again');
    await expect(page.getByRole('alert')).toContainText('Not saved');

    await room.send('Storage.overrideQuotaForOrigin', { origin: server.url });
    await operator.tap('Try again');
    await operator.isAt('identifying');
    await operator.scan(here.gtin);
    await operator.isAt('locating');
    const { entries } = await expectAgreement(page, warehouse);
    expect(entries.filter(({ type }) => type === 'pick')).toHaveLength(5);
    expect(await server.verified()).toBe('0 differences');
  });
});

/** The browser keeps to a quota only if it was set before the site's databases are opened. */
async function openWithRoom(handheld: HandheldBrowser, origin: string, bytes: number): Promise<CDPSession> {
  await handheld.open();
  const session = await handheld.context.newCDPSession(handheld.page);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
  return session;
}
