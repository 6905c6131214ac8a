import type { PickEventType, PickFact, PickFactOf } from '../handheld/workflows/pick/pick-event.ts';
import type { PickStep } from '../handheld/workflows/pick/pick-step.ts';
import { aPickLine, aPickTask, aProduct, gs1, gtin, tote } from './pick-floor.ts';
import { aPickOperator, type PickOperator, scanned } from './pick-operator.ts';

/* For each step of picking one way to get there, and for each event one of its kind. */

const second = { orderId: 'SO-100002' };
const lotTracked = { lot: true, expiry: false, serial: false };
const serialTracked = { lot: false, expiry: false, serial: true };

/** Two orders of three lines: a plain one, one by lot, one by serial. */
const situationTask = () =>
  aPickTask([
    aPickLine(1),
    aPickLine(2, { ...second, product: aProduct(2, { tracking: lotTracked }), lot: 'L77' }),
    aPickLine(3, { product: aProduct(3, { tracking: serialTracked }), quantity: 2 }),
  ]);

const fresh = () => aPickOperator(situationTask());
const onRoute = () => fresh().scan(tote(1)).scan(tote(2));
const pickedOne = () => onRoute().scan(gtin(1)).scan(tote(1));
const pickedTwo = () =>
  pickedOne()
    .scan(gs1(2, { lot: 'L77' }))
    .scan(tote(2));
const picked = () =>
  pickedTwo()
    .scan(gs1(3, { serial: 'S1' }))
    .scan(gs1(3, { serial: 'S2' }))
    .scan(tote(1));
const nothing = () => {
  const operator = fresh();
  return operator.hears({ type: 'line.cancelled', pickLineIds: ['L-1', 'L-2', 'L-3'] });
};

export const situations: Record<PickStep, () => PickOperator> = {
  assigningTotes: fresh,
  locating: onRoute,
  identifying: () => onRoute().scan('A-01-01-1'),
  confirmingLot: () => pickedOne().scan(gtin(2)),
  scanningSerials: () => pickedTwo().scan(gs1(3, { serial: 'S1' })),
  stowing: () => onRoute().scan(gtin(1)),
  enteringQuantity: () => onRoute().tap({ type: 'quantity.asked' }),
  reporting: () => onRoute().tap({ type: 'problem.reported' }),
  choosingReason: () => onRoute().tap({ type: 'problem.chosen', problem: 'nothing_there' }),
  replacingTote: () => onRoute().tap({ type: 'problem.chosen', problem: 'tote_full' }),
  puttingBack: () =>
    pickedOne()
      .hears({ type: 'line.cancelled', pickLineIds: ['L-1'] })
      .tap({ type: 'put_back.chosen' }),
  delivering: picked,
  closing: nothing,
  paused: () => onRoute().tap({ type: 'list.paused' }),
  finished: () => picked().scan('PACK-1'),
  handedOver: () => onRoute().tap({ type: 'list.handed_over' }),
};

/** The scan that is asked for; for the others one that nobody asked for. */
const rightScans: Record<PickStep, string> = {
  assigningTotes: tote(1),
  locating: 'A-01-01-1',
  identifying: gtin(1),
  confirmingLot: gtin(2),
  scanningSerials: gs1(3, { serial: 'S2' }),
  stowing: tote(1),
  enteringQuantity: 'A-01-01-1',
  reporting: 'A-01-01-1',
  choosingReason: 'A-01-01-1',
  replacingTote: tote(9),
  puttingBack: gtin(1),
  delivering: 'PACK-1',
  closing: 'PACK-1',
  paused: 'A-01-01-1',
  finished: 'A-01-01-1',
  handedOver: 'A-01-01-1',
};

const facts: { [T in PickEventType]: (step: PickStep) => PickFactOf<T> } = {
  'barcode.scanned': (step) => scanned(rightScans[step]) as PickFactOf<'barcode.scanned'>,
  'quantity.asked': () => ({ type: 'quantity.asked' }),
  'quantity.entered': () => ({ type: 'quantity.entered', quantity: 2 }),
  'problem.reported': () => ({ type: 'problem.reported' }),
  'problem.chosen': () => ({ type: 'problem.chosen', problem: 'too_few' }),
  'reason.chosen': () => ({ type: 'reason.chosen', reason: 'empty' }),
  'lot.confirmed': () => ({ type: 'lot.confirmed' }),
  'question.dismissed': () => ({ type: 'question.dismissed' }),
  'line.skipped': () => ({ type: 'line.skipped' }),
  'put_back.chosen': () => ({ type: 'put_back.chosen' }),
  'drop.chosen': () => ({ type: 'drop.chosen' }),
  'step.undone': () => ({ type: 'step.undone' }),
  'notice.seen': () => ({ type: 'notice.seen' }),
  'list.paused': () => ({ type: 'list.paused' }),
  'list.resumed': () => ({ type: 'list.resumed' }),
  'list.handed_over': () => ({ type: 'list.handed_over' }),
  'list.closed': () => ({ type: 'list.closed' }),
  'line.cancelled': () => ({ type: 'line.cancelled', pickLineIds: ['L-1'] }),
  'line.added': () => ({ type: 'line.added', line: aPickLine(7), before: null }),
  'list.taken_over': () => ({ type: 'list.taken_over' }),
  'task.refreshed': () => ({ type: 'task.refreshed', rev: 5, lease: 'lease-2' }),
};

export const pickEventTypes = Object.keys(facts) as PickEventType[];

export const factFor = (type: PickEventType, step: PickStep): PickFact => facts[type](step);
