import type {
  InboundFact,
  InboundFactOf,
  InboundFactType,
} from '../handheld/workflows/inbound/inbound-fact.ts';
import type { InboundStep } from '../shared/domain/inbound/inbound-step.ts';
import { orderFacts } from '../handheld/workflows/inbound/look-up-papers.ts';
import type { OutsideFact } from '../handheld/workflows/turn-workflow.ts';
import { aPurchaseOrder, plate, ssccLabel } from './inbound-floor.ts';
import { anInboundOperator, type InboundOperator, scanFact } from './inbound-operator.ts';
import { gtin } from './pick-floor.ts';

/* For each step of receiving one way to get there, and for each fact one of its kind. */

type Situation = Promise<InboundOperator>;

const fresh = (): Situation => Promise.resolve(anInboundOperator());
const atUnit = (): Situation => anInboundOperator().scan('PO-100001', plate(1), 'RECV-1');
const inHand = async (...raws: string[]): Situation => (await atUnit()).scan(...raws);
const tapped = async (situation: Situation, ...facts: InboundFact[]): Situation => {
  const operator = await situation;
  for (const fact of facts) operator.tap(fact);
  return operator;
};

const returned = async (): Situation => {
  const operator = (await anInboundOperator().scan('SO-100001')).tap({ type: 'unit.loose' });
  return (await operator.scan('RECV-1', gtin(1))).tap({ type: 'return.explained', reason: 'late' });
};

export const inboundSituations: Record<InboundStep, () => Situation> = {
  choosing: fresh,
  listing: () => tapped(fresh(), { type: 'list.opened' }),
  labelling: () => anInboundOperator().scan('PO-100001'),
  tracking: () => anInboundOperator().scan('PO-100001', plate(1)),
  locating: () => tapped(anInboundOperator().scan('PO-100001', plate(1)), { type: 'tracking.skipped' }),
  unpacking: () => anInboundOperator().scan(ssccLabel(1)),
  receiving: atUnit,
  enteringLot: () => inHand(gtin(2)),
  enteringExpiry: () => inHand(gtin(5)),
  scanningSerials: () => inHand(gtin(3)),
  confirming: () => inHand(gtin(1)),
  enteringQuantity: () => tapped(inHand(gtin(1)), { type: 'quantity.asked' }),
  choosingReason: () => tapped(inHand(gtin(1)), { type: 'problem.chosen', problem: 'damaged' }),
  disposing: () => tapped(returned(), { type: 'disposition.asked' }),
  naming: () => tapped(inHand('XY-UNKNOWN'), { type: 'problem.chosen', problem: 'name_product' }),
  reporting: () => tapped(inHand(gtin(1)), { type: 'problem.reported' }),
  closing: () => tapped(atUnit(), { type: 'closing.asked' }),
  paused: () => tapped(atUnit(), { type: 'task.paused' }),
  finished: () => tapped(atUnit(), { type: 'closing.asked' }, { type: 'receipt.closed' }),
  handedOver: () => tapped(atUnit(), { type: 'task.handed_over' }),
};

/** The scan that is asked for; for the others one that nobody asked for. */
const rightScans: Record<InboundStep, string> = {
  choosing: 'PO-100001',
  listing: 'PO-100001',
  labelling: plate(1),
  tracking: 'RECV-1',
  locating: 'RECV-1',
  unpacking: 'RECV-1',
  receiving: gtin(1),
  enteringLot: 'L-9',
  enteringExpiry: '311227',
  scanningSerials: 'SN-1',
  confirming: plate(1),
  enteringQuantity: gtin(1),
  choosingReason: gtin(1),
  disposing: gtin(1),
  naming: gtin(1),
  reporting: gtin(1),
  closing: plate(2),
  paused: gtin(1),
  finished: gtin(1),
  handedOver: gtin(1),
};

export type AnyInboundFactType = InboundFactType | OutsideFact['type'];
type Tap = Exclude<AnyInboundFactType, 'barcode.scanned' | 'order.changed'>;
type FactOf<T extends AnyInboundFactType> = T extends InboundFactType
  ? InboundFactOf<T>
  : Extract<OutsideFact, { type: T }>;

const taps: { [T in Tap]: FactOf<T> } = {
  'list.opened': { type: 'list.opened' },
  'order.chosen': { type: 'order.chosen', purchaseOrderId: 'PO-100001', order: null },
  'arrival.chosen': { type: 'arrival.chosen', how: 'unplanned' },
  'plate.taken': { type: 'plate.taken', lpn: plate(9) },
  'unit.loose': { type: 'unit.loose' },
  'tracking.skipped': { type: 'tracking.skipped' },
  'contents.accepted': { type: 'contents.accepted' },
  'contents.counted': { type: 'contents.counted' },
  'goods.confirmed': { type: 'goods.confirmed' },
  'quantity.asked': { type: 'quantity.asked' },
  'quantity.entered': { type: 'quantity.entered', quantity: 5 },
  'expiry.entered': { type: 'expiry.entered', digits: '311227' },
  'problem.reported': { type: 'problem.reported' },
  'problem.chosen': { type: 'problem.chosen', problem: 'damaged' },
  'damage.chosen': { type: 'damage.chosen', reason: 'wet' },
  'return.explained': { type: 'return.explained', reason: 'defective' },
  'disposition.asked': { type: 'disposition.asked' },
  'disposition.chosen': { type: 'disposition.chosen', disposition: 'refused' },
  'photo.taken': { type: 'photo.taken', evidenceId: 'E-1' },
  'name.entered': { type: 'name.entered', name: 'GLUE' },
  'unit.closed': { type: 'unit.closed' },
  'closing.asked': { type: 'closing.asked' },
  'receipt.closed': { type: 'receipt.closed' },
  'question.dismissed': { type: 'question.dismissed' },
  'step.undone': { type: 'step.undone' },
  'task.paused': { type: 'task.paused' },
  'task.resumed': { type: 'task.resumed' },
  'task.handed_over': { type: 'task.handed_over' },
  'task.refreshed': { type: 'task.refreshed', rev: 2, lease: 'lease-2' },
  'task.taken_over': { type: 'task.taken_over' },
  'task.cancelled': { type: 'task.cancelled' },
};

export const inboundFactTypes: readonly AnyInboundFactType[] = [
  'barcode.scanned',
  'order.changed',
  ...(Object.keys(taps) as Tap[]),
];

/** A fact of this kind as it would come at this step. */
export async function inboundFactAt(
  type: AnyInboundFactType,
  step: InboundStep,
  { dock, driven }: InboundOperator,
): Promise<InboundFact | OutsideFact> {
  if (type === 'barcode.scanned') return scanFact(dock, driven, rightScans[step]);
  if (type !== 'order.changed') return taps[type];
  dock.knows.orders = [aPurchaseOrder({ status: 'cancelled' })];
  return { type, order: await orderFacts(dock.ports, 'PO-100001'), expected: [] };
}
