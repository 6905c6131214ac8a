import type { PutawayFact, PutawayFactType } from '../handheld/workflows/putaway/putaway-fact.ts';
import type { PutawayStep } from '../handheld/workflows/putaway/putaway-step.ts';
import type { OutsideFact } from '../handheld/workflows/turn-workflow.ts';
import { goodsOfWork } from '../shared/domain/moving/goods.ts';
import { productCard, type Product } from '../shared/domain/product.ts';
import { ownOwner } from '../shared/domain/stock.ts';
import type { TaskOf } from '../shared/domain/task.ts';
import { aCube, aUnit, inUnit } from './carrying-floor.ts';
import { gtin, tote } from './pick-floor.ts';
import { aPutawayOperator, type PutawayOperator } from './putaway-operator.ts';
import { aClaimedTask } from './task-rows.ts';
import { aStock } from './warehouse-rows.ts';

/** Unit 1 with `quantity` of a product, waiting at the receive station. */
export const aPutawayTask = (product: Product, quantity: number): TaskOf<'putaway'> =>
  aClaimedTask(
    {
      kind: 'putaway',
      lpn: tote(1),
      from: 'location:RECV-1',
      goods: [
        {
          product: productCard(product),
          lot: null,
          expiry: null,
          serial: null,
          owner: ownOwner,
          condition: 'available',
          quantity,
        },
      ],
      receiptId: null,
    },
    { priority: 5, zone: null },
  );

const second = aCube(2);
const radio = aCube(4, { tracking: { lot: false, expiry: false, serial: true } });

/** By task: unit 1 with 40 of product 2. */
export const atBeginning = (): PutawayOperator =>
  aPutawayOperator(
    {
      products: [second, radio],
      containers: [aUnit(1), aUnit(2)],
      stock: [inUnit(1, 'P2', { quantity: 40 })],
    },
    aPutawayTask(second, 40),
  );

const freely = (): PutawayOperator =>
  aPutawayOperator({
    products: [second, radio],
    containers: [aUnit(1), aUnit(2)],
    stock: [
      inUnit(1, 'P2', { quantity: 40 }),
      ...['S1', 'S2', 'S3'].map((serial) => inUnit(2, 'P4', { serial, quantity: 1 })),
      aStock('RECV-1', 'P2', { quantity: 6 }),
      aStock('RECV-1', 'P4', { serial: 'S9', quantity: 1 }),
    ],
  });

/** One run in each step, as the truth table begins with them. */
export const situations: Record<PutawayStep, () => PutawayOperator> = {
  identifying: atBeginning,
  choosing: () => freely().scan('RECV-1'),
  enteringQuantity: () => atBeginning().scan(tote(1)).tap({ type: 'quantity.asked' }),
  scanningSerials: () =>
    freely().scan(tote(2)).tap({ type: 'quantity.asked' }).tap({ type: 'quantity.entered', quantity: 1 }),
  placing: () => atBeginning().scan(tote(1)),
  confirmingPlace: () => atBeginning().scan(tote(1)).scan('A-06-04-1'),
  reporting: () => atBeginning().scan(tote(1)).tap({ type: 'problem.reported' }),
  paused: () => atBeginning().scan(tote(1)).tap({ type: 'task.paused' }),
  finished: () => atBeginning().scan(tote(1)).scan('A-02-04-1'),
  handedOver: () => atBeginning().tap({ type: 'task.handed_over' }),
};

/** What the screen asks to be scanned in each step. */
const wanted: Record<PutawayStep, string> = {
  identifying: tote(1),
  choosing: gtin(2),
  enteringQuantity: tote(1),
  scanningSerials: 'S1',
  placing: 'A-02-04-1',
  confirmingPlace: 'A-06-04-1',
  reporting: 'A-02-04-1',
  paused: tote(1),
  finished: tote(1),
  handedOver: tote(1),
};

export const putawayFactTypes = [
  'barcode.scanned',
  'goods.chosen',
  'quantity.asked',
  'quantity.entered',
  'problem.reported',
  'problem.chosen',
  'place.confirmed',
  'question.dismissed',
  'work.ended',
  'work.changed',
  'step.undone',
  'task.paused',
  'task.resumed',
  'task.handed_over',
  'task.refreshed',
  'task.taken_over',
  'task.cancelled',
] as const satisfies (PutawayFactType | OutsideFact['type'])[];
export type AnyPutawayFactType = PutawayFactType | OutsideFact['type'];

/** A fact of each type that is sensible at a step. */
export function factFor(
  type: AnyPutawayFactType,
  step: PutawayStep,
  operator: PutawayOperator,
): PutawayFact | OutsideFact {
  switch (type) {
    case 'barcode.scanned':
      return operator.factOf(wanted[step]);
    case 'goods.chosen':
      return { type, index: 0 };
    case 'quantity.entered':
      return { type, quantity: 2 };
    case 'problem.chosen':
      return { type, problem: step === 'placing' || step === 'reporting' ? 'place_full' : 'set_aside' };
    case 'place.confirmed':
      return { type, reason: 'full' };
    case 'work.changed':
      return { type, from: 'location:RECV-1', goods: goodsOfWork(aPutawayTask(second, 7).work.goods) };
    case 'task.refreshed':
      return { type, rev: 9, lease: 'lease-2' };
    case 'quantity.asked':
    case 'problem.reported':
    case 'question.dismissed':
    case 'work.ended':
    case 'step.undone':
    case 'task.paused':
    case 'task.resumed':
    case 'task.handed_over':
    case 'task.taken_over':
    case 'task.cancelled':
      return { type };
  }
}
