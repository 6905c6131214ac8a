import type { Sheet } from '../src/shared/protocol/board/sheet.ts';
import { atWork } from './floor.ts';
import { Operator, printedTotes } from './operator.ts';
import { expect, test } from './server-fixture.ts';
import type { Goods, Warehouse } from './warehouse.ts';

/** Codes of the printed card, or of the cart: what else both hands on the trigger need. */
test.describe('commands @scan', () => {
  let goods: Goods[];
  test.beforeEach(async ({ warehouse }) => {
    goods = await warehouse.goods(4);
  });

  /** Somebody orders two of one product; returns where they are found. */
  const orderTwo = async (warehouse: Warehouse): Promise<Goods> => {
    const [only] = goods;
    if (!only) throw new Error('goods are missing');
    await warehouse.order([{ goods: only, quantity: 2 }]);
    return only;
  };

  test('a whole list with all that goes wrong on the way is picked without a tap', async ({
    context,
    warehouse,
  }) => {
    const orderId = await warehouse.order(goods.map((one) => ({ goods: one, quantity: 3 })));
    const [tote = '', second = ''] = printedTotes(2);
    const operator = await Operator.withList(context, 1, [tote]);
    operator.taps = 0;

    const first = await operator.place();
    await operator.scan('CMD-SKIP');
    await operator.sees(`${first} comes at the end`);
    await expect.poll(() => operator.place()).not.toBe(first);
    await operator.scan('CMD-UNDO');
    await expect.poll(() => operator.place()).toBe(first);

    await operator.scan('CMD-SHORT');
    await operator.isAt('choosingReason');
    await operator.scan('CMD-YES');
    await operator.sees(/short$/);
    await operator.isAt('locating');

    const damaged = await operator.goodsOf(goods);
    await operator.scan('CMD-DAMAGED');
    await operator.isAt('enteringQuantity');
    await operator.scan('CMD-1');
    await operator.isAt('choosingReason');
    await operator.scan('CMD-YES');
    await operator.sees(/damaged$/);
    await operator.pickLine(damaged);

    await operator.isAt('locating');
    await operator.scan('CMD-FULL');
    await operator.isAt('replacingTote');
    await operator.scan(second);
    await operator.isAt('locating');
    await operator.pickLine(await operator.goodsOf(goods));

    await operator.isAt('locating');
    const last = await operator.goodsOf(goods);
    // Two codes of the same meaning: the same one would have to wait, as a trigger that is pulled twice.
    await operator.scan('CMD-QTY-2');
    await operator.isAt('choosingReason');
    await operator.scan('CMD-2');
    await operator.isAt('locating');
    await operator.pickLine(last);
    await operator.isAt('identifying');
    await operator.scan('CMD-PAUSE');
    await operator.isAt('paused');
    await operator.scan('CMD-NEXT');
    await operator.isAt('locating');
    await operator.pickLine(last);

    await operator.isAt('delivering');
    await operator.scan('PACK-1');
    await operator.isAt('finished');
    await operator.hasUnsent(0);
    await operator.scan('CMD-NEXT');
    await operator.sees(/Give me work|Hold to|Start/);
    expect(operator.taps).toBe(0);

    const short = goods.find(({ place }) => place === first);
    const statuses = await Promise.all(
      goods.map(async (_, index) => (await warehouse.line(`${orderId}/${index + 1}`)).status),
    );
    expect(statuses.filter((status) => status === 'picked')).toHaveLength(3);
    expect(await warehouse.stockAt(`lpn:${tote}`, short?.productId ?? '')).toBe(0);
    expect(await warehouse.stockAt(`lpn:${tote}`, damaged.productId)).toBe(3);
    expect(await warehouse.stockAt(`lpn:${second}`, last.productId)).toBe(3);
    const held = await warehouse.stockIn(`location:${damaged.place}`, damaged.productId);
    expect(held['damaged']).toBe(1);
  });

  test('a command that means nothing here says so, and what to do stays on the screen', async ({
    context,
    warehouse,
  }) => {
    await orderTwo(warehouse);
    const operator = await Operator.signedInOn(await context.newPage());
    await operator.takeCartFor(1);
    await operator.giveMeWork();
    await operator.scan('CMD-SKIP');
    await operator.sees('“Skip” is not possible here');
    await operator.sees('Scan an empty tote');
    await operator.scan('CMD-NO');
    await operator.sees('“No” is not possible here');
    await operator.isAt('assigningTotes');
    expect(await warehouse.openDiscrepancies()).toEqual([]);
  });

  test('problems and reasons are numbered, and a scanned number chooses one', async ({
    context,
    warehouse,
  }) => {
    await orderTwo(warehouse);
    const operator = await Operator.withList(context, 1, printedTotes(1));
    await operator.scan('CMD-REPORT');
    await operator.isAt('reporting');
    const choice = operator.page.getByRole('button', { name: 'Damaged' });
    await expect(choice).toContainText('3');
    await operator.scan('CMD-3');
    await operator.isAt('enteringQuantity');
    await operator.scan('CMD-NO');
    await operator.isAt('locating');
  });

  test('the check digits of the place, typed on the keys of the device or the screen, are a scan of it', async ({
    context,
    warehouse,
  }) => {
    const only = await orderTwo(warehouse);
    const operator = await Operator.withList(context, 1, printedTotes(1));
    const { lists } = await warehouse.get<Pick<Sheet, 'lists'>>('sheet');
    const places = lists.flatMap(({ lines }) => lines.map(({ place }) => place));
    const digits = places.find(({ locationId }) => locationId === only.place)?.checkDigits ?? '';
    expect(digits).toMatch(/^\d\d$/);
    await operator.keys(digits === '00' ? '99' : '00');
    await operator.page.keyboard.press('Enter');
    await operator.sees('Read the digits at the place again');
    await operator.sees(`Expected: place ${only.place}`);
    await operator.tap('Type');
    for (const digit of digits) {
      await operator.page.getByRole('dialog').getByRole('button', { name: digit, exact: true }).click();
    }
    await operator.isAt('identifying');
  });

  test('with "count by scanning" each scan is a piece, and a tote before all are there asks', async ({
    context,
    warehouse,
  }) => {
    const [one, other] = goods;
    if (!one || !other) throw new Error('goods are missing');
    await warehouse.order([{ goods: one, quantity: 3 }]);
    await warehouse.order([{ goods: other, quantity: 3 }]);
    const totes = printedTotes(2);
    const operator = await Operator.signedInOn(await context.newPage());
    await operator.page.goto('/handheld/settings');
    await operator.page
      .getByRole('group', { name: 'Count by scanning' })
      .or(operator.page.getByRole('radiogroup', { name: 'Count by scanning' }))
      .getByText('On')
      .click();
    await operator.page.goto('/handheld');
    await operator.takeCartFor(2);
    await operator.giveMeWork();
    for (const tote of totes) await operator.scan(tote);
    await operator.isAt('locating');
    const here = await operator.goodsOf([one, other]);
    await operator.scan(here.gtin);
    await operator.scan(here.gtin);
    await operator.sees(/2 of 3/);
    await operator.scan(here.gtin);
    await operator.sees('Scan the tote');
    await operator.scan((here === one ? totes[0] : totes[1]) ?? '');
    await operator.sees(/^3 × .* in slot/);
    const there = await operator.goodsOf([one, other]);
    await operator.scan(there.gtin);
    await operator.scan((there === one ? totes[0] : totes[1]) ?? '');
    await operator.isAt('choosingReason');
    await operator.sees('1 taken. And the rest?');
  });

  test('a place is counted by trigger alone: product, number, next', async ({ context, warehouse }) => {
    const [only] = goods;
    if (!only) throw new Error('goods are missing');
    const operator = await atWork(context, warehouse, 'count');
    operator.taps = 0;
    await operator.scan(only.place);
    await operator.at('counting');
    await operator.scan(`]C101${only.gtin}${only.lot ? `10${only.lot}` : ''}`);
    await operator.scan(`CMD-${only.quantity}`);
    await operator.sees(new RegExp(`^${only.quantity}`));
    await operator.scan('CMD-NEXT');
    await operator.at('locating');
    // Said again at once it would be the same pull of the trigger; behind another word it is not.
    await operator.scan('CMD-NO');
    await operator.sees(/is not possible here/);
    await operator.scan('CMD-NEXT');
    await operator.at('finished');
    expect(operator.taps).toBe(0);
    await operator.hasUnsent(0);
    expect(await warehouse.movements('type=count')).toHaveLength(1);
    expect(await warehouse.openDiscrepancies()).toEqual([]);
  });
});
