import { type BrowserContext, expect, type Page } from '@playwright/test';
import { nextLpn } from '../src/shared/domain/lpn.ts';
import type { Goods, Warehouse } from './warehouse.ts';
import { unsentInJournal } from './unsent-in-journal.ts';
import { pressAsScanner } from './wedge-keys.ts';

export type StepName =
  | 'assigningTotes'
  | 'locating'
  | 'identifying'
  | 'confirmingLot'
  | 'stowing'
  | 'enteringQuantity'
  | 'reporting'
  | 'choosingReason'
  | 'replacingTote'
  | 'puttingBack'
  | 'delivering'
  | 'closing'
  | 'paused'
  | 'finished'
  | 'handedOver';

/** Printed cart totes: as many valid plates as a test wants, never the same twice in one run. */
export function printedTotes(count: number, block = 900): string[] {
  const totes: string[] = [];
  for (let from = 0; totes.length < count; ) {
    const next = nextLpn('tote', block, from);
    if (!next) throw new Error('the block is used up');
    totes.push(next.lpn);
    from = next.counter + 1;
  }
  return totes;
}

/** A person with a handheld: scans with a keyboard wedge, taps on the screen, reads what it says. */
export class Operator {
  scans = 0;
  taps = 0;

  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Opens the demo's start page and makes this browser a device. */
  static async enrolled(context: BrowserContext): Promise<Operator> {
    return Operator.enrolledOn(await context.newPage());
  }

  /** The same on a page that may have been prepared, as with a camera; and Maria signs in. */
  static async signedInOn(page: Page): Promise<Operator> {
    const operator = await Operator.enrolledOn(page);
    await operator.signIn('Maria Lopez');
    return operator;
  }

  private static async enrolledOn(page: Page): Promise<Operator> {
    await page.goto('/');
    await page.getByRole('button', { name: /Open a handheld/ }).click();
    await expect(page.getByText('Maria Lopez')).toBeVisible();
    return new Operator(page);
  }

  static on(page: Page): Operator {
    return new Operator(page);
  }

  async tap(name: string | RegExp): Promise<void> {
    this.taps += 1;
    await this.page.getByRole('button', { name }).first().click();
  }

  /** As a hardware scanner does it: the keys of the code in one go, then Enter. */
  async scan(code: string): Promise<void> {
    this.scans += 1;
    await pressAsScanner(this.page, code);
  }

  async signIn(name: string): Promise<void> {
    await this.page.getByText(name).first().click();
    await expect(this.page.getByRole('button', { name: new RegExp(`${name}: switch user`) })).toBeVisible();
  }

  /** Somebody else takes the device: badge, PIN on the keypad. */
  async switchTo(badge: string, pin: string, name: string): Promise<void> {
    await this.tap(/switch user/);
    await this.sees('Scan your badge');
    await this.scan(badge);
    await expect(this.page.getByRole('heading', { name })).toBeVisible();
    for (const digit of pin) await this.page.getByRole('button', { name: digit, exact: true }).click();
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await expect(this.page.getByRole('button', { name: new RegExp(`${name}: switch user`) })).toBeVisible();
  }

  /** Sets how many orders the cart takes: the standard is four. */
  async takeCartFor(orders: number): Promise<void> {
    await this.tap('Cart');
    for (let slots = 4; slots > orders; slots--) await this.tap('Fewer');
    for (let slots = 4; slots < orders; slots++) await this.tap('More');
    await this.tap('Use these');
  }

  async giveMeWork(): Promise<void> {
    await this.tap(/Give me work/);
    await this.isAt('assigningTotes');
  }

  /** Waits until the screen is at this step. */
  async isAt(step: StepName): Promise<void> {
    await expect(this.page.locator('[data-pick-step]')).toHaveAttribute('data-pick-step', step);
  }

  /** Opens a workflow beside picking, by its address: a run of its own, or the one that rests. */
  async opens(work: 'inbound' | 'quality-check' | 'putaway' | 'put-back' | 'count' | 'move'): Promise<void> {
    await this.page.goto(`/handheld/${work}`);
    await expect(this.page.locator('[data-step]')).toBeAttached();
  }

  /** Opens the app anew after its page was closed or killed, at a workflow. */
  async reopened(context: BrowserContext, work: string): Promise<Operator> {
    const page = await context.newPage();
    await page.goto(`/handheld/${work}`);
    await expect(page.locator('[data-step]')).toBeAttached();
    return new Operator(page);
  }

  /** Takes a waiting task from its list, by something that its card names. */
  async takes(kind: 'put-back' | 'count' | 'putaway' | 'quality-check', names: string): Promise<void> {
    await this.page.goto(`/handheld/tasks/${kind}`);
    await this.page.getByRole('button').filter({ hasText: names }).first().click();
  }

  /** Waits until the screen of a workflow beside picking is at this step. */
  async at(step: string): Promise<void> {
    await expect(this.page.locator('[data-step]')).toHaveAttribute('data-step', step);
  }

  /** All that a workflow shows in its largest letters; nothing where it shows none. */
  async shownPlaces(): Promise<string[]> {
    return this.page.locator('[data-step] .only-heard').allInnerTexts();
  }

  /** The step at which a workflow beside picking stands now. */
  async step(): Promise<string | null> {
    return this.page.locator('[data-step]').getAttribute('data-step');
  }

  /** Types a number as a person does, one key after the other. */
  async keys(digits: string): Promise<void> {
    await this.page.keyboard.type(digits, { delay: 220 });
  }

  /** Closes the receipt that is open, whatever is missing of it. */
  async closeReceipt(): Promise<void> {
    await this.tap('Problem');
    await this.tap('Close the receipt');
    await this.at('closing');
    await this.tap('Close the receipt');
    await this.at('finished');
  }

  /** The place a workflow shows in its largest letters. */
  async shownPlace(): Promise<string> {
    return this.page.locator('[data-step] .only-heard').first().innerText();
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible();
  }

  /** `n unsent`: in the journal, and in the header, which hears of it a moment later. */
  async hasUnsent(count: number): Promise<void> {
    await expect.poll(() => unsentInJournal(this.page)).toBe(count);
    await expect(this.page.getByRole('button', { name: new RegExp(`\\b${count} unsent`) })).toBeVisible();
  }

  /** Waits until the device has everything that the server knows. */
  async knowsAll(warehouse: Warehouse): Promise<void> {
    await expect
      .poll(async () => (await warehouse.devicesBehind()).filter((behind) => behind !== 0))
      .toEqual([]);
  }

  async isOnline(isOnline: boolean): Promise<void> {
    const name = isOnline ? /^Online/ : /^Offline/;
    await expect(this.page.getByRole('button', { name })).toBeVisible();
  }

  /** The place the screen shows in its largest letters. */
  async place(): Promise<string> {
    return this.page.locator('[data-pick-step] .only-heard').first().innerText();
  }

  /** The goods of the line on the screen, found by the place it names. */
  async goodsOf(all: readonly Goods[]): Promise<Goods> {
    const place = await this.place();
    const goods = all.find((one) => one.place === place);
    if (!goods) throw new Error(`nobody ordered from ${place}`);
    return goods;
  }

  /** Enrolled, signed in as Maria, with a list for one order in a tote: at the first place. */
  static async withList(
    context: BrowserContext,
    orders: number,
    totes: readonly string[],
  ): Promise<Operator> {
    const operator = await Operator.signedInOn(await context.newPage());
    await operator.takeCartFor(orders);
    await operator.giveMeWork();
    for (const [index, tote] of totes.entries()) {
      if (index > 0) await operator.sees(`Tote for slot ${index + 1}`);
      await operator.scan(tote);
    }
    await operator.isAt('locating');
    return operator;
  }

  /** One line of a list with one tote: place, product. */
  async pickLine(goods: Goods): Promise<void> {
    await this.scan(goods.place);
    await this.isAt('identifying');
    await this.scan(goods.gtin);
    await this.sees(/in slot/);
  }

  /** Picks every open line in walking order, then drops the tote. */
  async pickAll(all: readonly Goods[]): Promise<void> {
    for (let picked = 0; picked < all.length; picked++) {
      await this.isAt('locating');
      await this.pickLine(await this.goodsOf(all));
    }
  }

  async drop(at = 'PACK-1'): Promise<void> {
    await this.isAt('delivering');
    await this.scan(at);
    await this.isAt('finished');
  }
}
