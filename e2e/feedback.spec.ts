import type { Page } from '@playwright/test';
import { Operator, printedTotes } from './operator.ts';
import { expect, test } from './server-fixture.ts';
import { type Goods, Warehouse } from './warehouse.ts';

/** Tones that the page has begun to play, by their length in milliseconds. */
declare global {
  interface Window {
    tones: number[];
  }
}

function listenToTones(): void {
  window.tones = [];
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode) {
    window.tones.push(Math.round((this.buffer?.duration ?? 0) * 1000));
    start.call(this);
  };
}

const errorTone = 740;
const held = (page: Page) => page.getByRole('alertdialog');

async function wantsErrorsSeen(operator: Operator): Promise<void> {
  await operator.page.goto('/handheld/settings');
  await operator.page
    .getByRole('group', { name: 'Errors must be seen' })
    .getByText('On', { exact: true })
    .click();
  await operator.page.goto('/handheld');
  await expect(operator.page.getByRole('button', { name: /Give me work/ })).toBeVisible();
}

test.describe('feedback @scan', () => {
  let warehouse: Warehouse;
  let goods: Goods[];

  test.beforeEach(async ({ server, context }) => {
    warehouse = await Warehouse.of(server);
    goods = await warehouse.goods(2);
    await context.addInitScript(listenToTones);
  });
  test.afterEach(() => warehouse.close());

  test('the very first scan of a page sounds, and a wrong one says what it is, what was expected and what to do', async ({
    context,
  }) => {
    const [wanted, other] = goods;
    if (!wanted || !other) throw new Error('goods are missing');
    await warehouse.order([{ goods: wanted, quantity: 1 }]);
    const operator = await Operator.withList(context, 1, printedTotes(1));
    await operator.page.reload();
    await operator.isAt('locating');
    await operator.scan(other.gtin);
    await operator.sees(/^That is product /);
    expect(await operator.page.evaluate(() => window.tones)).toEqual([errorTone]);
    await operator.sees(/^Expected: /);
    await operator.scan('(01)04006381333932');
    await operator.sees(/^Not valid: .*check digit/);
    await operator.scan('QQ/99');
    await operator.sees(/^Unknown code QQ\/99/);
    await operator.scan(wanted.place);
    await operator.isAt('identifying');
    await operator.page.setViewportSize({ width: 320, height: 470 });
    await operator.scan(other.place);
    await operator.sees(/^That is place /);
    expect(await overflow(operator.page)).toBe(0);
  });

  test('an error that must be seen holds the next scan, by scan and by tap', async ({ context }) => {
    const [wanted, other] = goods;
    if (!wanted || !other) throw new Error('goods are missing');
    await warehouse.order([{ goods: wanted, quantity: 1 }]);
    const operator = await Operator.enrolled(context);
    await operator.signIn('Maria Lopez');
    await wantsErrorsSeen(operator);
    await operator.takeCartFor(1);
    await operator.giveMeWork();
    await operator.scan(printedTotes(1)[0] ?? '');
    await operator.isAt('locating');
    await operator.scan(other.place);
    await expect(held(operator.page)).toBeVisible();
    await operator.scan(wanted.place);
    await expect(held(operator.page)).toBeHidden();
    await operator.sees('Seen. Scan again.');
    // The same code once more, as soon as a hand can: when the word of it has gone.
    await expect(operator.page.locator('[data-signal=seen]')).toBeHidden();
    await operator.isAt('locating');
    await operator.scan(wanted.place);
    await operator.isAt('identifying');
    await operator.scan(other.gtin);
    await expect(held(operator.page)).toBeVisible();
    await operator.page.mouse.click(60, 300);
    await expect(held(operator.page)).toBeHidden();
    await operator.isAt('identifying');
    await operator.scan(wanted.gtin);
    await operator.isAt('delivering');
  });

  test('a manager sees how fast a device answers, and which handheld it is', async ({
    context,
    browser,
    baseURL,
  }) => {
    const [wanted] = goods;
    if (!wanted) throw new Error('goods are missing');
    await warehouse.order([{ goods: wanted, quantity: 1 }]);
    const operator = await Operator.withList(context, 1, printedTotes(1));
    await operator.scan(wanted.place);
    await operator.isAt('identifying');
    await operator.page.reload();
    await operator.isAt('identifying');
    const office = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } });
    const board = await office.newPage();
    await board.goto('/manager');
    await board.getByRole('button', { name: 'Enter as manager' }).click();
    await board.getByRole('link', { name: 'Devices', exact: true }).click();
    await expect(board.getByText(/^\d+ \/ \d+ ms$/).first()).toBeVisible({ timeout: 60_000 });
    await expect(board.getByText(/Chrome \d+ · Linux/).first()).toBeVisible();
    await office.close();
  });
});

/** Pixels by which a step is higher than what is shown of it. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    const parts = main ? [main, ...main.querySelectorAll('*')] : [];
    const scrolls = parts.filter((part) => /auto|scroll/.test(getComputedStyle(part).overflowY));
    return Math.max(0, ...scrolls.map((part) => part.scrollHeight - part.clientHeight));
  });
