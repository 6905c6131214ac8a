import type { Page } from '@playwright/test';
import { Operator, printedTotes } from '../operator.ts';
import type { Goods } from '../warehouse.ts';
import { sessionOf } from '../wedge-keys.ts';
import { expectAgreement } from './agreement.ts';
import type { JournalState } from './device-journal.ts';
import { FastHand } from './fast-hand.ts';
import { expect, test } from './faults-fixture.ts';
import { pickLines } from './shift-in-hand.ts';

const push = '**/api/v1/sync/push';

test.describe('several tabs of one device @faults', () => {
  // An old build and a new one are told apart by what the server gives them, not by what a worker keeps.
  test.use({ serviceWorkers: 'block' });

  let goods: Goods[];
  test.beforeEach(async ({ warehouse }) => {
    goods = await warehouse.goods(8);
    await warehouse.order(goods.map((one) => ({ goods: one, quantity: 1 })));
  });

  test('two tabs scan the same list at full speed: each line is picked once, each number given once', async ({
    context,
    warehouse,
    server,
  }) => {
    const operator = await Operator.withList(context, 1, printedTotes(1));
    const list = operator.page.url();
    const hands = [new FastHand(goods), new FastHand(goods)];
    const pages = await Promise.all(
      hands.map(async (hand) => {
        const page = await context.newPage();
        await hand.watch(page);
        await page.goto(list);
        await Operator.on(page).isAt('locating');
        return page;
      }),
    );
    await operator.page.close();
    const ends = hands.map((hand) => hand.untilDelivering());
    hands.forEach((hand, index) => hand.workOn(pages[index] as Page));
    const nudges = setInterval(() => hands.forEach((hand) => hand.again()), 2500);
    await Promise.any(ends);
    clearInterval(nudges);
    for (const hand of hands) hand.rest();

    const [page] = pages as [Page];
    await page.goto(list);
    await Operator.on(page).drop();
    expectOnce(await expectAgreement(page, warehouse), goods.length);
    expect(await server.verified()).toBe('0 differences');
  });

  test('the tab that sends is frozen: another one sends, and when it wakes both go on', async ({
    context,
    warehouse,
    server,
  }) => {
    const first = await Operator.withList(context, 1, printedTotes(1));
    const list = first.page.url();
    await first.hasUnsent(0);
    await context.route(push, (route) => route.abort());
    await pickLines(first, goods, 2);
    await first.hasUnsent(2);
    const sleeper = await sessionOf(first.page);
    await sleeper.send('Page.setWebLifecycleState', { state: 'frozen' });
    await context.unroute(push);

    const second = Operator.on(await context.newPage());
    await second.page.goto(list);
    await second.isAt('locating');
    await second.hasUnsent(0);
    await pickLines(second, goods, 2);
    await second.hasUnsent(0);

    await sleeper.send('Page.setWebLifecycleState', { state: 'active' });
    // Its screen is an old one: the scan is answered by showing what the list has come to.
    const behind = await first.place();
    await first.scan(behind);
    await expect.poll(() => first.place()).not.toBe(behind);
    await first.page.reload();
    await first.isAt('locating');
    await pickLines(first, goods, 3);
    await first.pickLine(await first.goodsOf(goods));
    await first.drop();
    expectOnce(await expectAgreement(first.page, warehouse), goods.length);
    expect(await server.verified()).toBe('0 differences');
  });

  test('a newer build takes the journal over: the old tab is walled, its entries are sent, and it still opens', async ({
    context,
    warehouse,
    server,
  }) => {
    const old = await Operator.withList(context, 1, printedTotes(1));
    const list = old.page.url();
    await old.hasUnsent(0);
    await context.route(push, (route) => route.abort());
    await pickLines(old, goods, 2);
    await old.hasUnsent(2);

    const newer = Operator.on(await context.newPage());
    await asNewerBuild(newer.page);
    await newer.page.goto(list);
    await newer.isAt('locating');
    await old.sees('A newer version is open');
    await pickLines(newer, goods, 1);
    await newer.hasUnsent(3);
    await context.unroute(push);
    await newer.hasUnsent(0);

    // Nobody has updated the other window: it loads the older build again, which finds the newer journal.
    await old.tap('Reload');
    await old.isAt('locating');
    await pickLines(old, goods, 4);
    await old.hasUnsent(0);
    await newer.page.goto(list);
    await newer.isAt('locating');
    await newer.pickLine(await newer.goodsOf(goods));
    await newer.drop();
    expectOnce(await expectAgreement(newer.page, warehouse), goods.length);
    expect(await server.verified()).toBe('0 differences');
  });
});

/** Each line was picked once, and the numbers of the only epoch have no gap. */
function expectOnce({ entries, epochs }: JournalState, lines: number): void {
  const picked = entries.filter(({ type }) => type === 'pick').map(({ orderLineId }) => orderLineId);
  expect(picked).toHaveLength(lines);
  expect(new Set(picked).size).toBe(lines);
  expect(epochs).toHaveLength(1);
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
}

/** Gives this page a build of tomorrow, whose journal has one table more. */
async function asNewerBuild(page: Page): Promise<void> {
  const journalNow = /(this\.version\(2\)\.stores\(\{evidence:.*?\}\))/;
  await page.route('**/assets/*.js', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(journalNow, '$1,this.version(3).stores({later:"id"})');
    await route.fulfill({ response: answer, body });
  });
}
