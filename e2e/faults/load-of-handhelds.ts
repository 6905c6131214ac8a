import { expect } from '@playwright/test';
import type { Goods } from '../warehouse.ts';
import { NodeHandheld } from './node-handheld.ts';

/** How often each of them confirms something, ms. */
const confirmEvery = 40;

/** Handhelds in this process, each moving its own goods between a shelf and a station as long as the load lasts. */
export class LoadOfHandhelds {
  readonly #hands: readonly { handheld: NodeHandheld; goods: Goods }[];
  readonly #ended = new AbortController();
  #working: Promise<void>[] = [];
  readonly #confirmed: string[] = [];

  private constructor(hands: readonly { handheld: NodeHandheld; goods: Goods }[]) {
    this.#hands = hands;
  }

  static async of(origin: string, count: number, goods: readonly Goods[]): Promise<LoadOfHandhelds> {
    const hands: { handheld: NodeHandheld; goods: Goods }[] = [];
    for (const one of goods.slice(0, count)) {
      hands.push({ handheld: await NodeHandheld.enrolled(origin, `load ${hands.length + 1}`), goods: one });
    }
    return new LoadOfHandhelds(hands);
  }

  begin(): void {
    this.#working = this.#hands.map((hand) => this.#work(hand));
  }

  get acknowledged(): number {
    return this.#confirmed.length - this.#unsent;
  }

  get #unsent(): number {
    return this.#hands.reduce((sum, { handheld }) => sum + handheld.unsent, 0);
  }

  /** Movements of which a device believes that the server has them. */
  async acknowledgedMids(): Promise<string[]> {
    const ledgers = await Promise.all(this.#hands.map(({ handheld }) => handheld.ledger()));
    return ledgers
      .flat()
      .flatMap(({ mid, status }) => (status === 'saved' || status === 'sent' ? [] : [mid]));
  }

  /** The operators look at their screens: everything is tried again at once. */
  wake(): void {
    for (const { handheld } of this.#hands) handheld.handheld.sync.wake('operator');
  }

  /** Ends the work and waits until everything has arrived; the mids of all that was confirmed. */
  async drained(): Promise<string[]> {
    this.#ended.abort();
    await Promise.all(this.#working);
    this.wake();
    await expect.poll(() => this.#unsent, { timeout: 90_000 }).toBe(0);
    return [...this.#confirmed];
  }

  async end(): Promise<void> {
    this.#ended.abort();
    await Promise.all(this.#working);
    for (const { handheld } of this.#hands) await handheld.close();
  }

  async #work({ handheld, goods }: { handheld: NodeHandheld; goods: Goods }): Promise<void> {
    const { productId, lot, expiry, place } = goods;
    const places = [`location:${place}`, 'location:RECV-1'] as const;
    for (let turn = 0; !this.#ended.signal.aborted; turn += 1) {
      const [from, to] = turn % 2 === 0 ? places : places.toReversed();
      const body = { productId, lot, expiry, quantity: 1, ...(from && { from }), ...(to && { to }) };
      this.#confirmed.push(await handheld.does({ type: 'move', body }));
      await new Promise((resolve) => setTimeout(resolve, confirmEvery));
    }
  }
}
