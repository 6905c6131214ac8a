import type { BrowserContext } from '@playwright/test';
import { Operator, printedTotes } from './operator.ts';
import { expect, test } from './server-fixture.ts';
import { type Goods, Warehouse } from './warehouse.ts';

/** A list with two lines of one order; `next` is the line whose place is on the screen, `later` the other. */
type Scene = { operator: Operator; orderId: string; next: Goods; later: Goods; tote: string };

test.describe('a cancellation arrives @cancel', () => {
  let warehouse: Warehouse;

  test.beforeEach(async ({ server }) => {
    warehouse = await Warehouse.of(server);
  });
  test.afterEach(() => warehouse.close());

  async function begin(context: BrowserContext): Promise<Scene> {
    const goods = await warehouse.goods(2);
    const orderId = await warehouse.order(goods.map((one) => ({ goods: one, quantity: 2 })));
    const [tote = ''] = printedTotes(1);
    const operator = await Operator.withList(context, 1, [tote]);
    const next = await operator.goodsOf(goods);
    const later = goods.find((one) => one !== next);
    if (!later) throw new Error('there is no other line');
    return { operator, orderId, next, later, tote };
  }

  const lineOf = async ({ orderId }: Scene, { productId }: Goods): Promise<string> => {
    const { orderLines } = await warehouse.detail(orderId);
    return orderLines.find((line) => line.productId === productId)?.orderLineId ?? '';
  };

  const isSeen = (orderLineId: string) =>
    expect
      .poll(async () => (await warehouse.line(orderLineId)).notices.map(({ seenAt }) => seenAt !== null))
      .toEqual([true]);

  test('before its turn: the line leaves the route, the operator is told, the server sees that he was', async ({
    context,
  }) => {
    const scene = await begin(context);
    const { operator, next, later } = scene;
    const line = await lineOf(scene, later);
    await warehouse.cancelLine(line);
    await operator.sees(`${later.place} is off your route`);
    await isSeen(line);
    await operator.pickLine(next);
    await operator.drop();
    expect(await warehouse.stockAt(`location:${later.place}`, later.productId)).toBe(later.quantity);
  });

  test('while he walks to it: the screen turns to the next line at once', async ({ context }) => {
    const scene = await begin(context);
    const { operator, next, later } = scene;
    const line = await lineOf(scene, next);
    await warehouse.cancelLine(line);
    await expect.poll(() => operator.place()).toBe(later.place);
    await operator.isAt('locating');
    await isSeen(line);
    await operator.pickLine(later);
    await operator.drop();
    expect((await warehouse.line(line)).picked).toBe(0);
  });

  test('with the goods in hand: they go back at once, and nothing was picked', async ({ context }) => {
    const [mine, other] = await warehouse.goods(2);
    if (!mine || !other) throw new Error('goods are missing');
    const cancelled = await warehouse.order([{ goods: mine, quantity: 2 }]);
    const kept = await warehouse.order([{ goods: other, quantity: 1 }]);
    const operator = await Operator.withList(context, 2, printedTotes(2));
    const first = await operator.goodsOf([mine, other]);
    const [orderOfFirst, orderOfOther] = first === mine ? [cancelled, kept] : [kept, cancelled];
    await operator.scan(first.gtin);
    await operator.isAt('stowing');
    await warehouse.cancelLine(`${orderOfFirst}/1`);
    await operator.isAt('puttingBack');
    await operator.sees('Cancelled. Put back what you hold');
    await operator.scan(first.place);
    await operator.isAt('locating');
    await operator.hasUnsent(0);
    await expect.poll(async () => (await warehouse.line(`${orderOfFirst}/1`)).picked).toBe(0);
    expect(await warehouse.stockAt(`location:${first.place}`, first.productId)).toBe(first.quantity);
    expect((await warehouse.line(`${orderOfOther}/1`)).status).toBe('allocated');
  });

  test('with the goods in the tote: put back at the end of the list, and the gate opens for the rest', async ({
    context,
  }) => {
    const scene = await begin(context);
    const { operator, next, later, tote } = scene;
    const line = await lineOf(scene, next);
    await operator.pickLine(next);
    await operator.hasUnsent(0);
    await warehouse.cancelLine(line);
    await operator.sees('To be put back at the end');
    await isSeen(line);
    await operator.pickLine(later);
    await operator.isAt('puttingBack');
    await operator.scan(next.gtin);
    await operator.scan(next.place);
    await operator.drop();
    await operator.hasUnsent(0);
    await expect.poll(() => warehouse.stockAt(`lpn:${tote}`, next.productId)).toBe(0);
    expect(await warehouse.stockAt(`location:${next.place}`, next.productId)).toBe(next.quantity);
    expect(await warehouse.openDiscrepancies()).toEqual([]);
    expect((await warehouse.post(`orders/${scene.orderId}/ship`)).status).toBe(200);
  });

  test('in the tote, and the operator chooses to put it back at once', async ({ context }) => {
    const scene = await begin(context);
    const { operator, next, later } = scene;
    await operator.pickLine(next);
    await operator.hasUnsent(0);
    await warehouse.cancelLine(await lineOf(scene, next));
    await operator.sees('To be put back at the end');
    await operator.tap('Problem');
    await operator.tap('Put back now');
    await operator.isAt('puttingBack');
    await operator.scan(next.gtin);
    await operator.scan(next.place);
    await operator.isAt('locating');
    expect(await operator.place()).toBe(later.place);
  });

  test('after the list was finished: a discrepancy, a put-back task, and a closed ship gate', async ({
    context,
  }) => {
    const scene = await begin(context);
    const { operator, next, later, tote } = scene;
    await operator.pickLine(next);
    await operator.isAt('locating');
    await operator.pickLine(later);
    await operator.drop();
    await operator.hasUnsent(0);
    await expect.poll(async () => (await warehouse.detail(scene.orderId)).status).toBe('picked');
    await warehouse.cancelLine(await lineOf(scene, next));
    expect((await warehouse.openDiscrepancies()).map(({ kind }) => kind)).toEqual(['cancelled_after_pick']);
    expect((await warehouse.raised('put-back')).map(({ from }) => from)).toEqual([`lpn:${tote}`]);
    expect((await warehouse.post(`orders/${scene.orderId}/ship`)).status).toBe(409);
  });

  test('while the device is offline: the pick stands, the goods come back, nothing ships silently', async ({
    context,
  }) => {
    const scene = await begin(context);
    const { operator, next, later, tote } = scene;
    await context.setOffline(true);
    await operator.pickLine(next);
    await operator.isAt('locating');
    const line = await lineOf(scene, next);
    await warehouse.cancelLine(line);
    await operator.pickLine(later);
    await operator.drop();
    expect((await warehouse.line(line)).notices.map(({ seenAt }) => seenAt)).toEqual([null]);
    await context.setOffline(false);
    await operator.hasUnsent(0);
    await expect
      .poll(async () => (await warehouse.openDiscrepancies()).map(({ kind }) => kind))
      .toEqual(['picked_after_cancel']);
    await isSeen(line);
    expect((await warehouse.raised('put-back')).map(({ from }) => from)).toEqual([`lpn:${tote}`]);
    expect((await warehouse.post(`orders/${scene.orderId}/ship`)).status).toBe(409);
  });

  test("for another order: the cart's other orders are untouched", async ({ context }) => {
    const [mine, other] = await warehouse.goods(2);
    if (!mine || !other) throw new Error('goods are missing');
    const cancelled = await warehouse.order([{ goods: mine, quantity: 2 }]);
    const kept = await warehouse.order([{ goods: other, quantity: 1 }]);
    const totes = printedTotes(2);
    const operator = await Operator.withList(context, 2, totes);
    expect((await warehouse.post(`orders/${cancelled}/cancel`, { reason: 'customer is gone' })).status).toBe(
      200,
    );
    await expect.poll(() => operator.place()).toBe(other.place);
    await operator.scan(other.gtin);
    await operator.isAt('stowing');
    await operator.scan(totes[1] ?? '');
    await operator.isAt('delivering');
    await operator.scan('PACK-1');
    await operator.isAt('finished');
    await expect.poll(async () => (await warehouse.detail(kept)).status).toBe('picked');
    expect((await warehouse.detail(cancelled)).status).toBe('cancelled');
  });
});
