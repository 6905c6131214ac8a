import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { receiveUnit } from '../floor.ts';
import { Operator } from '../operator.ts';
import { printedPlate } from '../papers.ts';
import type { Goods } from '../warehouse.ts';
import { expectAgreement, serverMovements } from './agreement.ts';
import { expect, test } from './faults-fixture.ts';
import { HandheldBrowser } from './handheld-browser.ts';
import { expectLossTold, toldLosses } from './losses.ts';
import { ProfileDisk } from './profile-disk.ts';
import { pickLines, recordedMids, shiftInHand } from './shift-in-hand.ts';

test.describe('the disk comes back as it was before @faults', () => {
  let goods: Goods[];
  test.beforeEach(async ({ warehouse }) => {
    goods = await warehouse.goods(6);
  });

  test('the journal is an old image: what it lacks and nobody has is told, and no number is given twice', async ({
    handheld,
    warehouse,
    server,
  }) => {
    const { operator } = await shiftInHand(handheld, warehouse, goods);
    await handheld.close();
    const putBack = new ProfileDisk(handheld.profile).image('journal');
    const page = await handheld.openAt(new URL(operator.page.url()).pathname);
    await Operator.on(page).hasUnsent(0);
    await handheld.context.setOffline(true);
    await pickLines(Operator.on(page), goods, 1);
    const mids = await recordedMids(handheld);
    await handheld.close();
    putBack();

    await handheld.openAt('/handheld');
    expect(await expectLossTold(warehouse, mids)).toBe(1);
    await Operator.on(handheld.page).tap(/Go on with your list/);
    await pickLines(Operator.on(handheld.page), goods, 1);
    await expectAgreement(handheld.page, warehouse);
    expect(await server.verified()).toBe('0 differences');
  });

  test('killed, and then the journal is gone: the exact number is told, once, though it is killed again', async ({
    handheld,
    warehouse,
    server,
  }) => {
    const { operator } = await shiftInHand(handheld, warehouse, goods);
    // The credential of a device enrolled this minute is still in the browser's memory: it has had it for a while.
    await handheld.close();
    await handheld.openAt(new URL(operator.page.url()).pathname);
    await Operator.on(handheld.page).hasUnsent(0);
    await handheld.context.setOffline(true);
    await pickLines(Operator.on(handheld.page), goods, 1);
    const mids = await recordedMids(handheld);
    await handheld.kill(await handheld.processes());
    new ProfileDisk(handheld.profile).damage('journal', 'its folder removed');
    for (let starts = 0; starts < 2; starts++) {
      await handheld.openAt('/handheld');
      await Operator.on(handheld.page).sees('Scan your badge');
      expect(await expectLossTold(warehouse, mids)).toBe(1);
      await handheld.kill(await handheld.processes());
    }
    await handheld.openAt('/handheld');
    await Operator.on(handheld.page).signIn('Maria Lopez');
    await Operator.on(handheld.page).isOnline(true);
    expect(await toldLosses(warehouse)).toEqual([1]);
    expect(await server.verified()).toBe('0 differences');
  });

  test('the whole device is a copy of another: both go on, and everything of both is there once', async ({
    handheld,
    warehouse,
    server,
  }) => {
    const { operator } = await shiftInHand(handheld, warehouse, goods);
    const list = new URL(operator.page.url()).pathname;
    await handheld.close();
    const copy = mkdtempSync(join(tmpdir(), 'stockhand-profile-'));
    cpSync(handheld.profile, copy, { recursive: true });

    await handheld.openAt(list);
    await pickLines(Operator.on(handheld.page), goods, 1);
    await Operator.on(handheld.page).hasUnsent(0);
    const twin = await HandheldBrowser.overDisk(server.url, copy);
    await twin.page.goto('/handheld/inbound');
    const [another] = await warehouse.unchecked(1);
    if (!another) throw new Error('goods are missing');
    const plate = await receiveUnit(Operator.on(twin.page), [{ goods: another, count: 2 }], {
      plate: printedPlate(31),
    });
    await expectAgreement(twin.page, warehouse);
    const ofTwin = await recordedMids(twin);
    await twin.remove();

    await handheld.page.goto(list);
    await Operator.on(handheld.page).pickLine(await Operator.on(handheld.page).goodsOf(goods));
    await Operator.on(handheld.page).drop();
    await expectAgreement(handheld.page, warehouse);
    const there = (await serverMovements(warehouse)).map(({ mid }) => mid);
    const all = new Set([...ofTwin, ...(await recordedMids(handheld))]);
    expect([...there].sort()).toEqual([...all].sort());
    expect(await warehouse.stockAt(`lpn:${plate}`, another.productId)).toBe(2);
    expect((await warehouse.openDiscrepancies()).map(({ kind }) => kind)).toContain('device_fork');
    expect(await server.verified()).toBe('0 differences');
  });
});
