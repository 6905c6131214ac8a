import type { BrowserContext, Page } from '@playwright/test';
import type { Goods } from '../warehouse.ts';
import { pressAsScanner } from '../wedge-keys.ts';

/** What the screen of a pick list shows; null where it is another screen. */
type Shown = { step: string; title: string; place: string } | null;

/**
 * A hand that scans what the screen of a pick list asks for the moment it asks, and keeps what the screen has shown
 * as done. The page tells every change of the screen, so that nothing lies between two scans but the app itself.
 */
export class FastHand {
  /** Places from which a piece was picked and shown as done, in that order. */
  readonly confirmed: string[] = [];
  readonly #goods: readonly Goods[];
  #page: Page | undefined;
  #shown: Shown = null;
  /** The place for which everything was scanned: what is shown next says whether that was taken. */
  #scanned: string | null = null;
  #onDone = (): void => undefined;
  #onDelivering = (): void => undefined;

  constructor(goods: readonly Goods[]) {
    this.#goods = goods;
  }

  /** Lets a page, or all of a browser, tell what it shows. Before the app is opened there. */
  async watch(browser: BrowserContext | Page): Promise<void> {
    this.#shown = null;
    await browser.exposeBinding('tellShown', (_source, shown: Shown) => this.#look(shown));
    await browser.addInitScript(tellShown);
  }

  /** Begins to scan on this page, where its screen shows what is asked for. */
  workOn(page: Page): void {
    this.#page = page;
    this.#react();
  }

  /** From now on nothing is scanned and nothing counts as seen. */
  rest(): void {
    this.#page = undefined;
    this.#scanned = null;
  }

  /** Scans once more what the screen asks for: the last scans may have been answered with an error. */
  again(): void {
    this.#scanned = null;
    this.#react();
  }

  /** Resolves once the next pick is shown as done. */
  untilNextDone(): Promise<void> {
    return new Promise((resolve) => {
      this.#onDone = resolve;
    });
  }

  /** Resolves once every line of the list is shown as picked. */
  untilDelivering(): Promise<void> {
    return new Promise((resolve) => {
      this.#onDelivering = resolve;
    });
  }

  #look(shown: Shown): void {
    this.#shown = shown;
    const isNext = shown !== null && ['locating', 'delivering'].includes(shown.step);
    if (isNext && this.#scanned !== null && shown.place !== this.#scanned) {
      this.confirmed.push(this.#scanned);
      this.#scanned = null;
      this.#onDone();
    }
    this.#react();
  }

  #react(): void {
    const page = this.#page;
    const shown = this.#shown;
    if (!page || !shown) return;
    if (shown.step === 'delivering') return this.#onDelivering();
    const goods = this.#goodsOn(shown);
    if (!goods || goods.place === this.#scanned) return;
    this.#scanned = goods.place;
    // The second scan does not wait for the first one's answer: the app keeps their order.
    const codes = shown.step === 'locating' ? [goods.place, goods.gtin] : [goods.gtin];
    for (const code of codes) void pressAsScanner(page, code, { withoutReleases: true }).catch(browserGone);
  }

  /** Of the line on the screen; on the way its place stands there alone, at the place in the title. */
  #goodsOn({ step, title, place }: NonNullable<Shown>): Goods | undefined {
    if (step === 'locating') return this.#goods.find((one) => one.place === place);
    return step === 'identifying' ? this.#goods.find((one) => title.includes(one.place)) : undefined;
  }
}

/** A scan into a browser that has just been killed goes nowhere, as in life. */
const browserGone = (): void => undefined;

/** Runs in the page: tells the step and the place on the screen whenever they have changed. */
function tellShown(): void {
  const told = window as unknown as { tellShown(shown: Shown): Promise<void> };
  let last = '';
  const look = () => {
    const screen = document.querySelector('[data-pick-step]');
    const textOf = (selector: string) => screen?.querySelector(selector)?.textContent ?? '';
    const step = screen?.getAttribute('data-pick-step');
    const shown = step ? { step, title: textOf('h1'), place: textOf('.only-heard') } : null;
    if (JSON.stringify(shown) === last) return;
    last = JSON.stringify(shown);
    void told.tellShown(shown);
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['data-pick-step'],
  });
}
