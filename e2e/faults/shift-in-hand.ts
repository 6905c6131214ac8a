import { Operator, printedTotes } from '../operator.ts';
import type { Goods, Warehouse } from '../warehouse.ts';
import { deviceJournal } from './device-journal.ts';
import type { HandheldBrowser } from './handheld-browser.ts';

export type ShiftInHand = {
  operator: Operator;
  /** Of everything recorded so far, in that order. */
  mids: string[];
  /** How many of them the server does not have. */
  unsent: number;
};

/** A list of six lines on the device: two picked and sent, two picked without network, two to go. */
export async function shiftInHand(
  handheld: HandheldBrowser,
  warehouse: Warehouse,
  goods: readonly Goods[],
): Promise<ShiftInHand> {
  await warehouse.order(goods.slice(0, 6).map((one) => ({ goods: one, quantity: 1 })));
  const operator = await Operator.signedInOn(handheld.page);
  await operator.takeCartFor(1);
  await beginList(operator, printedTotes(1)[0] ?? '');
  await pickLines(operator, goods, 2);
  await operator.hasUnsent(0);
  await handheld.context.setOffline(true);
  await pickLines(operator, goods, 2);
  await operator.hasUnsent(2);
  return { operator, mids: await recordedMids(handheld), unsent: 2 };
}

export async function beginList(operator: Operator, tote: string): Promise<void> {
  await operator.giveMeWork();
  await operator.scan(tote);
  await operator.isAt('locating');
}

/** The next so many lines, while there are more after them. */
export async function pickLines(operator: Operator, goods: readonly Goods[], count: number): Promise<void> {
  for (let picked = 0; picked < count; picked++) {
    await operator.pickLine(await operator.goodsOf(goods));
    await operator.isAt('locating');
  }
}

export const recordedMids = async (handheld: HandheldBrowser): Promise<string[]> =>
  (await deviceJournal(handheld.page)).entries.map(({ mid }) => mid);
