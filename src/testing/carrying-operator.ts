import type { AnyFact, OutsideFact } from '../handheld/workflows/turn-workflow.ts';
import type { MovementDraft } from '../shared/domain/movement.ts';
import { stockEffects } from '../shared/domain/movement-effects.ts';
import { stockId, type Stock } from '../shared/domain/stock.ts';
import type { Run } from '../shared/domain/turn/run.ts';
import { type Floor, receiveStation, storagePlaces } from './carrying-floor.ts';
import type { DrivenRun } from './driven-run.ts';

/** Somebody who carries goods: scans and taps are counted, the floor follows what he records. */
export interface CarryingOperator<S, Step extends string, Fact extends AnyFact> {
  scan(raw: string): CarryingOperator<S, Step, Fact>;
  /** Typed on the keypad: a tap for each character and one to send it. */
  type(text: string): CarryingOperator<S, Step, Fact>;
  tap(fact: Fact): CarryingOperator<S, Step, Fact>;
  hears(fact: Fact | OutsideFact): CarryingOperator<S, Step, Fact>;
  isKilled(): CarryingOperator<S, Step, Fact>;
  branch(): CarryingOperator<S, Step, Fact>;
  /** The fact of a scan as the desk hands it in. */
  factOf(raw: string): Fact;
  readonly step: Step;
  readonly run: Run<S>;
  readonly state: S;
  readonly drafts: readonly MovementDraft[];
  /** Drafts of the last fact. */
  readonly last: readonly MovementDraft[];
  /** Key of what was said last. */
  readonly said: string | undefined;
  readonly scans: number;
  readonly taps: number;
  readonly floor: Floor;
}

/** What is particular to a workflow in how facts and the floor hang together. */
export type CarryingWays<Fact extends AnyFact> = {
  /** The fact of a scan as the desk hands it in. */
  scanned(floor: Floor, raw: string): Fact;
  /** Adds to a fact what the desk adds. */
  informed?(floor: Floor, fact: Fact | OutsideFact): Fact | OutsideFact;
  /** What becomes of the containers; left out where they stay as they are. */
  containersAfter?(containers: Floor['containers'], draft: MovementDraft): Floor['containers'];
};

export const aFloor = (given: Partial<Floor>): Floor => ({
  products: [],
  locations: [receiveStation, ...storagePlaces],
  containers: [],
  stock: [],
  ...given,
});

export function operateCarrying<S, Step extends string, Fact extends AnyFact>(
  driven: DrivenRun<S, Step, Fact>,
  floor: Floor,
  ways: CarryingWays<Fact>,
  count = { scans: 0, taps: 0 },
): CarryingOperator<S, Step, Fact> {
  let { scans, taps } = count;
  let last: readonly MovementDraft[] = [];
  const go = (fact: Fact | OutsideFact): CarryingOperator<S, Step, Fact> => {
    const before = driven.drafts.length;
    driven.send(ways.informed?.(floor, fact) ?? fact);
    last = driven.drafts.slice(before);
    floor.stock = stockAfter(floor.stock, last);
    if (ways.containersAfter) floor.containers = last.reduce(ways.containersAfter, floor.containers);
    return operator;
  };
  const factOf = (raw: string): Fact => ways.scanned(floor, raw);
  const operator: CarryingOperator<S, Step, Fact> = {
    factOf,
    scan: (raw) => {
      scans += 1;
      return go(factOf(raw));
    },
    type: (text) => {
      taps += text.length + 1;
      return go(factOf(text));
    },
    tap: (fact) => {
      taps += 1;
      return go(fact);
    },
    hears: go,
    isKilled: () => {
      driven.revive();
      last = [];
      return operator;
    },
    branch: () =>
      operateCarrying(driven.branch(), { ...floor, stock: [...floor.stock] }, ways, { scans, taps }),
    get step() {
      return driven.step();
    },
    get run() {
      return driven.run();
    },
    get state() {
      return driven.state();
    },
    get drafts() {
      return driven.drafts;
    },
    get last() {
      return last;
    },
    get said() {
      return driven.run().message?.key;
    },
    get scans() {
      return scans;
    },
    get taps() {
      return taps;
    },
    floor,
  };
  return operator;
}

/** Stock with what was recorded; figures that came to nothing are left out. */
function stockAfter(stock: readonly Stock[], drafts: readonly MovementDraft[]): Stock[] {
  const figures = new Map(stock.map((row) => [stockId(row), { ...row }]));
  for (const { identity, quantity } of drafts.flatMap(stockEffects)) {
    const id = stockId(identity);
    const figure = figures.get(id) ?? { ...identity, stockId: id, quantity: 0, allocated: 0, rev: 0 };
    figures.set(id, { ...figure, quantity: figure.quantity + quantity });
  }
  return [...figures.values()].filter(({ quantity }) => quantity !== 0);
}
