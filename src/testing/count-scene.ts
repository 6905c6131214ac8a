import type { CountFact } from '../handheld/workflows/count/count-fact.ts';
import type { CountStep } from '../handheld/workflows/count/count-step.ts';
import { openCount } from '../handheld/workflows/count/open-count.ts';
import type { CountState } from '../shared/domain/counting/count-state.ts';
import type { TaskOf } from '../shared/domain/task.ts';
import { type DeskOperator, operateDesk } from './desk-operator.ts';
import { tote } from './pick-floor.ts';
import { aClaimedTask } from './task-rows.ts';
import { aContainer, aFullProduct, aLocation, aWorkFloor, someStock, type WorkFloor } from './work-floor.ts';

/* A place with goods of every kind: plain ones, two lots, radios by serial, a container with goods in it. */

const byLot = { lot: true, expiry: true, serial: false };
const bySerial = { lot: false, expiry: false, serial: true };

export const aHouseToCount = (): WorkFloor =>
  aWorkFloor({
    products: [
      aFullProduct(1, { name: 'Oat milk' }),
      aFullProduct(2, { name: 'Yoghurt', tracking: byLot }),
      aFullProduct(3, { name: 'Radio', tracking: bySerial }),
      aFullProduct(4, { name: 'Tea' }),
    ],
    locations: [
      aLocation('A-01-01-1', { checkDigits: '11' }),
      aLocation('A-02-01-1', { checkDigits: '12' }),
      aLocation('A-03-01-1', { checkDigits: '13' }),
      aLocation('A-04-01-1', { checkDigits: '14' }),
      aLocation('A-05-01-1', { checkDigits: '15' }),
    ],
    containers: [
      aContainer(tote(1), { place: 'location:A-05-01-1' }),
      aContainer(tote(2), { place: 'location:A-04-01-1' }),
    ],
    stock: [
      someStock('location:A-01-01-1', 1, 24),
      someStock('location:A-01-01-1', 4, 2),
      someStock('location:A-02-01-1', 2, 2, { lot: 'L77', expiry: '2026-12-31' }),
      someStock('location:A-02-01-1', 2, 1, { lot: 'L88', expiry: '2027-01-31' }),
      someStock('location:A-03-01-1', 3, 1, { serial: 'S1' }),
      someStock('location:A-03-01-1', 3, 1, { serial: 'S2' }),
      someStock('location:A-05-01-1', 1, 1),
      someStock(`lpn:${tote(1)}`, 4, 3),
    ],
  });

export const aCountTask = (given: Partial<TaskOf<'count'>['work']> = {}): TaskOf<'count'> =>
  aClaimedTask({ kind: 'count', place: 'location:A-01-01-1', productId: null, reason: 'short', ...given });

/** Somebody who counts. */
export type CountOperator = DeskOperator<WorkFloor, CountState, CountStep, CountFact>;

export async function counts(floor: WorkFloor, task: TaskOf<'count'> | null = null): Promise<CountOperator> {
  if (task) floor.pulls(task);
  return operateDesk(floor, openCount(floor.ports, task?.taskId ?? null));
}

/** The page was killed; the run is opened again from what is stored. */
export const countsAgain = ({ floor, run }: CountOperator): Promise<CountOperator> =>
  operateDesk(floor, openCount(floor.ports, run().task?.taskId ?? null));

export const nothingMore: CountFact = { type: 'place.closed', known: null };
export const reallyNone: CountFact = { type: 'absence.confirmed', known: null };
