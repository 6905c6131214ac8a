import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { Operator } from './operator.ts';
import { expect, test } from './server-fixture.ts';

/** One JSON line a figure. */
const say = (figure: string, value: number, unit: string): void =>
  void process.stdout.write(`${JSON.stringify({ figure, value, unit })}\n`);

test('first load of the handheld: scripts and styles until the first screen', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto('/handheld');
  await expect(page.getByRole('main')).toBeVisible();
  const names = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /\.(js|css)$/.test(name)),
  );
  const bodies = await Promise.all(names.map(async (name) => (await page.request.get(name)).body()));
  const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  say('first load of the handheld, scripts and styles, gzip', Math.round(bytes / 102.4) / 10, 'KiB');
  await context.close();
});

test('cold start without network: from opening to the first screen', async ({ context }) => {
  const operator = await Operator.enrolled(context);
  await operator.signIn('Maria Lopez');
  await operator.page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await operator.page.reload();
  await expect(operator.page.getByRole('button', { name: /Give me work/ })).toBeVisible();
  await context.setOffline(true);
  await operator.page.close();
  const times: number[] = [];
  for (let run = 0; run < 9; run++) times.push(await openedIn(await context.newPage()));
  say('cold start without network, median of 9', times.toSorted((a, b) => a - b)[4] ?? 0, 'ms');
});

async function openedIn(page: Page): Promise<number> {
  await page.goto('/handheld');
  await expect(page.getByRole('button', { name: /Give me work/ })).toBeVisible();
  const ms = await page.evaluate(() => Math.round(performance.now()));
  await page.close();
  return ms;
}
