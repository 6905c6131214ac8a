import * as z from 'zod/mini';
import { asnContentSchema } from '../asn.ts';
import { containerSchema } from '../container.ts';
import { productCardSchema } from '../product.ts';
import { returnDispositionSchema, returnReasons } from '../return-disposition.ts';
import { scanRecordSchema } from '../scan-record.ts';
import { isoDateSchema } from '../stock.ts';
import type { Run } from '../turn/run.ts';
import { runSchema } from '../turn/run.ts';
import type { Turn } from '../turn/turn.ts';

/** A line of what is expected. Base units; `received` is what others and earlier receipts brought in, not this run. */
const expectedLineSchema = z.object({
  productId: z.string(),
  name: z.string(),
  expected: z.int(),
  received: z.int(),
});
export type ExpectedLine = z.infer<typeof expectedLineSchema>;

/** A purchase order in the list of what is expected. */
const expectedArrivalSchema = z.object({
  purchaseOrderId: z.string(),
  supplier: z.string(),
  expectedOn: isoDateSchema,
  lines: z.int(),
  isBegun: z.boolean(),
});
export type ExpectedArrival = z.infer<typeof expectedArrivalSchema>;

/** `order`: by purchase order; `notice`: by ASN; `unplanned`: without papers; `return`: back from a customer. */
const receiptKinds = ['order', 'notice', 'unplanned', 'return'] as const;
const orderStates = ['open', 'receiving', 'closed', 'cancelled'] as const;

const openReceiptSchema = z.object({
  receiptId: z.string(),
  kind: z.enum(receiptKinds),
  purchaseOrderId: z.nullable(z.string()),
  asnId: z.nullable(z.string()),
  supplier: z.nullable(z.string()),
  /** The order that a customer sends back. */
  orderId: z.nullable(z.string()),
  /** Of the purchase order as last known; null without one. */
  status: z.nullable(z.enum(orderStates)),
  lines: z.array(expectedLineSchema),
});
export type OpenReceipt = z.infer<typeof openReceiptSchema>;

/** One product of an announced unit, with what has to be known to receive it unseen. */
const noticeContentSchema = z.extend(asnContentSchema, {
  name: z.string(),
  isKnown: z.boolean(),
  inspects: z.boolean(),
  minimumShelfLifeDays: z.nullable(z.int()),
});
export type NoticeContent = z.infer<typeof noticeContentSchema>;

/** What goods are received into: a container, or nothing (`lpn` null: loose). */
const unitSchema = z.object({
  lpn: z.nullable(z.string()),
  kind: containerSchema.shape.kind,
  trackingNumber: z.nullable(z.string()),
  /** The question for the carrier's number is answered, or not to be asked. */
  trackingAsked: z.boolean(),
  /** The location it was recorded to stand at; null before that. */
  place: z.nullable(z.string()),
  doubts: z.array(z.string()),
  /** What the notice says is in it; null where there is none. */
  contents: z.nullable(z.array(noticeContentSchema)),
  /** Its whole content is proposed. */
  isWhole: z.boolean(),
  /** Movements of goods into it in this run. */
  entries: z.int(),
});
export type Unit = z.infer<typeof unitSchema>;

const goodsProductSchema = z.extend(productCardSchema, {
  baseUnit: z.string(),
  minimumShelfLifeDays: z.nullable(z.int()),
  /** Whether it is held for a check when it comes from the supplier of this receipt. */
  inspects: z.boolean(),
});
export type GoodsProduct = z.infer<typeof goodsProductSchema>;

export const damageReasons = ['crushed', 'wet', 'leaking', 'broken', 'spoiled'] as const;
export type DamageReason = (typeof damageReasons)[number];

const damageSchema = z.object({
  quantity: z.int(),
  serials: z.array(z.string()),
  reason: z.enum(damageReasons),
});

export const demands = ['lot', 'expiry', 'serials'] as const;
export type Demand = (typeof demands)[number];

/** The product in hand until it is recorded. Quantities in base units. */
export const goodsSchema = z.object({
  /** As scanned: GTIN of 14 digits, or a text. */
  code: z.string(),
  /** Null for a product the device does not know. */
  product: z.nullable(goodsProductSchema),
  /** What the operator calls an unknown product. */
  name: z.nullable(z.string()),
  /** What one scan of the code stands for. */
  perScan: z.int(),
  /** 0 until it is said. */
  quantity: z.int(),
  /** Where the quantity comes from; one that was announced is confirmed by the same code. */
  said: z.enum(['packing', 'code', 'notice', 'keyed']),
  lot: z.nullable(z.string()),
  expiry: z.nullable(isoDateSchema),
  serials: z.array(z.string()),
  /** What the goods do not bear, so that it is not asked for. */
  waived: z.array(z.enum(demands)),
  scans: z.array(scanRecordSchema),
  damage: z.nullable(damageSchema),
  evidenceIds: z.array(z.string()),
  reason: z.nullable(z.enum(returnReasons)),
  disposition: z.nullable(returnDispositionSchema),
  doubts: z.array(z.string()),
});
export type Goods = z.infer<typeof goodsSchema>;

/** A question or view beside the way of the goods. */
const asideSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('listing') }),
  z.object({ kind: z.literal('problems') }),
  z.object({ kind: z.literal('quantity'), purpose: z.enum(['received', 'damaged']) }),
  z.object({ kind: z.literal('damage'), quantity: z.int() }),
  z.object({ kind: z.literal('disposing') }),
  z.object({ kind: z.literal('naming') }),
  z.object({ kind: z.literal('closing') }),
]);
export type Aside = z.infer<typeof asideSchema>;

/** What this run received of a product. */
const receivedSchema = z.object({
  productId: z.string(),
  name: z.string(),
  quantity: z.int(),
  serials: z.array(z.string()),
});
export type Received = z.infer<typeof receivedSchema>;

const inboundStateSchema = z.object({
  /** What could be chosen, while nothing is. */
  expected: z.array(expectedArrivalSchema),
  stations: z.array(z.object({ locationId: z.string(), checkDigits: z.string() })),
  /** Null until something is chosen. */
  receipt: z.nullable(openReceiptSchema),
  unit: z.nullable(unitSchema),
  /** The receive station, kept from unit to unit. */
  station: z.nullable(z.string()),
  goods: z.nullable(goodsSchema),
  aside: z.nullable(asideSchema),
  received: z.array(receivedSchema),
  /** What the office did and has not been said yet. */
  news: z.nullable(z.enum(['order_cancelled', 'order_changed'])),
});
export type InboundState = z.infer<typeof inboundStateSchema>;
export type InboundRun = Run<InboundState>;
export type InboundTurn = Turn<InboundState>;

export const inboundRunSchema = runSchema(inboundStateSchema);

export const emptyInbound = (
  given: Pick<InboundState, 'expected' | 'stations'> = { expected: [], stations: [] },
): InboundState => ({
  ...given,
  receipt: null,
  unit: null,
  station: null,
  goods: null,
  aside: null,
  received: [],
  news: null,
});
