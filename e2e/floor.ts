import { type BrowserContext, expect } from '@playwright/test';
import { Operator } from './operator.ts';
import { contentLabel, printedPlate } from './papers.ts';
import type { Goods, Warehouse } from './warehouse.ts';

/** What operators do on the floor, as building blocks of journeys. */

export type Work = Parameters<Operator['opens']>[0];

/** A device with all that the server knows, Maria signed in, a workflow open. */
export async function atWork(context: BrowserContext, warehouse: Warehouse, work: Work): Promise<Operator> {
  const operator = await Operator.enrolled(context);
  await operator.signIn('Maria Lopez');
  await operator.knowsAll(warehouse);
  await operator.opens(work);
  return operator;
}

/** Receives goods without papers into a new unit at a station, and closes the receipt. Returns the unit's plate. */
export async function receiveUnit(
  operator: Operator,
  contents: readonly { goods: Goods; count: number }[],
  { plate = printedPlate(20), station = 'RECV-1' } = {},
): Promise<string> {
  await operator.at('choosing');
  await operator.scan(plate);
  await operator.at('tracking');
  await operator.scan(station);
  await operator.at('receiving');
  for (const { goods, count } of contents) {
    const { gtin, lot, expiry } = goods;
    await operator.scan(contentLabel({ gtin, count, lot, expiry }));
    await operator.at('confirming');
    await operator.scan(plate);
    await operator.at('receiving');
  }
  await operator.closeReceipt();
  return plate;
}

/** Answers every question of a checklist: well, where it can be answered well. */
export async function answerAll(operator: Operator): Promise<void> {
  const { page } = operator;
  const answers = page.getByRole('button', { name: /^(Yes|It says .*|Go on without a photo|Skip)$/ });
  const counted = page.getByRole('button', { name: /^That is all/ });
  for (let asked = 0; asked < 12; asked++) {
    await expect(
      answers
        .or(counted)
        .or(page.getByRole('button', { name: /^Take –/ }))
        .first(),
    ).toBeVisible();
    if (await counted.isVisible()) return;
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await answerOne(operator);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title);
  }
}

async function answerOne(operator: Operator): Promise<void> {
  const { page } = operator;
  for (const name of [/^Yes$/, /^It says/, /^Go on without/, /^Skip$/]) {
    const button = page.getByRole('button', { name });
    if (await button.isVisible()) return operator.tap(name);
  }
  await operator.keys('4');
  await expect(page.getByText(/^(Within|Beyond) the limits/).first()).toBeVisible();
  if (
    await page
      .getByText(/^Beyond the limits/)
      .first()
      .isVisible()
  ) {
    await page.keyboard.press('Backspace');
    await operator.keys('0');
  }
  await operator.tap(/^Take \d/);
}
