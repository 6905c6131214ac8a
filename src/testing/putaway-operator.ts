import type { PutawayFact } from '../handheld/workflows/putaway/putaway-fact.ts';
import { putawayRules } from '../handheld/workflows/putaway/putaway-rules.ts';
import type { PutawayStep } from '../handheld/workflows/putaway/putaway-step.ts';
import type { OutsideFact } from '../handheld/workflows/turn-workflow.ts';
import type { MovementDraft } from '../shared/domain/movement.ts';
import { stockEffects } from '../shared/domain/movement-effects.ts';
import { goodsOfWork } from '../shared/domain/moving/goods.ts';
import { indexStorage } from '../shared/domain/putaway/storage-index.ts';
import { storageTypes } from '../shared/domain/putaway/storage-picture.ts';
import { newPutaway, type PutawayState } from '../shared/domain/putaway/putaway-state.ts';
import { stockId, type Stock } from '../shared/domain/stock.ts';
import type { TaskOf } from '../shared/domain/task.ts';
import { newRun, type Run } from '../shared/domain/turn/run.ts';
import { type DrivenRun, driveRun } from './driven-run.ts';
import {
  type Floor,
  layoutOfFloor,
  lyingOn,
  receiveStation,
  scanOn,
  storagePlaces,
} from './carrying-floor.ts';

/** Somebody who puts away: scans and taps are counted, stock follows what he records. */
export interface PutawayOperator {
  scan(raw: string): PutawayOperator;
  /** Typed on the keypad: a tap for each character and one to send it. */
  type(text: string): PutawayOperator;
  tap(fact: PutawayFact): PutawayOperator;
  hears(fact: PutawayFact | OutsideFact): PutawayOperator;
  isKilled(): PutawayOperator;
  branch(): PutawayOperator;
  /** The fact of a scan as the desk hands it in. */
  factOf(raw: string): PutawayFact;
  readonly step: PutawayStep;
  readonly run: Run<PutawayState>;
  readonly state: PutawayState;
  readonly drafts: readonly MovementDraft[];
  /** Drafts of the last fact. */
  readonly last: readonly MovementDraft[];
  /** Key of what was said last. */
  readonly said: string | undefined;
  readonly scans: number;
  readonly taps: number;
  readonly floor: Floor;
}

export const aFloor = (given: Partial<Floor>): Floor => ({
  products: [],
  locations: [receiveStation, ...storagePlaces],
  containers: [],
  stock: [],
  ...given,
});

/** @param task the one that is worked on; without it the operator began himself */
export function aPutawayOperator(
  given: Partial<Floor>,
  task: TaskOf<'putaway'> | null = null,
): PutawayOperator {
  const floor = aFloor(given);
  const begin = ({ id }: { id: string }) => {
    if (!task) return newRun(newPutaway(), id);
    const { taskId, rev, lease, work } = task;
    const goods = goodsOfWork(work.goods, floor.products);
    return newRun(newPutaway({ lpn: work.lpn, from: work.from, goods }), id, { taskId, rev, lease });
  };
  return operate(driveRun(putawayRules, begin), floor, { scans: 0, taps: 0 });
}

type Driven = DrivenRun<PutawayState, PutawayStep, PutawayFact>;

function operate(driven: Driven, floor: Floor, count: { scans: number; taps: number }): PutawayOperator {
  let { scans, taps } = count;
  let last: readonly MovementDraft[] = [];
  const storageNow = () =>
    indexStorage({
      locations: floor.locations.filter(({ type }) => storageTypes.includes(type)),
      stock: floor.stock,
      standing: [],
      products: floor.products,
      layout: layoutOfFloor,
    });
  const informed = (fact: PutawayFact | OutsideFact) =>
    ({ products: floor.products, ...fact, storage: storageNow() }) as PutawayFact;
  const go = (fact: PutawayFact | OutsideFact): PutawayOperator => {
    const before = driven.drafts.length;
    driven.send(informed(fact));
    last = driven.drafts.slice(before);
    floor.stock = stockAfter(floor.stock, last);
    return operator;
  };
  const factOf = (raw: string): PutawayFact => {
    const event = scanOn(floor, raw);
    return informed({ type: 'barcode.scanned', ...event, lying: lyingOn(floor, event.known) });
  };
  const operator: PutawayOperator = {
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
    branch: () => operate(driven.branch(), { ...floor, stock: [...floor.stock] }, { scans, taps }),
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
export function stockAfter(stock: readonly Stock[], drafts: readonly MovementDraft[]): Stock[] {
  const figures = new Map(stock.map((row) => [stockId(row), { ...row }]));
  for (const { identity, quantity } of drafts.flatMap(stockEffects)) {
    const id = stockId(identity);
    const figure = figures.get(id) ?? { ...identity, stockId: id, quantity: 0, allocated: 0, rev: 0 };
    figures.set(id, { ...figure, quantity: figure.quantity + quantity });
  }
  return [...figures.values()].filter(({ quantity }) => quantity !== 0);
}
