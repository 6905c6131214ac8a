import type { CountFact, CountFactOf, CountFactType } from '../handheld/workflows/count/count-fact.ts';
import type { CountStep } from '../handheld/workflows/count/count-step.ts';
import type { OutsideFact } from '../handheld/workflows/turn-workflow.ts';
import {
  aCountTask,
  aHouseToCount,
  type CountOperator,
  counts,
  nothingMore,
  reallyNone,
} from './count-scene.ts';
import { gtin } from './pick-floor.ts';

/* For each step of counting one way to get there, and for each fact one of its kind. */

type Way = () => Promise<CountOperator>;

const withTask: Way = () => counts(aHouseToCount(), aCountTask());
const after =
  (way: Way, ...acts: (string | CountFact)[]): Way =>
  async () => {
    const operator = await way();
    for (const act of acts) await (typeof act === 'string' ? operator.scan(act) : operator.tap(act));
    return operator;
  };
const counting = after(withTask, 'A-01-01-1', gtin(4));
const lots: Way = () => counts(aHouseToCount(), aCountTask({ place: 'location:A-02-01-1' }));

export const countSituations: Record<CountStep, Way> = {
  locating: withTask,
  counting,
  recounting: after(counting, gtin(1), nothingMore, gtin(4)),
  namingLot: after(lots, 'A-02-01-1', gtin(2)),
  confirmingAbsent: after(counting, nothingMore),
  enteringQuantity: after(counting, { type: 'quantity.asked' }),
  reporting: after(counting, { type: 'problem.reported' }),
  choosingReason: after(counting, { type: 'problem.chosen', problem: 'unreachable' }),
  paused: after(counting, { type: 'task.paused' }),
  finished: after(withTask, 'A-01-01-1', nothingMore, reallyNone),
  handedOver: after(counting, { type: 'task.handed_over' }),
};

/** The scan that is asked for; for the others one that nobody asked for. */
export const rightCountScans: Record<CountStep, string> = {
  locating: 'A-01-01-1',
  counting: gtin(1),
  recounting: gtin(1),
  namingLot: 'L77',
  confirmingAbsent: gtin(1),
  enteringQuantity: gtin(1),
  reporting: gtin(1),
  choosingReason: gtin(1),
  paused: gtin(1),
  finished: gtin(1),
  handedOver: gtin(1),
};

type Type = Exclude<CountFactType, 'barcode.scanned'> | OutsideFact['type'];

export const countFacts: { [T in Type]: CountFactOf<Extract<T, CountFactType>> | OutsideFact } = {
  'place.closed': { type: 'place.closed', known: null },
  'absence.confirmed': { type: 'absence.confirmed', known: null },
  'lot.chosen': { type: 'lot.chosen', lot: 'L77', expiry: '2026-12-31' },
  'figure.chosen': { type: 'figure.chosen', key: JSON.stringify(['P-1004', null, null]) },
  'question.dismissed': { type: 'question.dismissed' },
  'quantity.asked': { type: 'quantity.asked' },
  'quantity.entered': { type: 'quantity.entered', quantity: 2 },
  'problem.reported': { type: 'problem.reported' },
  'problem.chosen': { type: 'problem.chosen', problem: 'unreachable' },
  'reason.chosen': { type: 'reason.chosen', reason: 'blocked' },
  'place.left': { type: 'place.left' },
  'run.closed': { type: 'run.closed' },
  'step.undone': { type: 'step.undone' },
  'task.paused': { type: 'task.paused' },
  'task.resumed': { type: 'task.resumed' },
  'task.handed_over': { type: 'task.handed_over' },
  'task.refreshed': { type: 'task.refreshed', rev: 9, lease: 'lease-2' },
  'task.taken_over': { type: 'task.taken_over' },
  'task.cancelled': { type: 'task.cancelled' },
};
