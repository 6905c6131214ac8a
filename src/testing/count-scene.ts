import type { CountFact } from '../handheld/workflows/count/count-fact.ts';
import type { CountStep } from '../handheld/workflows/count/count-step.ts';
import { type CountDesk, openCount } from '../handheld/workflows/count/open-count.ts';
import type { CountState } from '../shared/domain/counting/count-state.ts';
import type { TaskOf } from '../shared/domain/task.ts';
import type { Run } from '../shared/domain/turn/run.ts';
import { tote } from './pick-floor.ts';
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

export const aCountTask = (given: Partial<TaskOf<'count'>['work']> = {}): TaskOf<'count'> => ({
  taskId: 'T-1',
  status: 'claimed',
  priority: 3,
  shipBy: null,
  zone: 'ambient',
  userId: 'U-0001',
  deviceId: 'device-1',
  lease: 'lease-1',
  createdAt: '2026-11-21T08:00:00.000Z',
  rev: 4,
  work: { kind: 'count', place: 'location:A-01-01-1', productId: null, reason: 'short', ...given },
});

/** Somebody who counts: what he scans and taps is counted. */
export interface CountOperator {
  floor: WorkFloor;
  desk: CountDesk;
  scan(...raws: string[]): Promise<void>;
  type(text: string): Promise<void>;
  tap(...facts: CountFact[]): Promise<void>;
  step(): CountStep;
  run(): Run<CountState>;
  said(): string | undefined;
  scans: number;
  taps: number;
}

export async function counts(floor: WorkFloor, task: TaskOf<'count'> | null = null): Promise<CountOperator> {
  if (task) floor.pulls(task);
  return opened(floor, task?.taskId ?? null);
}

/** The page was killed; the run is opened again from what is stored. */
export const countsAgain = ({ floor, run }: CountOperator): Promise<CountOperator> =>
  opened(floor, run().task?.taskId ?? null);

async function opened(floor: WorkFloor, taskId: string | null): Promise<CountOperator> {
  const result = await openCount(floor.ports, taskId);
  if (!result.ok) throw new Error(result.failure.kind);
  const desk = result.value;
  await desk.settled();
  const snapshot = () => {
    const now = desk.session.getState().snapshot;
    if (!now) throw new Error('the run did not begin');
    return now;
  };
  const operator: CountOperator = {
    floor,
    desk,
    scans: 0,
    taps: 0,
    scan: async (...raws) => {
      operator.scans += raws.length;
      for (const raw of raws) desk.scan({ raw, symbology: null, source: 'wedge' });
      await desk.settled();
    },
    type: async (text) => {
      operator.taps += text.length;
      desk.scan({ raw: text, symbology: null, source: 'typed' });
      await desk.settled();
    },
    tap: async (...facts) => {
      operator.taps += facts.length;
      for (const fact of facts) desk.send(fact);
      await desk.settled();
    },
    step: () => snapshot().value,
    run: () => snapshot().context,
    said: () => snapshot().context.message?.key,
  };
  return operator;
}

export const nothingMore: CountFact = { type: 'place.closed', known: null };
export const reallyNone: CountFact = { type: 'absence.confirmed', known: null };
