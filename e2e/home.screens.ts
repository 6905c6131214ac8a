import type { BrowserContext } from '@playwright/test';
import { Operator, printedTotes } from './operator.ts';
import { handheldPictures } from './pictures.ts';
import { expect, test } from './server-fixture.ts';
import { Warehouse } from './warehouse.ts';

const lists = ['quality-check', 'putaway', 'put-back', 'count', 'pick'] as const;

/** A device with all that the server knows and Maria at it, whatever its language. */
async function atHome(context: BrowserContext, warehouse: Warehouse): Promise<Operator> {
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('button', { name: /^(Open a handheld|Handgerät öffnen)/ }).click();
  await page.getByText('Maria Lopez').first().click();
  await expect(page.getByRole('button', { name: /Maria Lopez:/ })).toBeVisible();
  const operator = Operator.on(page);
  await operator.knowsAll(warehouse);
  return operator;
}

test('pictures of the start page, its lists and what a scan is answered with', async ({
  context,
  server,
}) => {
  const warehouse = await Warehouse.of(server);
  const operator = await atHome(context, warehouse);
  const { page } = operator;
  const { takeList } = handheldPictures(page, 'home');
  await takeList('menu');
  for (const kind of lists) {
    await page.goto(`/handheld/tasks/${kind}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await takeList(`tasks-${kind}`);
  }
  const [only] = await warehouse.goods(1);
  if (!only) throw new Error('goods are missing');
  await warehouse.order([{ goods: only, quantity: 3 }]);
  const [count] = await warehouse.tasks('count');
  await page.goto('/handheld');
  await operator.isOnline(true);
  await operator.giveMeWork();
  await operator.scan(printedTotes(1)[0] ?? '');
  await operator.isAt('locating');
  await operator.takes('count', count?.from?.replace('location:', '') ?? '');
  await operator.at('locating');
  await page.goto('/handheld');
  await operator.sees(/^Go on with your list/);
  await takeList('work-in-hand');
  const unit = (await warehouse.tasks('putaway')).find(({ lpn }) => lpn !== null)?.lpn;
  await page.goto(`/handheld/look-up?code=${unit}`);
  await expect(page.getByRole('heading').first()).toBeVisible();
  await takeList('look-up-container');
  await page.goto('/handheld/look-up?code=A-01-01-1');
  await expect(page.getByRole('heading').first()).toBeVisible();
  await takeList('look-up-place');
  await warehouse.close();
});

test.describe('in German', () => {
  test.use({ locale: 'de-DE' });

  test('pictures of the start page and its lists', async ({ context, server }) => {
    const warehouse = await Warehouse.of(server);
    const { page } = await atHome(context, warehouse);
    const { take, takeList } = handheldPictures(page, 'home-german');
    await takeList('menu');
    for (const kind of lists) {
      await page.goto(`/handheld/tasks/${kind}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await takeList(`tasks-${kind}`);
    }
    for (const work of ['inbound', 'quality-check', 'putaway', 'put-back', 'count', 'move']) {
      await page.goto(`/handheld/${work}`);
      await expect(page.locator('[data-step]')).toBeAttached();
      await take(work);
    }
    await warehouse.close();
  });
});
