import { type BrowserContext, expect } from '@playwright/test';
import type { TaskRow } from '../src/shared/protocol/board/tasks.ts';
import { installFakeCamera } from './fake-camera.ts';
import { Operator } from './operator.ts';
import { plate } from './marked-goods.ts';
import { handheldPictures, type Take } from './pictures.ts';
import { test } from './server-fixture.ts';
import { Warehouse } from './warehouse.ts';

test.describe('pictures of checking', () => {
  let warehouse: Warehouse;
  test.beforeEach(async ({ server }) => {
    warehouse = await Warehouse.of(server);
  });
  test.afterEach(() => warehouse.close());

  /** Maria with a camera and all that the server knows. */
  const atTheGoods = async (context: BrowserContext, area: string) => {
    const page = await context.newPage();
    await installFakeCamera(page);
    await page.goto('/');
    await page.getByRole('button', { name: /Open a handheld/ }).click();
    const operator = Operator.on(page);
    await operator.signIn('Maria Lopez');
    await operator.knowsAll(warehouse);
    return { operator, ...handheldPictures(page, area) };
  };

  /** A unit of the demo that waits for its check. */
  const waiting = async (isWanted: (task: TaskRow) => boolean): Promise<string> => {
    const task = (await warehouse.tasks('quality-check')).find((one) => one.lpn !== null && isWanted(one));
    if (!task?.lpn) throw new Error('nothing waits for such a check');
    return task.lpn;
  };

  test('a check that begins with a task and ends with scrap', async ({ context }) => {
    const lpn = await waiting(({ goods }) => goods === 1);
    const { operator, take } = await atTheGoods(context, 'quality-check');
    await operator.opens('quality-check');
    await take('identifying-any');
    await operator.takes('quality-check', lpn);
    await operator.at('identifying');
    await take('identifying');
    await operator.scan('A-01-01-1');
    await operator.sees(/^That is place/);
    await take('wrong-scan');
    await operator.scan(plate(lpn));
    await operator.at('sampling');
    await take('sampling');
    await operator.tap('Problem');
    await operator.tap('Other quantity');
    await operator.at('recounting');
    await take('recounting');
    await operator.tap('Back');
    await operator.at('sampling');
    await operator.tap('Begin');
    await operator.at('answering');
    await everyQuestion(operator, take);
    await operator.at('countingDefects');
    await take('counting-defects');
    await operator.tap('One more defect');
    await operator.tap('Type the number');
    await take('typing-defects');
    await operator.tap('Close');
    for (let found = 1; found < 4; found++) await operator.tap('One more defect');
    await take('too-many-defects');
    await operator.tap('Problem');
    await operator.at('reporting');
    await take('reporting');
    await operator.tap('Back');
    await operator.at('countingDefects');
    await operator.tap(/^That is all/);
    await operator.at('judging');
    await take('not-passed');
    await operator.tap('Only a part');
    await operator.at('splitting');
    await take('splitting');
    await operator.keys('1');
    await operator.tap(/^Decide 1 apart/);
    await operator.at('judging');
    await take('a-part');
    await operator.tap('Quarantine');
    await operator.at('choosingReason');
    await take('reason-quarantine');
    await operator.tap('Damaged');
    await operator.at('placing');
    await take('placing');
    await operator.tap('It stays here');
    await operator.at('judging');
    await take('the-rest');
    await operator.tap('Scrap');
    await operator.at('choosingReason');
    await take('reason-scrap');
    await operator.tap('Cannot be used');
    await operator.at('approving');
    await take('approving');
    await operator.scan('U-0001');
    await operator.sees(/That is your own/);
    await take('own-badge');
    await operator.scan('U-0002');
    await operator.at('closing');
    await take('closing');
    await operator.tap('Finish');
    await operator.at('finished');
    await take('finished');
  });

  test('a unit with several goods, its first accepted, and a pause', async ({ context }) => {
    const lpn = await waiting(({ goods }) => goods > 1);
    const { operator, take, takeList } = await atTheGoods(context, 'quality-check-mixed');
    await operator.takes('quality-check', lpn);
    await operator.at('identifying');
    await take('identifying');
    await operator.scan(plate(lpn));
    await operator.at('choosing');
    await takeList('choosing');
    await operator.page.getByRole('list').getByRole('button').first().click();
    await operator.at('sampling');
    await take('sampling');
    await operator.tap('Begin');
    await operator.at('answering');
    await everyQuestion(operator, take);
    await operator.tap(/^That is all/);
    await operator.at('judging');
    await take('judging');
    await operator.tap(/^Accept/);
    await takeList('accepted');
    await operator.tap('Problem');
    await operator.at('reporting');
    await take('reporting');
    await operator.tap('Pause');
    await operator.at('paused');
    await take('paused');
    await operator.tap('Hand over');
    await operator.at('handedOver');
    await take('handed-over');
  });
});

/** Takes each question of a checklist and answers it well. */
async function everyQuestion(operator: Operator, take: Take): Promise<void> {
  const { page } = operator;
  const title = page.getByRole('heading', { level: 1 });
  for (let asked = 1; (await operator.step()) === 'answering'; asked++) {
    const before = await title.innerText();
    await take(`question-${asked}`);
    await answer(operator, take, asked);
    await expect(title).not.toHaveText(before);
  }
}

async function answer(operator: Operator, take: Take, asked: number): Promise<void> {
  for (const name of [/^Yes$/, /^It says/, /^Go on without/]) {
    const button = operator.page.getByRole('button', { name });
    if (await button.isVisible()) return operator.tap(name);
  }
  await operator.keys('4');
  await take(`question-${asked}-answered`);
  await operator.tap(/^Take 4/);
}
