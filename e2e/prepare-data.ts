import { rmSync } from 'node:fs';
import { RunningServer } from './running-server.ts';

type OrdersPage = { items: { orderId: string; status: string }[]; next: string | null };

/**
 * Playwright's global setup: starts a server once, so that its database is made and filled with the demo, and keeps
 * the folder. Each test's server begins with a copy, which takes a fraction of a second. The demo's own orders are
 * cancelled there: a test orders what it wants to see picked.
 */
// oxlint-disable-next-line import/no-default-export -- Playwright calls the default export
export default async function prepareData(): Promise<() => void> {
  const server = await RunningServer.start();
  await cancelDemoOrders(server.url);
  await server.stop();
  process.env['STOCKHAND_E2E_DATA'] = server.dataFolder;
  return () => rmSync(server.dataFolder, { recursive: true, force: true });
}

async function cancelDemoOrders(url: string): Promise<void> {
  const signedIn = await fetch(`${url}/api/v1/demo/manager`, { method: 'POST' });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  for (;;) {
    const answer = await fetch(`${url}/api/v1/orders?status=open&limit=200`, { headers: { cookie } });
    const { items } = (await answer.json()) as OrdersPage;
    if (items.length === 0) return;
    for (const { orderId } of items) {
      const cancelled = await fetch(`${url}/api/v1/orders/${orderId}/cancel`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify({ reason: 'made room for the tests' }),
      });
      if (!cancelled.ok) throw new Error(`${orderId}: ${await cancelled.text()}`);
    }
  }
}
