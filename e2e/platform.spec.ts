import { expect, test } from './server-fixture.ts';

test.describe('the platform @platform', () => {
  test('the app opens at any address, and no address of the API is a page', async ({ page, server }) => {
    await page.goto('/handheld/anywhere');
    await expect(page.locator('#root')).not.toBeEmpty();
    const answer = await page.goto('/api/v1/nowhere');
    expect(answer?.status()).toBe(404);
    expect(answer?.headers()['content-type']).toContain('application/problem+json');
    expect(server.log()).toContain('/api/v1/nowhere');
  });

  test('nothing the app does is forbidden by its own security policy', async ({ page }) => {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    for (const address of ['/', '/manager/']) {
      await page.goto(address);
      await expect(page.locator('#root')).not.toBeEmpty();
    }
    expect(refused).toEqual([]);
  });

  test('a killed server comes back at the same address with the same data', async ({ request, server }) => {
    await server.kill();
    await server.start();
    expect((await request.get('/ready')).ok()).toBe(true);
  });
});
