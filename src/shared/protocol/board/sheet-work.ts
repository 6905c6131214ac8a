import * as z from 'zod/mini';
import { placeSchema } from '../../domain/place.ts';
import { isoDateSchema } from '../../domain/stock.ts';
import { taskStatusSchema } from '../../domain/task.ts';
import { sheetCodeSchema, sheetPlaceSchema } from './sheet.ts';

/** Goods with the codes that say what they are; lot, date and serial as on the label. Base units. */
export const sheetGoodsSchema = z.object({
  productId: z.string(),
  productName: z.string(),
  quantity: z.int(),
  lot: z.nullable(z.string()),
  expiry: z.nullable(isoDateSchema),
  serial: z.nullable(z.string()),
  codes: z.array(sheetCodeSchema),
});
export type SheetGoods = z.infer<typeof sheetGoodsSchema>;

/** A purchase order that is expected, by its number. */
export const sheetOrderSchema = z.object({
  purchaseOrderId: z.string(),
  supplier: z.string(),
  expectedOn: isoDateSchema,
  /** Lines of which something is still to come. */
  lines: z.int(),
});
export type SheetOrder = z.infer<typeof sheetOrderSchema>;

/** One label of a line: on a piece, on a case, or on a pallet, where it tells how many are on it. */
export const sheetLabelSchema = z.extend(sheetGoodsSchema, { kind: z.enum(['piece', 'case', 'content']) });
export type SheetLabel = z.infer<typeof sheetLabelSchema>;

/** `GET sheet/delivery`: labels of what a purchase order still brings, as its supplier would print them today. */
export const sheetDeliveryQuerySchema = z.object({
  order: z.string().check(z.minLength(1), z.maxLength(40)),
});
export const sheetDeliverySchema = z.object({
  lines: z.array(
    z.object({
      lineNumber: z.int(),
      productName: z.string(),
      /** Base units that are still to come. */
      open: z.int(),
      labels: z.array(sheetLabelSchema),
    }),
  ),
});
export type SheetDelivery = z.infer<typeof sheetDeliverySchema>;

/** A notice with its units that have not come yet. */
export const sheetNoticeSchema = z.object({
  asnId: z.string(),
  purchaseOrderId: z.nullable(z.string()),
  supplier: z.string(),
  deliveryNote: z.nullable(z.string()),
  units: z.array(
    z.object({
      sscc: z.string(),
      /** Different goods in it, and base units of all of them. */
      goods: z.int(),
      quantity: z.int(),
      codes: z.array(sheetCodeSchema),
    }),
  ),
});
export type SheetNotice = z.infer<typeof sheetNoticeSchema>;

/** A pallet or carton that is still being filled: whoever scans its plate goes on. */
export const sheetOpenUnitSchema = z.object({
  lpn: z.string(),
  codes: z.array(sheetCodeSchema),
  purchaseOrderId: z.nullable(z.string()),
  place: z.nullable(sheetPlaceSchema),
});
export type SheetOpenUnit = z.infer<typeof sheetOpenUnitSchema>;

/** An order that left the house, and what left: its customer may send it back. */
export const sheetReturnSchema = z.object({
  orderId: z.string(),
  customer: z.string(),
  goods: z.array(sheetGoodsSchema),
});
export type SheetReturn = z.infer<typeof sheetReturnSchema>;

/** A unit or loose goods that wait for a check or to be put away. */
export const sheetUnitSchema = z.object({
  taskId: z.string(),
  status: taskStatusSchema,
  /** Null for loose goods. */
  lpn: z.nullable(z.string()),
  codes: z.array(sheetCodeSchema),
  /** Where it stands. */
  place: z.nullable(sheetPlaceSchema),
  goods: z.array(sheetGoodsSchema),
  /** Pick faces of its products. */
  homes: z.array(sheetPlaceSchema),
});
export type SheetUnit = z.infer<typeof sheetUnitSchema>;

export const sheetPutBackSchema = z.object({
  taskId: z.string(),
  goods: sheetGoodsSchema,
  /** What the goods are in, and its codes where that is a tote. */
  from: placeSchema,
  codes: z.array(sheetCodeSchema),
  /** Where that stands; null while it is on a cart. */
  place: z.nullable(sheetPlaceSchema),
  /** Where the goods were picked from: proposed first. */
  home: z.nullable(sheetPlaceSchema),
});
export type SheetPutBack = z.infer<typeof sheetPutBackSchema>;

export const sheetCountSchema = z.object({
  taskId: z.string(),
  place: sheetPlaceSchema,
  /** What is known to lie there, as it is labelled. */
  goods: z.array(sheetGoodsSchema),
});
export type SheetCount = z.infer<typeof sheetCountSchema>;

/** `GET sheet/work`: what comes in and what waits, with everything there is to scan for it. */
export const sheetWorkSchema = z.object({
  orders: z.array(sheetOrderSchema),
  notices: z.array(sheetNoticeSchema),
  /** Numbers of printed plates that no container has. */
  plates: z.array(z.string()),
  stations: z.array(sheetPlaceSchema),
  openUnits: z.array(sheetOpenUnitSchema),
  returns: z.array(sheetReturnSchema),
  checks: z.array(sheetUnitSchema),
  quarantine: z.array(sheetPlaceSchema),
  putaways: z.array(sheetUnitSchema),
  putBacks: z.array(sheetPutBackSchema),
  counts: z.array(sheetCountSchema),
});
export type SheetWork = z.infer<typeof sheetWorkSchema>;
