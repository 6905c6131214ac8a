import type {
  PutBackFact,
  PutBackFactOf,
  PutBackFactType,
} from '../handheld/workflows/put-back/put-back-fact.ts';
import type { PutBackStep } from '../handheld/workflows/put-back/put-back-step.ts';
import type { OutsideFact } from '../handheld/workflows/turn-workflow.ts';
import { gs1, gtin, tote } from './pick-floor.ts';
import {
  aHouseToPutBack,
  aPutBackTask,
  goodsOfHouse,
  type PutBackOperator,
  putsBack,
} from './put-back-scene.ts';

/* For each step of putting back one way to get there, and for each fact one of its kind. */

type Way = () => Promise<PutBackOperator>;

const withTask: Way = () => putsBack(aHouseToPutBack(), aPutBackTask());
const free: Way = () => putsBack(aHouseToPutBack());
const after =
  (way: Way, ...acts: (string | PutBackFact)[]): Way =>
  async () => {
    const operator = await way();
    for (const act of acts) await (typeof act === 'string' ? operator.scan(act) : operator.tap(act));
    return operator;
  };
const serialTask: Way = () =>
  putsBack(
    aHouseToPutBack(),
    aPutBackTask({ product: goodsOfHouse[2] ?? never(), quantity: 2, from: `lpn:${tote(5)}` }),
  );
const lotTask: Way = () =>
  putsBack(
    aHouseToPutBack(),
    aPutBackTask({
      ...{ product: goodsOfHouse[1] ?? never(), quantity: 2, from: `lpn:${tote(4)}` },
      ...{ lot: 'L77', expiry: '2026-12-31' },
    }),
  );

export const putBackSituations: Record<PutBackStep, Way> = {
  sourcing: free,
  choosing: after(free, tote(4)),
  taking: withTask,
  confirmingGoods: after(lotTask, gtin(2)),
  scanningSerials: after(serialTask, gs1(3, { serial: 'S1' })),
  placing: after(withTask, gtin(1)),
  enteringQuantity: after(withTask, { type: 'quantity.asked' }),
  reporting: after(withTask, { type: 'problem.reported' }),
  choosingReason: after(withTask, { type: 'problem.chosen', problem: 'nothing_there' }),
  paused: after(withTask, { type: 'task.paused' }),
  finished: after(withTask, gtin(1), 'A-03-01-1'),
  handedOver: after(withTask, { type: 'task.handed_over' }),
};

/** The scan that is asked for; for the others one that nobody asked for. */
export const rightPutBackScans: Record<PutBackStep, string> = {
  sourcing: tote(1),
  choosing: gs1(2, { lot: 'L88' }),
  taking: gtin(1),
  confirmingGoods: gtin(2),
  scanningSerials: 'S2',
  placing: 'A-03-01-1',
  enteringQuantity: gtin(1),
  reporting: gtin(1),
  choosingReason: gtin(1),
  paused: gtin(1),
  finished: gtin(1),
  handedOver: gtin(1),
};

type Type = Exclude<PutBackFactType, 'barcode.scanned'> | OutsideFact['type'];

export const putBackFacts: { [T in Type]: PutBackFactOf<Extract<T, PutBackFactType>> | OutsideFact } = {
  'goods.chosen': { type: 'goods.chosen', goodsId: 'u0' },
  'source.left': { type: 'source.left' },
  'goods.confirmed': { type: 'goods.confirmed' },
  'question.dismissed': { type: 'question.dismissed' },
  'quantity.asked': { type: 'quantity.asked' },
  'quantity.entered': { type: 'quantity.entered', quantity: 2 },
  'problem.reported': { type: 'problem.reported' },
  'problem.chosen': { type: 'problem.chosen', problem: 'too_few' },
  'reason.chosen': { type: 'reason.chosen', reason: 'not_found' },
  'run.closed': { type: 'run.closed' },
  'work.changed': { type: 'work.changed', quantity: 5, homes: [] },
  'step.undone': { type: 'step.undone' },
  'task.paused': { type: 'task.paused' },
  'task.resumed': { type: 'task.resumed' },
  'task.handed_over': { type: 'task.handed_over' },
  'task.refreshed': { type: 'task.refreshed', rev: 9, lease: 'lease-2' },
  'task.taken_over': { type: 'task.taken_over' },
  'task.cancelled': { type: 'task.cancelled' },
};

function never(): never {
  throw new Error('no such product in the house');
}
