import type { Page } from '@playwright/test';
import { boardPictures } from './pictures.ts';
import { expect, test } from './server-fixture.ts';

/** Each kind of label with something chosen, on several papers. */
const views = ({ sscc, productId, plate }: Chosen): { name: string; query: string; isEmpty?: true }[] => [
  { name: 'nothing-chosen', query: '', isEmpty: true },
  { name: 'places', query: '?aisle=A&arrow=byLevel' },
  { name: 'places-square', query: '?aisle=A&format=75x50&as=square&arrow=byLevel' },
  { name: 'places-small', query: '?aisle=A&format=50x25' },
  { name: 'places-sheet', query: '?aisle=A&format=a4-3x8&first=4' },
  { name: 'plates', query: `?show=plate&way=given&plates=${plate}` },
  { name: 'unit', query: `?show=unit&units=${sscc}` },
  { name: 'unit-too-small', query: `?show=unit&units=${sscc}&format=50x25` },
  { name: 'product', query: `?show=product&product=${productId}&lot=L268584A&expiry=2026-12-21` },
  {
    name: 'product-too-wide',
    query: `?show=product&product=${productId}&lot=L268584A&as=linear&format=50x25`,
  },
  { name: 'badges', query: '?show=badge' },
  { name: 'commands', query: '?show=command&numbers=yes' },
  { name: 'set-up', query: '?show=setup' },
];
/** Those whose labels are refused. */
const refused = ['product-too-wide'];

type Chosen = { sscc: string; productId: string; plate: string };

async function choose(page: Page): Promise<Chosen> {
  const read = async (path: string) =>
    (await (await page.request.get(`/api/v1/${path}`)).json()) as { items: Item[] };
  const { items } = await read('containers?holds=yes&limit=200');
  const products = await read('products?limit=50');
  const lots = products.items.find(({ tracking }) => tracking?.lot);
  return {
    sscc: items.find(({ lpn }) => /^\d{18}$/.test(lpn ?? ''))?.lpn ?? '',
    plate: items.find(({ lpn }) => lpn?.startsWith('L'))?.lpn ?? '',
    productId: lots?.productId ?? '',
  };
}

type Item = { lpn?: string; productId?: string; tracking?: { lot: boolean } };

test.describe('pictures of the labels', () => {
  test('every kind', async ({ page }) => {
    await everyKind(page, 'labels', /Enter as manager/);
  });

  test.describe('in German', () => {
    test.use({ locale: 'de-DE' });

    test('every kind', async ({ page }) => {
      await everyKind(page, 'labels-german', /Als Leitung/);
    });
  });
});

async function everyKind(page: Page, area: string, enter: RegExp): Promise<void> {
  const take = boardPictures(page, area);
  await page.goto('/manager');
  await page.getByRole('button', { name: enter }).click();
  await expect(page.getByRole('navigation').first()).toBeAttached();
  for (const { name, query, isEmpty } of views(await choose(page))) {
    await page.goto(`/manager/labels${query}`);
    if (!isEmpty && !refused.includes(name))
      await expect(page.locator('[data-label-page] svg').first()).toBeVisible();
    await take(name);
  }
}
