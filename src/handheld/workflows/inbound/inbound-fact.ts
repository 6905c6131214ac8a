import type { InboundScan, OrderFacts } from '../../../shared/domain/inbound/inbound-scan.ts';
import type { DamageReason, ExpectedArrival } from '../../../shared/domain/inbound/inbound-state.ts';
import type { InboundProblem } from '../../../shared/domain/inbound/problems.ts';
import type { ReturnDisposition, ReturnReason } from '../../../shared/domain/return-disposition.ts';
import type { CommonFact } from '../turn-workflow.ts';

/** What the operator does while receiving, and what he has to know of. Optional parts are looked up on the way. */
export type InboundFact =
  | ({ type: 'barcode.scanned' } & InboundScan)
  | { type: 'list.opened' }
  | { type: 'order.chosen'; purchaseOrderId: string; order?: OrderFacts | null }
  | { type: 'arrival.chosen'; how: 'unplanned' | 'return' }
  /** The next number of the device's block; null when there is none left. */
  | { type: 'plate.taken'; lpn?: string | null }
  | { type: 'unit.loose' }
  | { type: 'tracking.skipped' }
  | { type: 'contents.accepted' }
  | { type: 'contents.counted' }
  | { type: 'goods.confirmed' }
  | { type: 'quantity.asked' }
  /** Base units. */
  | { type: 'quantity.entered'; quantity: number }
  /** DDMMYY. */
  | { type: 'expiry.entered'; digits: string }
  | { type: 'problem.reported' }
  | { type: 'problem.chosen'; problem: InboundProblem }
  | { type: 'damage.chosen'; reason: DamageReason }
  | { type: 'return.explained'; reason: ReturnReason }
  | { type: 'disposition.asked' }
  | { type: 'disposition.chosen'; disposition: ReturnDisposition }
  | { type: 'photo.taken'; evidenceId: string }
  | { type: 'name.entered'; name: string }
  | { type: 'unit.closed' }
  | { type: 'closing.asked' }
  | { type: 'receipt.closed' }
  | { type: 'question.dismissed' }
  /** Purchase orders are others than before: what could be chosen, and the one that is being received. */
  | { type: 'order.changed'; order?: OrderFacts | null; expected?: readonly ExpectedArrival[] }
  | CommonFact;
export type InboundFactType = InboundFact['type'];
export type InboundFactOf<T extends InboundFactType> = Extract<InboundFact, { type: T }>;
