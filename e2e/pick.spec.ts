import { Operator, printedTotes } from './operator.ts';
import { expect, test } from './server-fixture.ts';
import type { Goods } from './warehouse.ts';

test.describe('picking @pick', () => {
  let goods: Goods[];
  test.beforeEach(async ({ warehouse }) => {
    goods = await warehouse.goods(4);
  });

  test('a line takes two scans and no tap, and the stock lies in the tote', async ({
    context,
    warehouse,
  }) => {
    const orderId = await warehouse.order(goods.map((one) => ({ goods: one, quantity: 2 })));
    const [tote = ''] = printedTotes(1);
    const operator = await Operator.withList(context, 1, [tote]);
    operator.scans = 0;
    operator.taps = 0;
    await operator.pickAll(goods);
    expect({ scans: operator.scans, taps: operator.taps }).toEqual({ scans: 2 * goods.length, taps: 0 });
    await operator.drop();
    await operator.hasUnsent(0);
    await expect.poll(async () => (await warehouse.detail(orderId)).status).toBe('picked');
    for (const one of goods) {
      expect(await warehouse.stockAt(`lpn:${tote}`, one.productId)).toBe(2);
      expect(await warehouse.stockAt(`location:${one.place}`, one.productId)).toBe(one.quantity - 2);
    }
    expect(await warehouse.openDiscrepancies()).toEqual([]);
  });

  test('with several orders on the cart a line is product and tote, two scans', async ({
    context,
    warehouse,
  }) => {
    const [first, second] = goods;
    if (!first || !second) throw new Error('goods are missing');
    const [one, two] = [
      await warehouse.order([{ goods: first, quantity: 1 }]),
      await warehouse.order([{ goods: second, quantity: 3 }]),
    ];
    const totes = printedTotes(2);
    const operator = await Operator.withList(context, 2, totes);
    operator.scans = 0;
    operator.taps = 0;
    for (let line = 0; line < 2; line++) {
      const here = await operator.goodsOf([first, second]);
      await operator.scan(here.gtin);
      await operator.isAt('stowing');
      await operator.scan((here === first ? totes[0] : totes[1]) ?? '');
      await operator.sees(/in slot/);
    }
    expect({ scans: operator.scans, taps: operator.taps }).toEqual({ scans: 4, taps: 0 });
    await operator.drop('STAGE-2');
    await expect.poll(async () => (await warehouse.detail(one)).status).toBe('picked');
    await expect.poll(async () => (await warehouse.detail(two)).picked).toBe(3);
  });

  test('nothing there: short with its reason in three taps, and a count is raised', async ({
    context,
    warehouse,
  }) => {
    const [only] = goods;
    if (!only) throw new Error('goods are missing');
    const orderId = await warehouse.order([{ goods: only, quantity: 2 }]);
    const operator = await Operator.withList(context, 1, printedTotes(1));
    operator.taps = 0;
    await operator.tap('Problem');
    await operator.tap('Nothing there');
    await operator.tap('Place is empty');
    expect(operator.taps).toBe(3);
    await operator.isAt('closing');
    await operator.tap('Close the list');
    await operator.hasUnsent(0);
    await expect.poll(async () => (await warehouse.line(`${orderId}/1`)).status).toBe('short');
    const kinds = (await warehouse.openDiscrepancies()).map(({ kind }) => kind);
    expect(kinds).toContain('short');
    expect((await warehouse.raised('count')).map(({ from }) => from)).toEqual([`location:${only.place}`]);
  });

  test('a wrong product is named, with what was expected, and nothing is recorded', async ({
    context,
    warehouse,
  }) => {
    const [wanted, other] = goods;
    if (!wanted || !other) throw new Error('goods are missing');
    const orderId = await warehouse.order([{ goods: wanted, quantity: 1 }]);
    const operator = await Operator.withList(context, 1, printedTotes(1));
    await operator.scan(wanted.place);
    await operator.isAt('identifying');
    await operator.scan(other.gtin);
    await operator.sees(/^That is /);
    await operator.sees(/^Expected: /);
    await operator.isAt('identifying');
    expect((await warehouse.line(`${orderId}/1`)).picked).toBe(0);
    await operator.scan(wanted.gtin);
    await operator.isAt('delivering');
  });

  test('the last step is taken back, by a movement that undoes the recorded one', async ({
    context,
    warehouse,
  }) => {
    const [only] = goods;
    if (!only) throw new Error('goods are missing');
    const orderId = await warehouse.order([{ goods: only, quantity: 2 }]);
    const operator = await Operator.withList(context, 1, printedTotes(1));
    await operator.pickLine(only);
    await operator.isAt('delivering');
    await operator.tap('Undo');
    await operator.sees('Taken back');
    await operator.hasUnsent(0);
    await expect.poll(async () => (await warehouse.line(`${orderId}/1`)).picked).toBe(0);
    await expect.poll(() => warehouse.stockAt(`location:${only.place}`, only.productId)).toBe(only.quantity);
    const types = (await warehouse.movements(`productId=${only.productId}`)).map(({ type }) => type);
    expect(types.filter((type) => type === 'pick' || type === 'put-back')).toEqual(['put-back', 'pick']);
  });

  test('a page killed between two steps opens where it was, and nothing is counted twice', async ({
    context,
    warehouse,
  }) => {
    const pair = goods.slice(0, 2);
    const orderId = await warehouse.order(pair.map((one) => ({ goods: one, quantity: 1 })));
    const operator = await Operator.withList(context, 1, printedTotes(1));
    const first = await operator.goodsOf(pair);
    await operator.pickLine(first);
    await operator.isAt('locating');
    const second = await operator.goodsOf(pair);
    await operator.scan(second.place);
    await operator.isAt('identifying');
    const address = operator.page.url();
    await operator.page.close({ runBeforeUnload: false });
    const reopened = Operator.on(await context.newPage());
    await reopened.page.goto(address);
    await reopened.isAt('identifying');
    await reopened.scan(second.gtin);
    await reopened.drop();
    await reopened.hasUnsent(0);
    await expect.poll(async () => (await warehouse.detail(orderId)).picked).toBe(2);
    expect(await warehouse.movements('type=pick')).toHaveLength(2);
  });

  test('a list handed over is finished by another operator on another device', async ({
    context,
    browser,
    baseURL,
    warehouse,
  }) => {
    const pair = goods.slice(0, 2);
    const orderId = await warehouse.order(pair.map((one) => ({ goods: one, quantity: 1 })));
    const totes = printedTotes(1);
    const maria = await Operator.withList(context, 1, totes);
    await maria.pickLine(await maria.goodsOf(pair));
    await maria.tap('Problem');
    await maria.tap('Hand over');
    await maria.isAt('handedOver');
    await maria.hasUnsent(0);
    const elsewhere = await browser.newContext({ baseURL, viewport: { width: 360, height: 640 } });
    const jonas = await Operator.enrolled(elsewhere);
    await jonas.signIn('Jonas Weber');
    await jonas.tap(/Give me work/);
    await jonas.isAt('assigningTotes');
    await jonas.scan(totes[0] ?? '');
    await jonas.isAt('locating');
    await jonas.pickLine(await jonas.goodsOf(pair));
    await jonas.drop();
    await expect.poll(async () => (await warehouse.detail(orderId)).status).toBe('picked');
    const who = (await warehouse.movements('type=pick')).map(({ user }) => user?.userId);
    expect(new Set(who)).toEqual(new Set(['jonas', 'maria']));
    await elsewhere.close();
  });
});
