import * as z from 'zod/mini';
import { movementBodySchema, movementTypeSchema } from '../movement.ts';
import { scanRecordSchema } from '../scan-record.ts';
import { isoDateSchema } from '../stock.ts';
import { slotSchema } from './cart.ts';
import { lineWorkSchema } from './line-work.ts';
import { pickMessageSchema } from './pick-message.ts';
import { runLineSchema } from './run-line.ts';

/** Goods of a line that was cancelled while they were in hand: they go to a place at once. */
export const handSchema = z.object({
  pickLineId: z.string(),
  /** Base units. */
  quantity: z.int(),
  lot: z.nullable(z.string()),
  expiry: z.nullable(isoDateSchema),
  serials: z.array(z.string()),
  /** The location they were taken from, proposed as the place to go to. */
  from: z.string(),
});
export type Hand = z.infer<typeof handSchema>;

/** What is proven of the portion that is being put back: the `index`th of its line. */
export const returningSchema = z.object({
  pickLineId: z.string(),
  index: z.int(),
  product: z.boolean(),
  place: z.nullable(z.string()),
  scans: z.array(scanRecordSchema),
});
export type Returning = z.infer<typeof returningSchema>;

/** A question the operator opened himself; it stands before the work until answered or dismissed. */
export const asideSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('problem') }),
  z.object({
    kind: z.literal('quantity'),
    purpose: z.enum(['take', 'damaged']),
    /** Base units counted so far by scanning the product instead of keying the number in. */
    counted: z.optional(z.int()),
  }),
  z.object({
    kind: z.literal('reason'),
    /** `rest`: why not all is taken; `short`: why nothing more is; `damaged`: whether good ones are there. */
    purpose: z.enum(['rest', 'short', 'damaged']),
    /** Base units that are taken, or that are damaged. */
    quantity: z.int(),
  }),
  z.object({ kind: z.literal('tote') }),
]);
export type Aside = z.infer<typeof asideSchema>;

/** A cancelled line that the operator is to hear of at the next safe moment, and sees until he goes on. */
export const noticeSchema = z.object({
  pickLineId: z.string(),
  /** Where its goods were when the cancellation arrived. */
  found: z.enum(['on_route', 'in_hand', 'in_tote']),
  told: z.boolean(),
});
export type Notice = z.infer<typeof noticeSchema>;

export const savedDraftSchema = z.object({
  mid: z.string(),
  type: movementTypeSchema,
  compensates: z.nullable(z.string()),
  body: movementBodySchema,
});

/** What can be taken back: a proof that is not recorded yet, or what one step recorded. */
export const historyEntrySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('proof'),
    work: z.nullable(lineWorkSchema),
    returning: z.nullable(returningSchema),
    at: z.nullable(z.string()),
  }),
  z.object({ kind: z.literal('recorded'), drafts: z.array(savedDraftSchema) }),
]);
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

export const dropPlaceSchema = z.object({ locationId: z.string(), checkDigits: z.string() });
export type DropPlace = z.infer<typeof dropPlaceSchema>;

/** One operator's way through one pick list: everything that its screens and its rules need, as plain JSON. */
export const pickRunSchema = z.object({
  task: z.object({ taskId: z.string(), rev: z.int(), lease: z.nullable(z.string()) }),
  /** What is recorded when the run begins; null once it has been. */
  opening: z.nullable(z.enum(['started', 'resumed'])),
  /** The next movements are named after `base`, the `used`th first. */
  mids: z.object({ base: z.string(), used: z.int() }),
  slots: z.array(slotSchema),
  /** In walking order. */
  lines: z.array(runLineSchema),
  /** Where totes may be dropped, as far as the device knows. */
  drops: z.array(dropPlaceSchema),
  work: z.nullable(lineWorkSchema),
  /** The location the operator was last proven to stand at. */
  at: z.nullable(z.string()),
  hand: z.nullable(handSchema),
  returning: z.nullable(returningSchema),
  /** The operator puts back now instead of at the end of the list. */
  returnNow: z.boolean(),
  aside: z.nullable(asideSchema),
  /** The text that means yes when it is scanned once more. */
  again: z.nullable(z.string()),
  /** The operator drops finished totes now instead of at the end, and the ones he chose by scan. */
  dropping: z.boolean(),
  selected: z.array(z.string()),
  paused: z.boolean(),
  /** Somebody else has the rest of this list; what is on the cart is brought to its end. */
  takenOver: z.boolean(),
  ended: z.nullable(z.enum(['finished', 'handed_over', 'taken_over'])),
  message: z.nullable(pickMessageSchema),
  notices: z.array(noticeSchema),
  /** Oldest first. */
  history: z.array(historyEntrySchema),
});
export type PickRun = z.infer<typeof pickRunSchema>;
