import type { PutawayFact } from '../handheld/workflows/putaway/putaway-fact.ts';
import { putawayRules } from '../handheld/workflows/putaway/putaway-rules.ts';
import type { PutawayStep } from '../handheld/workflows/putaway/putaway-step.ts';
import type { OutsideFact } from '../handheld/workflows/turn-workflow.ts';
import { goodsOfWork } from '../shared/domain/moving/goods.ts';
import { indexStorage } from '../shared/domain/putaway/storage-index.ts';
import { storageTypes } from '../shared/domain/putaway/storage-picture.ts';
import { newPutaway, type PutawayState } from '../shared/domain/putaway/putaway-state.ts';
import type { TaskOf } from '../shared/domain/task.ts';
import { newRun } from '../shared/domain/turn/run.ts';
import { type Floor, layoutOfFloor, lyingOn, scanOn } from './carrying-floor.ts';
import { aFloor, type CarryingOperator, operateCarrying } from './carrying-operator.ts';
import { driveRun } from './driven-run.ts';

/** Somebody who puts away. */
export type PutawayOperator = CarryingOperator<PutawayState, PutawayStep, PutawayFact>;

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
  return operateCarrying(driveRun(putawayRules, begin), floor, { scanned, informed });
}

const storageOn = (floor: Floor) =>
  indexStorage({
    locations: floor.locations.filter(({ type }) => storageTypes.includes(type)),
    stock: floor.stock,
    standing: [],
    products: floor.products,
    layout: layoutOfFloor,
  });

const informed = (floor: Floor, fact: PutawayFact | OutsideFact) =>
  ({ products: floor.products, ...fact, storage: storageOn(floor) }) as PutawayFact;

function scanned(floor: Floor, raw: string): PutawayFact {
  const event = scanOn(floor, raw);
  return informed(floor, { type: 'barcode.scanned', ...event, lying: lyingOn(floor, event.known) });
}
