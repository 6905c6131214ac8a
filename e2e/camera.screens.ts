import { holdAll, installFakeCamera, refuseCamera } from './fake-camera.ts';
import { Operator, printedTotes } from './operator.ts';
import { handheldPictures } from './pictures.ts';
import { expect, test } from './server-fixture.ts';

// With the camera open the lower end of a step may have to be scrolled; what is asked never.
test('pictures of the camera', async ({ page, warehouse }) => {
  const [goods] = await warehouse.goods(1);
  if (!goods) throw new Error('goods are missing');
  await warehouse.order([{ goods, quantity: 1 }]);
  const cameras = ['camera2 0, facing back', 'camera2 2, facing back'];
  await installFakeCamera(page, {
    cameras,
    opensAfter: 4000,
    capabilities: { torch: true, zoom: { min: 1, max: 8, step: 0.1 } },
  });
  const { takeList } = handheldPictures(page, 'camera');
  const operator = await Operator.signedInOn(page);
  await operator.takeCartFor(1);
  await operator.giveMeWork();
  const [tote = ''] = printedTotes(1);
  await operator.scan(tote);
  await operator.isAt('locating');
  await operator.tap('Camera');
  await takeList('opening');
  await expect(page.locator('[data-camera=seeing]')).toBeVisible();
  await takeList('aiming');
  await expect(page.getByText(/More light/)).toBeVisible({ timeout: 30_000 });
  await takeList('hint');
  const otherPlaces = ['A-09-09-8', 'A-09-09-9'];
  await holdAll(page, [
    { label: { bcid: 'code128', text: otherPlaces[0] ?? '' }, at: { left: 0.2, top: 0.27, width: 0.3 } },
    { label: { bcid: 'code128', text: otherPlaces[1] ?? '' }, at: { left: 0.42, top: 0.58, width: 0.3 } },
  ]);
  await operator.sees(/Place A-09-09-9/);
  await takeList('targets');
  await holdAll(page, [{ label: { bcid: 'code128', text: goods.place }, at: { left: 0.32, width: 0.5 } }]);
  await operator.isAt('identifying');
  await takeList('identifying');
  await refuseCamera(page, 'NotAllowedError');
  await operator.tap('Close');
  await operator.tap('Camera');
  await operator.sees(/The camera (is|was) not allowed/);
  await takeList('refused');
  await page.goto('/handheld/look-up');
  await refuseCamera(page, undefined);
  await page.getByRole('button', { name: 'Camera', exact: true }).click();
  await expect(page.locator('[data-camera=seeing]')).toBeVisible();
  const gtin = goods.gtin.replace(/^0/, '');
  await holdAll(page, [
    { label: { bcid: 'ean13', text: gtin }, at: { left: 0.17, top: 0.28, width: 0.26 } },
    {
      label: { bcid: 'gs1datamatrix', text: `(01)${goods.gtin}(10)A77(17)301231` },
      at: { left: 0.5, top: 0.3, width: 0.12 },
    },
    { label: { bcid: 'code128', text: goods.place }, at: { left: 0.3, top: 0.6, width: 0.3 } },
  ]);
  await operator.sees(/Lot A77/);
  await takeList('many-targets');
  await page.goto('/handheld/count');
  await page.getByRole('button', { name: 'Camera', exact: true }).click();
  await holdAll(page, [
    { label: { bcid: 'ean13', text: gtin }, at: { left: 0.17, top: 0.28, width: 0.26 } },
    { label: { bcid: 'code128', text: goods.place }, at: { left: 0.3, top: 0.6, width: 0.3 } },
    { label: { bcid: 'code128', text: 'A-09-09-9' }, at: { left: 0.48, top: 0.28, width: 0.22 } },
  ]);
  await operator.sees('Expected');
  await takeList('expected-targets');
});
