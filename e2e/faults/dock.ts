import type { BrowserContext } from '@playwright/test';
import { Operator } from '../operator.ts';
import { contentLabel, printedPlate } from '../papers.ts';
import type { Warehouse } from '../warehouse.ts';

/** An operator at a receiving station with an open unit, into which one carton after the other comes. */
export class Dock {
  readonly operator: Operator;
  readonly #plate: string;
  readonly #label: string;
  /** Cartons confirmed so far, one piece each. */
  cartons = 0;

  private constructor(operator: Operator, plate: string, label: string) {
    this.operator = operator;
    this.#plate = plate;
    this.#label = label;
  }

  static async opened(context: BrowserContext, warehouse: Warehouse): Promise<Dock> {
    const [goods] = await warehouse.unchecked(1);
    if (!goods) throw new Error('goods are missing');
    const operator = await Operator.enrolled(context);
    await operator.signIn('Maria Lopez');
    await operator.knowsAll(warehouse);
    await operator.opens('inbound');
    const plate = printedPlate(20);
    await operator.at('choosing');
    await operator.scan(plate);
    await operator.at('tracking');
    await operator.scan('RECV-1');
    await operator.at('receiving');
    const { gtin, lot, expiry } = goods;
    return new Dock(operator, plate, contentLabel({ gtin, count: 1, lot, expiry }));
  }

  /** Two scans a carton: its label, and the unit it goes into. */
  async receive(count: number): Promise<void> {
    for (let one = 0; one < count; one += 1) {
      await this.operator.scan(this.#label);
      await this.operator.at('confirming');
      await this.operator.scan(this.#plate);
      await this.operator.at('receiving');
      this.cartons += 1;
    }
  }

  /**
   * The same from within the page, where no key waits for the test's own line to the browser. From the last key of a
   * scan to its answer on the screen, ms: the slowest.
   */
  async receiveFast(count: number): Promise<number> {
    const scans = [
      { code: this.#label, leadsTo: 'confirming' },
      { code: this.#plate, leadsTo: 'receiving' },
    ];
    const slowest = await this.operator.page.evaluate(scanAll, { scans, count });
    this.cartons += count;
    return slowest;
  }

  /** The screen is switched on again: the app tries everything at once. */
  async wake(): Promise<void> {
    await this.operator.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  }
}

/** Runs in the page. */
async function scanAll(wanted: {
  scans: readonly { code: string; leadsTo: string }[];
  count: number;
}): Promise<number> {
  const press = (init: KeyboardEventInit) => {
    for (const type of ['keydown', 'keyup'])
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent(type, { ...init, bubbles: true, cancelable: true }),
      );
  };
  const stepIs = (step: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!document.querySelector(`[data-step="${step}"]`)) return false;
        seen.disconnect();
        resolve();
        return true;
      };
      const seen = new MutationObserver(look);
      if (!look()) seen.observe(document.body, { subtree: true, childList: true, attributes: true });
    });
  let slowest = 0;
  for (let one = 0; one < wanted.count; one += 1) {
    for (const { code, leadsTo } of wanted.scans) {
      for (const key of code)
        press(key === '\u001d' ? { key: ']', code: 'BracketRight', ctrlKey: true } : { key });
      const from = performance.now();
      press({ key: 'Enter', code: 'Enter' });
      await stepIs(leadsTo);
      slowest = Math.max(slowest, performance.now() - from);
    }
  }
  return Math.round(slowest);
}
