import type { MoveFact, MoveFactType } from '../handheld/workflows/move/move-fact.ts';
import { moveRules } from '../handheld/workflows/move/move-rules.ts';
import type { MoveStep } from '../handheld/workflows/move/move-step.ts';
import type { OutsideFact } from '../handheld/workflows/turn-workflow.ts';
import type { MovementDraft } from '../shared/domain/movement.ts';
import { type MoveState, newMove } from '../shared/domain/moving/move-state.ts';
import { newRun } from '../shared/domain/turn/run.ts';
import { aCube, aUnit, type Floor, inUnit, scanOn } from './carrying-floor.ts';
import { aFloor, type CarryingOperator, operateCarrying } from './carrying-operator.ts';
import { driveRun } from './driven-run.ts';
import { gtin, tote } from './pick-floor.ts';
import { aStock } from './warehouse-rows.ts';

/** Somebody who moves things. */
export type MoveOperator = CarryingOperator<MoveState, MoveStep, MoveFact>;

export const aMoveOperator = (given: Partial<Floor>): MoveOperator =>
  operateCarrying(
    driveRun(moveRules, ({ id }) => newRun(newMove(), id)),
    aFloor(given),
    { scanned, containersAfter },
  );

const scanned = (floor: Floor, raw: string): MoveFact => ({
  type: 'barcode.scanned',
  ...scanOn(floor, raw),
  products: floor.products,
});

const containersAfter = (containers: Floor['containers'], { type, body }: MovementDraft) =>
  containers.map((one) =>
    type === 'move' && body.lpn === one.lpn && body.to !== undefined ? { ...one, place: body.to } : one,
  );

const radio = aCube(4, { tracking: { lot: false, expiry: false, serial: true } });
const lots = aCube(3, { tracking: { lot: true, expiry: false, serial: false } });

/** Two containers at the receive station, loose goods at a reserve place. */
export const aMover = (): MoveOperator =>
  aMoveOperator({
    products: [aCube(1), aCube(2), lots, radio],
    containers: [aUnit(1), aUnit(2)],
    stock: [
      inUnit(1, 'P1', { quantity: 20 }),
      inUnit(1, 'P2', { quantity: 5 }),
      aStock('A-02-04-1', 'P2', { quantity: 30 }),
      aStock('A-02-04-1', 'P3', { lot: 'L1', quantity: 12 }),
      aStock('A-02-04-1', 'P3', { lot: 'L2', quantity: 8 }),
      ...['S1', 'S2', 'S3'].map((serial) => aStock('A-02-04-1', 'P4', { serial, quantity: 1 })),
    ],
  });

/** One run in each step, as the truth table begins with them. */
export const moveSituations: Record<MoveStep, () => MoveOperator> = {
  identifying: aMover,
  choosing: () => aMover().scan('A-02-04-1'),
  enteringQuantity: () => aMover().scan('A-02-04-1').scan(gtin(2)).tap({ type: 'quantity.asked' }),
  scanningSerials: () =>
    aMover()
      .scan('A-02-04-1')
      .scan(gtin(4))
      .tap({ type: 'quantity.asked' })
      .tap({ type: 'quantity.entered', quantity: 1 }),
  placing: () => aMover().scan('A-02-04-1').scan(gtin(2)),
  confirmingPlace: () => aMover().scan('A-02-04-1').scan(gtin(2)).scan('A-09-09-9'),
  reporting: () => aMover().scan('A-02-04-1').scan(gtin(2)).tap({ type: 'problem.reported' }),
  finished: () => aMover().tap({ type: 'work.ended' }),
};

/** What the screen asks to be scanned in each step. */
const wanted: Record<MoveStep, string> = {
  identifying: tote(1),
  choosing: gtin(2),
  enteringQuantity: tote(1),
  scanningSerials: 'S1',
  placing: 'A-06-04-1',
  confirmingPlace: 'A-09-09-9',
  reporting: 'A-06-04-1',
  finished: tote(1),
};

export const moveFactTypes = [
  'barcode.scanned',
  'goods.chosen',
  'quantity.asked',
  'quantity.entered',
  'problem.reported',
  'problem.chosen',
  'place.confirmed',
  'question.dismissed',
  'work.ended',
  'step.undone',
  'task.refreshed',
  'task.taken_over',
  'task.cancelled',
] as const satisfies (MoveFactType | OutsideFact['type'])[];
export type AnyMoveFactType = MoveFactType | OutsideFact['type'];

/** A fact of each type that is sensible at a step. */
export function moveFactFor(
  type: AnyMoveFactType,
  step: MoveStep,
  operator: MoveOperator,
): MoveFact | OutsideFact {
  switch (type) {
    case 'barcode.scanned':
      return operator.factOf(wanted[step]);
    case 'goods.chosen':
      return { type, index: 0 };
    case 'quantity.entered':
      return { type, quantity: 2 };
    case 'problem.chosen':
      return { type, problem: 'set_aside' };
    case 'task.refreshed':
      return { type, rev: 9, lease: 'lease-2' };
    case 'quantity.asked':
    case 'problem.reported':
    case 'place.confirmed':
    case 'question.dismissed':
    case 'work.ended':
    case 'step.undone':
    case 'task.taken_over':
    case 'task.cancelled':
      return { type };
  }
}
