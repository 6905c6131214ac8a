import { Operator, printedTotes } from './operator.ts';
import { expect, test } from './server-fixture.ts';
import { Warehouse } from './warehouse.ts';

test.describe('without the network @offline', () => {
  let warehouse: Warehouse;

  test.beforeEach(async ({ server }) => {
    warehouse = await Warehouse.of(server);
  });
  test.afterEach(() => warehouse.close());

  test('a list is picked from the first scan to the last, and then everything arrives', async ({
    context,
  }) => {
    const goods = await warehouse.goods(3);
    const orderId = await warehouse.order(goods.map((one) => ({ goods: one, quantity: 1 })));
    const operator = await Operator.withList(context, 1, printedTotes(1));
    await operator.hasUnsent(0);
    await context.setOffline(true);
    expect(await operator.page.evaluate(() => navigator.onLine)).toBe(false);
    await operator.pickAll(goods);
    await operator.drop();
    expect((await warehouse.detail(orderId)).picked).toBe(0);
    await operator.isOnline(false);
    await context.setOffline(false);
    await operator.hasUnsent(0);
    await operator.isOnline(true);
    await expect.poll(async () => (await warehouse.detail(orderId)).status).toBe('picked');
    expect(await warehouse.openDiscrepancies()).toEqual([]);
  });

  test('the server is killed in mid-list and comes back: each pick is there once', async ({
    context,
    server,
  }) => {
    const goods = await warehouse.goods(3);
    const orderId = await warehouse.order(goods.map((one) => ({ goods: one, quantity: 2 })));
    const operator = await Operator.withList(context, 1, printedTotes(1));
    await operator.pickLine(await operator.goodsOf(goods));
    await operator.isAt('locating');
    await server.kill();
    await operator.pickLine(await operator.goodsOf(goods));
    await operator.isAt('locating');
    await operator.isOnline(false);
    await operator.pickLine(await operator.goodsOf(goods));
    await operator.drop();
    await server.start();
    await operator.hasUnsent(0);
    await expect.poll(async () => (await warehouse.detail(orderId)).picked).toBe(6);
    expect(await warehouse.movements('type=pick')).toHaveLength(3);
    for (const one of goods) {
      expect(await warehouse.stockAt(`location:${one.place}`, one.productId)).toBe(one.quantity - 2);
    }
  });

  test('the app opens and goes on with the network gone', async ({ context }) => {
    const goods = await warehouse.goods(2);
    await warehouse.order(goods.map((one) => ({ goods: one, quantity: 1 })));
    const operator = await Operator.withList(context, 1, printedTotes(1));
    await operator.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    const place = await operator.place();
    await context.setOffline(true);
    await operator.page.reload();
    await operator.isAt('locating');
    expect(await operator.place()).toBe(place);
    await operator.pickLine(await operator.goodsOf(goods));
    await context.setOffline(false);
    await operator.hasUnsent(0);
  });

  test('the next list is held ahead, so that work goes on without the network', async ({ context }) => {
    const [first, second] = await warehouse.goods(2);
    if (!first || !second) throw new Error('goods are missing');
    await warehouse.order([{ goods: first, quantity: 1 }]);
    const later = await warehouse.order([{ goods: second, quantity: 1 }]);
    const [one = '', two = ''] = printedTotes(2);
    const operator = await Operator.withList(context, 1, [one]);
    await expect
      .poll(
        async () => (await warehouse.get<{ items: { status: string }[] }>('tasks?status=held')).items.length,
      )
      .toBe(1);
    await context.setOffline(true);
    await operator.pickLine(first);
    await operator.drop();
    await operator.tap(/Next: pick a list/);
    await operator.isAt('assigningTotes');
    await operator.scan(two);
    await operator.isAt('locating');
    await operator.pickLine(second);
    await operator.drop();
    await context.setOffline(false);
    await operator.hasUnsent(0);
    await expect.poll(async () => (await warehouse.detail(later)).status).toBe('picked');
    expect((await warehouse.openDiscrepancies()).filter(({ kind }) => kind !== 'lease_stale')).toEqual([]);
  });

  test('a captive portal is no server: nothing is acknowledged, and the header says so', async ({
    context,
  }) => {
    const goods = await warehouse.goods(1);
    const orderId = await warehouse.order([{ goods: goods[0] ?? never(), quantity: 1 }]);
    const operator = await Operator.withList(context, 1, printedTotes(1));
    await operator.hasUnsent(0);
    await context.route('**/api/v1/sync/**', (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Please sign in to the Wi-Fi</h1>' }),
    );
    await operator.pickAll(goods);
    await operator.isOnline(false);
    expect((await warehouse.detail(orderId)).picked).toBe(0);
    await context.unroute('**/api/v1/sync/**');
    await operator.hasUnsent(0);
    await expect.poll(async () => (await warehouse.detail(orderId)).picked).toBe(1);
  });

  test("user B signs in over A's unsent work: it is sent as A's", async ({ context }) => {
    const goods = await warehouse.goods(2);
    await warehouse.order(goods.map((one) => ({ goods: one, quantity: 1 })));
    const operator = await Operator.enrolled(context);
    await operator.signIn('Jonas Weber');
    await operator.switchTo('U-0001', '1111', 'Maria Lopez');
    await operator.takeCartFor(1);
    await operator.giveMeWork();
    await operator.scan(printedTotes(1)[0] ?? '');
    await operator.isAt('locating');
    await operator.hasUnsent(0);
    await context.setOffline(true);
    await operator.pickLine(await operator.goodsOf(goods));
    await operator.switchTo('U-0002', '2222', 'Jonas Weber');
    await operator.hasUnsent(1);
    await context.setOffline(false);
    await operator.hasUnsent(0);
    await expect
      .poll(async () => (await warehouse.movements('type=pick')).map(({ user }) => user?.userId))
      .toEqual(['maria']);
  });
});

function never(): never {
  throw new Error('goods are missing');
}
