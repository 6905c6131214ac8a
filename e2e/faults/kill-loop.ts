import { setTimeout as pause } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import { Operator, printedTotes } from '../operator.ts';
import type { Goods, Warehouse } from '../warehouse.ts';
import { repeated } from './agreement.ts';
import { deviceJournal, type JournalState } from './device-journal.ts';
import { FastHand } from './fast-hand.ts';
import type { HandheldBrowser } from './handheld-browser.ts';
import { beginList } from './shift-in-hand.ts';

const linesPerList = 20;
const different = 3 * linesPerList;

export type KillFigures = {
  kills: number;
  /** Picks that were shown as done before a kill, or were found stored after it. */
  confirmed: number;
  /** Of those: stored, but the kill came before the screen could show it. */
  unseen: number;
  /** Shown as done and not stored. */
  lost: number;
  /** Order lines picked twice. */
  duplicates: number;
};

/** A handheld whose browser is killed again and again while a hand picks on it at full speed. */
export class KillLoop {
  readonly #handheld: HandheldBrowser;
  readonly #warehouse: Warehouse;
  readonly #goods: readonly Goods[];
  readonly #hand: FastHand;
  readonly #totes = printedTotes(200);
  readonly #figures: KillFigures = { kills: 0, confirmed: 0, unseen: 0, lost: 0, duplicates: 0 };
  #lists = 0;
  #address = '';

  private constructor(handheld: HandheldBrowser, warehouse: Warehouse, goods: readonly Goods[]) {
    this.#handheld = handheld;
    this.#warehouse = warehouse;
    this.#goods = goods;
    this.#hand = new FastHand(goods);
  }

  /** A list is on the device, and the browser is closed. */
  static async begun(handheld: HandheldBrowser, warehouse: Warehouse): Promise<KillLoop> {
    const loop = new KillLoop(handheld, warehouse, await warehouse.goods(different));
    const operator = await Operator.signedInOn(handheld.page);
    await operator.knowsAll(warehouse);
    await operator.takeCartFor(1);
    await loop.#beginList(operator);
    return loop;
  }

  /** Opens the browser, compares, lets the hand scan, and kills the browser so many ms after the first pick. */
  async killAfter(ms: number): Promise<void> {
    while (!(await this.#isKilledAfter(ms)));
  }

  /** Opens it for the last time, at the list. */
  async end(): Promise<Page> {
    await this.#open();
    this.#hand.rest();
    return this.#handheld.page;
  }

  figures({ entries }: JournalState): KillFigures {
    const lines = entries.filter(({ type }) => type === 'pick').map(({ orderLineId }) => orderLineId ?? '');
    const duplicates = repeated(lines).length;
    return { ...this.#figures, confirmed: this.#hand.confirmed.length, duplicates };
  }

  /** False when the list came to its end first: another one is begun. */
  async #isKilledAfter(ms: number): Promise<boolean> {
    await this.#open();
    const { page } = this.#handheld;
    const processes = await this.#handheld.processes();
    const ended = this.#hand.untilDelivering().then(() => true);
    const due = this.#hand.untilNextDone().then(() => pause(ms, false));
    this.#hand.workOn(page);
    const isEnded = await Promise.race([ended, due]);
    this.#hand.rest();
    if (isEnded) {
      const operator = Operator.on(page);
      await operator.drop();
      await page.goto('/handheld');
      await this.#beginList(operator);
      return false;
    }
    await this.#handheld.kill(processes);
    this.#figures.kills += 1;
    return true;
  }

  async #beginList(operator: Operator): Promise<void> {
    const from = (this.#lists * linesPerList) % different;
    const wanted = this.#goods.slice(from, from + linesPerList);
    await this.#warehouse.order(wanted.map((one) => ({ goods: one, quantity: 1 })));
    await beginList(operator, this.#totes[this.#lists] ?? '');
    this.#lists += 1;
    this.#address = operator.page.url();
    await this.#handheld.close();
  }

  /** Opens the list again and compares what the journal holds with what the screen had shown as done. */
  async #open(): Promise<void> {
    const { confirmed } = this.#hand;
    await this.#handheld.open();
    await this.#hand.watch(this.#handheld.context);
    await this.#handheld.page.goto(this.#address);
    await expect(this.#handheld.page.locator('[data-pick-step]')).toBeAttached();
    const stored = await pickedPlaces(this.#handheld.page);
    this.#figures.lost += confirmed.filter((place, index) => stored[index] !== place).length;
    this.#figures.unseen += Math.max(0, stored.length - confirmed.length);
    confirmed.splice(0, confirmed.length, ...stored);
  }
}

/** Places from which the journal says that something was picked, in the order of recording. */
async function pickedPlaces(page: Page): Promise<string[]> {
  const { entries } = await deviceJournal(page);
  return entries
    .filter(({ type }) => type === 'pick')
    .map(({ from }) => from?.replace('location:', '') ?? '');
}
