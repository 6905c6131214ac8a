import type { InboundStep } from '../../../shared/domain/inbound/inbound-step.ts';
import type { InboundFactType } from './inbound-fact.ts';

/** Heard wherever something can be done at all. */
const always = ['task.paused', 'task.handed_over', 'step.undone'] as const;
/** Heard at every step of the way of the goods. */
const onTheWay = [
  'barcode.scanned',
  'problem.reported',
  'problem.chosen',
  'unit.closed',
  'closing.asked',
  ...always,
] as const;
/** Heard at a question beside the way. */
const aside = ['barcode.scanned', 'question.dismissed', ...always] as const;
/** What can be done with goods in hand, whatever they still have to say. */
const inHand = ['quantity.asked', 'photo.taken'] as const;

/** What the operator can do at each step. */
export const inboundHears: Readonly<Record<InboundStep, readonly InboundFactType[]>> = {
  choosing: [
    'barcode.scanned',
    'list.opened',
    'arrival.chosen',
    'order.chosen',
    'problem.reported',
    'task.paused',
    'step.undone',
  ],
  labelling: ['plate.taken', 'unit.loose', ...onTheWay],
  tracking: ['tracking.skipped', ...onTheWay],
  locating: [...onTheWay],
  unpacking: ['contents.accepted', 'contents.counted', ...onTheWay],
  receiving: [...onTheWay],
  enteringLot: [...inHand, ...onTheWay],
  enteringExpiry: ['expiry.entered', ...inHand, ...onTheWay],
  scanningSerials: [...inHand, ...onTheWay],
  confirming: ['goods.confirmed', 'quantity.entered', 'disposition.asked', ...inHand, ...onTheWay],
  listing: ['order.chosen', ...aside],
  enteringQuantity: ['quantity.entered', ...aside],
  choosingReason: ['damage.chosen', 'return.explained', 'quantity.asked', ...aside],
  disposing: ['disposition.chosen', ...aside],
  naming: ['name.entered', ...aside],
  reporting: ['problem.chosen', 'closing.asked', ...aside],
  closing: ['receipt.closed', ...aside],
  paused: ['task.resumed', 'task.handed_over'],
  finished: [],
  handedOver: [],
};
