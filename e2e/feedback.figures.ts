import { writeFileSync } from 'node:fs';
import { commandCode } from '../src/shared/domain/command-code.ts';
import { Operator, printedTotes } from './operator.ts';
import { expect, test } from './server-fixture.ts';
import { type Goods, Warehouse } from './warehouse.ts';
import { pressAsScanner } from './wedge-keys.ts';

/** One scan: which signal answered it, and the milliseconds from its last key to the painted answer. */
type Answer = {
  signal: string;
  ms: number /** Of it: until the page took the key, and until it had its answer. */;
  taken: number;
  given: number;
};

declare global {
  interface Window {
    answers: Answer[];
    /** Settles with the next answer: asking the page again and again would cost what is measured. */
    nextAnswer: Promise<void>;
    answered: () => void;
  }
}

const lines = Number(process.env['STOCKHAND_FEEDBACK_LINES'] ?? 16);
const throttling = Number(process.env['STOCKHAND_FEEDBACK_THROTTLE'] ?? 4);
/** Milliseconds a character: hardware scanners take 10 to 160. */
const fastestScanner = 10;
/** Milliseconds from an answer to the next scan: a quick hand makes two scans a second. */
const betweenScans = 400;

/** Where `npm run bench -- feedback` reads what was measured. */
const answersFile = process.env['STOCKHAND_FEEDBACK_ANSWERS'];

test.use({ trace: 'off', screenshot: 'off' });

test('from the last key of a scan to its painted answer, without network, on a slow device', async ({
  context,
  server,
}) => {
  test.setTimeout(600_000);
  const warehouse = await Warehouse.of(server);
  const goods = await warehouse.goods(lines);
  const totes = printedTotes(2);
  const half = Math.ceil(goods.length / 2);
  await warehouse.order(goods.slice(0, half).map((one) => ({ goods: one, quantity: 1 })));
  await warehouse.order(goods.slice(half).map((one) => ({ goods: one, quantity: 1 })));
  await context.addInitScript(watchAnswers);
  const operator = await Operator.withList(context, 2, totes);
  // All but the last change, which is its own claim.
  await expect.poll(async () => Math.max(...(await warehouse.devicesBehind()))).toBeLessThan(5);
  const { page } = operator;
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttling });
  await context.setOffline(true);
  await page.evaluate(() => (window.answers = []));
  for (let line = 0; line < goods.length; line++) await pickWithMistakes(operator, goods, totes);
  const answers = await page.evaluate(() => window.answers);
  await warehouse.close();
  if (answersFile) writeFileSync(answersFile, JSON.stringify(answers));
  expect(answers.length).toBeGreaterThanOrEqual(lines * 8);
});

/** Place, product and tote of a line, and at each of them first something wrong. */
async function pickWithMistakes(
  operator: Operator,
  goods: readonly Goods[],
  totes: readonly string[],
): Promise<void> {
  const { page } = operator;
  const here = await operator.goodsOf(goods);
  const elsewhere = goods.find((one) => one !== here) ?? here;
  await answered(operator, elsewhere.place);
  await answered(operator, 'NO-SUCH-CODE');
  await answered(operator, here.place);
  await operator.isAt('identifying');
  await answered(operator, elsewhere.gtin);
  await answered(operator, commandCode('no'));
  await answered(operator, here.gtin);
  await operator.isAt('stowing');
  const slot = Number((await page.locator('[data-pick-step]').innerText()).match(/slot (\d)/i)?.[1] ?? 1);
  await answered(operator, totes[slot % 2] ?? '');
  await answered(operator, totes[slot - 1] ?? '');
  await expect(page.locator('[data-pick-step]')).not.toHaveAttribute('data-pick-step', 'stowing');
}

async function answered(operator: Operator, code: string): Promise<void> {
  const { page } = operator;
  await page.evaluate(() => {
    window.nextAnswer = new Promise((resolve) => (window.answered = resolve));
  });
  await pressAsScanner(page, code, { pace: fastestScanner });
  await page.evaluate(() => window.nextAnswer);
  await page.waitForTimeout(betweenScans);
}

/** Runs in the page: the time of each Enter key, and of the frame in which the signal after it was painted. */
function watchAnswers(): void {
  const scans: { at: number; taken: number }[] = [];
  window.answers = [];
  window.answered = () => {};
  window.addEventListener(
    'keydown',
    ({ key, timeStamp: at }) => {
      if (key === 'Enter') scans.push({ at, taken: performance.now() - at });
    },
    true,
  );
  const seen = (signal: string) => {
    const scan = scans.shift();
    if (scan === undefined) return;
    const { at, taken } = scan;
    const given = performance.now() - at;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        window.answers.push({ signal, taken, given, ms: performance.now() - at });
        window.answered();
      };
      port2.postMessage(null);
    });
  };
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node instanceof HTMLElement && node.dataset['signal']) seen(node.dataset['signal']);
  }).observe(document, { childList: true, subtree: true });
}
