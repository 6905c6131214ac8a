import { Operator, printedTotes } from './operator.ts';
import { expect, test } from './server-fixture.ts';
import { Warehouse } from './warehouse.ts';

test.describe('the installed app @pwa', () => {
  test('has what a browser needs to install it', async ({ page }) => {
    await page.goto('/');
    const href = await page.locator('link[rel=manifest]').getAttribute('href');
    const manifest = (await (await page.request.get(href ?? '')).json()) as {
      display: string;
      icons: { src: string; sizes: string; purpose?: string }[];
    };
    expect(manifest.display).toBe('standalone');
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
    for (const { src } of manifest.icons) expect((await page.request.get(src)).status()).toBe(200);
  });

  test('never answers a path of the API, or a missing asset, with its page', async ({ page }) => {
    await page.goto('/');
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await page.reload();
    const answers = await page.evaluate(async () => {
      const paths = ['/api/v1/nothing-here', '/assets/missing-1234.js', '/health'];
      return Promise.all(
        paths.map(async (path) => {
          const answer = await fetch(path);
          return { status: answer.status, type: (answer.headers.get('content-type') ?? '').split(';')[0] };
        }),
      );
    });
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 200]);
    expect(answers.map(({ type }) => type)).not.toContain('text/html');
    expect(answers[0]?.type).toBe('application/problem+json');
  });

  test.describe('an update', () => {
    test.use({ serverOptions: { ownBuild: true } });

    test('waits until the list is left, and keeps what is unsent', async ({ context, server }) => {
      const warehouse = await Warehouse.of(server);
      const goods = await warehouse.goods(2);
      await warehouse.order(goods.map((one) => ({ goods: one, quantity: 1 })));
      const operator = await Operator.withList(context, 1, printedTotes(1));
      const { page } = operator;
      await page.evaluate(async () => void (await navigator.serviceWorker.ready));
      await operator.hasUnsent(0);
      server.publishUpdate();
      await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        await registration?.update();
      });
      await expect
        .poll(() =>
          page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null),
        )
        .toBe(true);
      await context.route('**/api/v1/sync/push', (route) => route.abort());
      await operator.pickLine(await operator.goodsOf(goods));
      await operator.hasUnsent(1);
      await operator.isAt('locating');
      await expect(page.getByText('An update is ready')).toBeHidden();
      await operator.tap('Leave, keep the list');
      await operator.sees('An update is ready');
      const reloaded = page.waitForEvent('load');
      await operator.tap('Update now');
      await reloaded;
      await operator.hasUnsent(1);
      await context.unroute('**/api/v1/sync/push');
      await operator.tap(/Go on with your list/);
      await operator.isAt('locating');
      await operator.pickLine(await operator.goodsOf(goods));
      await operator.hasUnsent(0);
      await expect.poll(async () => (await warehouse.movements('type=pick')).length).toBe(2);
      await warehouse.close();
    });
  });
});
