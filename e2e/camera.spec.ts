import type { Page } from '@playwright/test';
import {
  appliedToCamera,
  askedOfCamera,
  filmOn,
  givenStreams,
  hold,
  holdAll,
  installFakeCamera,
  type Label,
  openStreams,
  refuseCamera,
  takeCameraAway,
} from './fake-camera.ts';
import type { FakeCameraOptions } from './fake-camera-page.ts';
import { Operator, printedTotes } from './operator.ts';
import { expect, test } from './server-fixture.ts';
import type { Goods, Warehouse } from './warehouse.ts';

const ean13 = ({ gtin }: Goods): string => gtin.replace(/^0/, '');

/** The same product on labels of every kind that a warehouse meets; `says` is on the screen besides. */
const labels: [name: string, label: (goods: Goods) => Label, says?: RegExp][] = [
  ['EAN-13', (goods) => ({ bcid: 'ean13', text: ean13(goods) })],
  ['Code 128', ({ productId }) => ({ bcid: 'code128', text: productId })],
  ['ITF-14', ({ gtin }) => ({ bcid: 'itf14', text: gtin })],
  ['Code 39', ({ productId }) => ({ bcid: 'code39', text: productId })],
  ['QR', (goods) => ({ bcid: 'qrcode', text: ean13(goods) })],
  ['Data Matrix', ({ productId }) => ({ bcid: 'datamatrix', text: productId })],
  ['GS1-128', ({ gtin }) => ({ bcid: 'gs1-128', text: `(01)${gtin}(10)A77` }), /A77/],
  [
    'GS1 Data Matrix',
    ({ gtin }) => ({ bcid: 'gs1datamatrix', text: `(01)${gtin}(10)B78(17)301231` }),
    /B78.*2030|2030.*B78/s,
  ],
  ['Digital Link', ({ gtin }) => ({ bcid: 'qrcode', text: `https://id.gs1.org/01/${gtin}/10/C79` }), /C79/],
];

/** A signed-in operator with the look-up screen and its camera open. */
async function lookingUp(page: Page, options: FakeCameraOptions = {}): Promise<Operator> {
  await installFakeCamera(page, options);
  const operator = await Operator.signedInOn(page);
  await operator.tap('Look up');
  await operator.tap('Camera');
  return operator;
}

/** At the first line of a list for one order, camera open. */
async function picking(page: Page, warehouse: Warehouse): Promise<{ operator: Operator; goods: Goods }> {
  const [goods] = await warehouse.goods(1);
  if (!goods) throw new Error('goods are missing');
  await warehouse.order([{ goods, quantity: 1 }]);
  await installFakeCamera(page);
  const operator = await Operator.signedInOn(page);
  await operator.takeCartFor(1);
  await operator.giveMeWork();
  await operator.tap('Camera');
  return { operator, goods };
}

/** Which camera the app asked for, each time it opened one. */
const camerasAsked = async (page: Page) =>
  (await askedOfCamera(page)).map(({ video }) => (typeof video === 'object' ? video.deviceId : undefined));

/** Milliseconds from asking for the camera to its first decoded frame, as the app measures them. */
async function sinceAsked(page: Page): Promise<number> {
  const mark = await page.waitForFunction(() => {
    const first = performance.getEntriesByName('camera-first-frame').at(-1) as PerformanceMark | undefined;
    return first?.detail as { sinceAsked: number } | undefined;
  });
  const time = (await mark.jsonValue())?.sinceAsked ?? Number.NaN;
  await page.evaluate(() => performance.clearMarks('camera-first-frame'));
  return time;
}

const code128 = (text: string): Label => ({ bcid: 'code128', text });
const target = (page: Page, name: string | RegExp) =>
  page.getByRole('list', { name: /Several codes/ }).getByRole('button', { name });

test.describe('the camera @scan', () => {
  test('reads every kind of label, with lot and expiry where they stand on it', async ({
    page,
    warehouse,
  }) => {
    const goods = await warehouse.goods(labels.length);
    const operator = await lookingUp(page);
    for (const [index, [name, label, says]] of labels.entries()) {
      const one = goods[index];
      if (!one) throw new Error('goods are missing');
      await hold(page, label(one));
      await expect(page.getByText(one.productId).first(), name).toBeVisible({ timeout: 15_000 });
      if (says) await operator.sees(says);
    }
  });

  test('picks a line: tote, place and product from labels, no key pressed', async ({ page, warehouse }) => {
    const [tote = ''] = printedTotes(1);
    const { operator, goods } = await picking(page, warehouse);
    await hold(page, code128(tote));
    await operator.isAt('locating');
    await hold(page, code128(goods.place));
    await operator.isAt('identifying');
    await hold(page, { bcid: 'ean13', text: ean13(goods) });
    await operator.isAt('delivering');
    await operator.hasUnsent(0);
    expect(await warehouse.movements('type=pick')).toHaveLength(1);
  });

  test('takes the expected one of several codes by itself', async ({ page, warehouse }) => {
    const [tote = ''] = printedTotes(1);
    const { operator, goods } = await picking(page, warehouse);
    await hold(page, code128(tote));
    await operator.isAt('locating');
    await holdAll(page, [
      { label: code128('A-09-09-9'), at: { top: 0.22, width: 0.4 } },
      { label: code128(goods.place), at: { top: 0.62, width: 0.4 } },
    ]);
    await operator.isAt('identifying');
    await expect(page.getByText(/A-09-09-9/)).toBeHidden();
  });

  test('shows several codes by their meaning, and takes the one that is tapped', async ({
    page,
    warehouse,
  }) => {
    const [goods] = await warehouse.goods(1);
    if (!goods) throw new Error('goods are missing');
    const operator = await lookingUp(page);
    await holdAll(page, [
      { label: { bcid: 'ean13', text: ean13(goods) }, at: { left: 0.25, top: 0.3, width: 0.3 } },
      { label: code128(goods.place), at: { left: 0.6, top: 0.6, width: 0.3 } },
    ]);
    await expect(target(page, `Place ${goods.place}`)).toBeVisible();
    await expect(target(page, /Product /)).toBeVisible();
    for (const one of await page.locator('[data-camera] button').all()) {
      const box = await one.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(56);
    }
    await target(page, `Place ${goods.place}`).click();
    await operator.sees('What lies here');
    await expect(page.getByText(goods.place).first()).toBeVisible();
    // The other one still waits; its figure chooses it.
    await expect(target(page, /Product /)).toBeVisible();
    await page.keyboard.press('1');
    await operator.sees(goods.productId);
  });

  test('counts a label once that stays in the picture for five seconds, and again when it comes back', async ({
    page,
    warehouse,
  }) => {
    const [tote = ''] = printedTotes(1);
    await page.addInitScript(() => {
      const buzzes: unknown[] = [];
      Object.assign(window, { buzzes });
      navigator.vibrate = (pattern) => buzzes.push(pattern) > 0;
    });
    const buzzes = () => page.evaluate(() => (window as unknown as { buzzes: unknown[] }).buzzes.length);
    const { operator } = await picking(page, warehouse);
    await hold(page, code128(tote));
    await operator.isAt('locating');
    await holdAll(page, []);
    await filmOn(page, 2);
    const before = await buzzes();
    await hold(page, code128('A-09-09-9'));
    await operator.sees(/A-09-09-9/);
    await filmOn(page, 5);
    expect(await buzzes()).toBe(before + 1);
    await holdAll(page, []);
    await filmOn(page, 2.5);
    await hold(page, code128('A-09-09-9'));
    await expect.poll(buzzes).toBe(before + 2);
  });

  test('reads nothing where there is nothing to read', async ({ page }) => {
    const operator = await lookingUp(page);
    await expect(page.locator('[data-camera=seeing]')).toBeVisible();
    await operator.sees('Hold the code in the window');
    await expect(page.getByText('Scan any code')).toBeVisible();
  });

  test('lights the lamp where there is one, and offers none where there is not', async ({
    page,
    context,
  }) => {
    await lookingUp(page, { capabilities: { torch: true, focusMode: ['continuous'] } });
    await page.getByRole('button', { name: 'Light' }).click();
    await expect(page.getByRole('button', { name: 'Light', pressed: true })).toBeVisible();
    await page.getByRole('button', { name: 'Light' }).click();
    expect(await appliedToCamera(page)).toEqual([
      { focusMode: 'continuous' },
      { torch: true },
      { torch: false },
    ]);
    const other = await context.newPage();
    await installFakeCamera(other);
    await other.goto('/handheld/look-up');
    await other.getByRole('button', { name: 'Camera', exact: true }).click();
    await expect(other.locator('[data-camera=seeing]')).toBeVisible();
    await expect(other.locator('[data-camera] button')).toHaveCount(0);
  });

  test('zooms in, changes to the other camera, and remembers both', async ({ page }) => {
    const cameras = ['camera2 2, facing back', 'camera2 1, facing front', 'camera2 0, facing back'];
    await lookingUp(page, { cameras, capabilities: { zoom: { min: 1, max: 8, step: 0.1 } } });
    await page.getByRole('button', { name: 'Zoom' }).click();
    await page.getByRole('button', { name: 'Other camera' }).click();
    await expect.poll(async () => (await camerasAsked(page)).length).toBe(3);
    expect(await camerasAsked(page)).toEqual([
      undefined,
      { ideal: 'camera2 0, facing back' },
      { ideal: 'camera2 2, facing back' },
    ]);
    await page.reload();
    await page.getByRole('button', { name: 'Camera', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Zoom', pressed: true })).toBeVisible();
    expect(await camerasAsked(page)).toEqual([{ ideal: 'camera2 2, facing back' }]);
    expect(await appliedToCamera(page)).toEqual([{ zoom: 2 }]);
  });

  test('says why there is no picture, and trigger and keypad go on', async ({ page, warehouse }) => {
    const [goods] = await warehouse.goods(1);
    if (!goods) throw new Error('goods are missing');
    const operator = await lookingUp(page, { refusal: 'NotAllowedError' });
    await operator.sees(/The camera (is|was) not allowed/);
    await operator.scan(goods.gtin);
    await operator.sees(goods.productId);
    await refuseCamera(page, undefined);
    await operator.tap('Try again');
    await expect(page.locator('[data-camera=seeing]')).toBeVisible();
  });

  test('comes back when another app took it in the middle', async ({ page, warehouse }) => {
    const [goods] = await warehouse.goods(1);
    if (!goods) throw new Error('goods are missing');
    const operator = await lookingUp(page);
    await expect(page.locator('[data-camera=seeing]')).toBeVisible();
    await takeCameraAway(page);
    expect(await openStreams(page)).toBe(0);
    await expect(page.locator('[data-camera=seeing]')).toBeVisible();
    await hold(page, { bcid: 'ean13', text: ean13(goods) });
    await operator.sees(goods.productId);
  });

  test('opens for the first time without network, with its decoders, and within a second', async ({
    page,
    context,
    warehouse,
  }) => {
    const [goods] = await warehouse.goods(1);
    if (!goods) throw new Error('goods are missing');
    await installFakeCamera(page);
    const operator = await Operator.signedInOn(page);
    await operator.tap('Look up');
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await context.setOffline(true);
    expect(await page.evaluate(() => navigator.onLine)).toBe(false);
    await hold(page, { bcid: 'ean13', text: ean13(goods) });
    await operator.tap('Camera');
    await operator.sees(goods.productId);
    const times = [await sinceAsked(page)];
    test.info().annotations.push({ type: 'camera-first-frame', description: `${times[0]} ms` });
    // A busy test machine may be slow once, not every time.
    while (Math.min(...times) >= 1000 && times.length < 3) {
      await operator.tap('Close');
      await expect(page.locator('video')).toHaveCount(0);
      await operator.tap('Camera');
      await expect(page.locator('[data-camera=seeing]')).toBeVisible();
      times.push(await sinceAsked(page));
    }
    expect(Math.min(...times)).toBeLessThan(1000);
  });

  test('leaves nothing running when it is closed', async ({ page }) => {
    const operator = await lookingUp(page);
    await expect(page.locator('[data-camera=seeing]')).toBeVisible();
    await expect.poll(() => page.workers().length).toBeGreaterThan(0);
    const video = await page.locator('video').elementHandle();
    await operator.tap('Close');
    await expect(page.locator('video')).toHaveCount(0);
    expect(await openStreams(page)).toBe(0);
    expect(await video?.evaluate((one) => (one as HTMLVideoElement).srcObject)).toBeNull();
    await expect.poll(() => page.workers().length).toBe(0);
  });

  test('leaves nothing running when it is closed while it still opens', async ({ page }) => {
    const operator = await lookingUp(page, { opensAfter: 1500 });
    await expect(page.locator('[data-camera=opening]')).toBeVisible();
    await operator.tap('Close');
    await expect(page.locator('video')).toHaveCount(0);
    await expect.poll(() => givenStreams(page)).toBe(1);
    await expect.poll(() => openStreams(page)).toBe(0);
    expect(page.workers()).toHaveLength(0);
  });
});
