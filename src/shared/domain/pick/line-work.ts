import * as z from 'zod/mini';
import { scanRecordSchema } from '../scan-record.ts';
import { isoDateSchema } from '../stock.ts';
import { remainingOf, type RunLine } from './run-line.ts';

/**
 * Something on the goods that is not as expected and waits for a yes: `unread`, the code did not say which lot;
 * `other` than the allocated one; not the one the customer `demanded`; `expired`; another `serial`.
 */
export const lotQuestionKinds = ['unread', 'other', 'demanded', 'expired', 'serial'] as const;
export const lotQuestionSchema = z.object({
  kind: z.enum(lotQuestionKinds),
  /** Text of the scan that raised it: the same code again means yes, where that is enough. */
  raw: z.string(),
  lot: z.nullable(z.string()),
  expiry: z.nullable(isoDateSchema),
  serial: z.nullable(z.string()),
});
export type LotQuestion = z.infer<typeof lotQuestionSchema>;

/** What is proven of the line being worked on. Nothing of it is recorded yet. */
export const lineWorkSchema = z.object({
  pickLineId: z.string(),
  /** The location where the goods are taken, once scanned. */
  place: z.nullable(z.string()),
  /** The operator said that the goods lie elsewhere: the next location scanned is the right one. */
  anyPlace: z.boolean(),
  /** The product was scanned: from here on goods are in hand. */
  product: z.boolean(),
  lot: z.nullable(z.string()),
  expiry: z.nullable(isoDateSchema),
  serials: z.array(z.string()),
  question: z.nullable(lotQuestionSchema),
  /** Base units that are taken now; null for all that remain. */
  quantity: z.nullable(z.int()),
  /** What becomes of the remainder if `quantity` is less: taken later, or short for this reason. */
  rest: z.nullable(z.string()),
  /** Base units counted by scanning each piece; left out where that is not how they are counted. */
  counted: z.optional(z.int()),
  tote: z.nullable(z.string()),
  scans: z.array(scanRecordSchema),
});
export type LineWork = z.infer<typeof lineWorkSchema>;

/** The remainder stays open and is taken after this. */
export const restLater = 'later';

/** Beginning of the work on a line; `at` is the location that the operator was last proven to stand at. */
export const startWork = (line: RunLine, at: string | null): LineWork => ({
  pickLineId: line.pickLineId,
  place: at === line.locationId ? at : null,
  anyPlace: false,
  product: false,
  lot: line.lot,
  expiry: line.expiry,
  serials: [],
  question: null,
  quantity: null,
  rest: null,
  tote: null,
  scans: [],
});

/** Base units that are taken with the next pick. */
export const takeQuantity = (work: LineWork, line: RunLine): number =>
  Math.min(work.quantity ?? Number.POSITIVE_INFINITY, remainingOf(line));

export const serialsMissing = (work: LineWork, line: RunLine): number =>
  line.product.tracking.serial ? Math.max(0, takeQuantity(work, line) - work.serials.length) : 0;

/** The work without a count: a number was said instead. */
export const uncounted = ({ counted: _counted, ...work }: LineWork): LineWork => work;

/** Pieces are counted one by one, and some are still to come. */
export const isCountOpen = (work: LineWork, line: RunLine): boolean =>
  work.counted !== undefined && work.counted < takeQuantity(work, line);

/** Goods are in hand, and nothing about them is in question. */
export const areGoodsProven = (work: LineWork, line: RunLine): boolean =>
  work.product && work.question === null && serialsMissing(work, line) === 0 && !isCountOpen(work, line);

/**
 * Whether the location must still be scanned. The product and one of location and tote prove a line: where the tote
 * goes without saying (`impliedTote`), the location is what remains; lists say where it is always demanded.
 */
export const isPlaceMissing = (work: LineWork, line: RunLine, impliedTote: string | null): boolean =>
  work.place === null &&
  (line.placeMustBeScanned || work.anyPlace || (impliedTote !== null && work.tote === null));

export const isToteMissing = (work: LineWork, impliedTote: string | null): boolean =>
  work.tote === null && impliedTote === null;
