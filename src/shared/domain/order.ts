import * as z from 'zod/mini';

export const orderStatuses = ['open', 'picking', 'picked', 'shipped', 'cancelled'] as const;
export const orderStatusSchema = z.enum(orderStatuses);
export type OrderStatus = z.infer<typeof orderStatusSchema>;

/** What a customer (or another site) is to get. */
export const orderSchema = z.object({
  orderId: z.string(),
  customer: z.string(),
  /** 1 is the most urgent, 9 the least. */
  priority: z.int().check(z.gte(1), z.lte(9)),
  /** When it must leave, ISO 8601 UTC. */
  shipBy: z.string(),
  status: orderStatusSchema,
  rev: z.int(),
});
export type Order = z.infer<typeof orderSchema>;

export const lineStatuses = ['open', 'allocated', 'picked', 'short', 'cancelled'] as const;
export const lineStatusSchema = z.enum(lineStatuses);
export type LineStatus = z.infer<typeof lineStatusSchema>;

/** One product of an order. Quantities in base units of the product. */
export const orderLineSchema = z.object({
  orderLineId: z.string(),
  orderId: z.string(),
  lineNumber: z.int(),
  productId: z.string(),
  owner: z.string(),
  /** Set when the customer demands one lot. */
  lot: z.nullable(z.string()),
  ordered: z.int(),
  allocated: z.int(),
  picked: z.int(),
  short: z.int(),
  status: lineStatusSchema,
  cancelledAt: z.nullable(z.string()),
  cancelledBy: z.nullable(z.string()),
  rev: z.int(),
});
export type OrderLine = z.infer<typeof orderLineSchema>;

/** Base units still to be promised or picked. Never negative; nothing for a cancelled line. */
export const outstanding = (line: OrderLine): number =>
  line.status === 'cancelled' ? 0 : Math.max(0, line.ordered - line.picked - line.short - line.allocated);

/** The status that follows from the figures of a line. */
export function lineStatus(line: OrderLine): LineStatus {
  if (line.status === 'cancelled') return 'cancelled';
  if (line.picked >= line.ordered) return 'picked';
  if (line.picked + line.short >= line.ordered) return 'short';
  return line.allocated > 0 ? 'allocated' : 'open';
}

/** The status of an order that follows from its lines; `shipped` and a cancelled order stay as they are. */
export function orderStatus(order: Order, lines: readonly OrderLine[]): OrderStatus {
  if (order.status === 'shipped' || order.status === 'cancelled') return order.status;
  const live = lines.filter((line) => line.status !== 'cancelled');
  if (lines.length > 0 && live.length === 0) return 'cancelled';
  if (live.every((line) => line.status === 'picked' || line.status === 'short')) return 'picked';
  return live.some((line) => line.picked > 0 || line.allocated > 0) ? 'picking' : 'open';
}
