import * as z from 'zod/mini';
import { placeSchema } from './place.ts';

export const discrepancyKinds = [
  'picked_after_cancel',
  'cancelled_after_pick',
  'double_pick',
  'over_quantity',
  'short',
  'wrong_location',
  'wrong_lot',
  'expired',
  'unknown_product',
  'unknown_location',
  'over_receipt',
  'under_receipt',
  'no_purchase_order',
  'damaged',
  'place_rule',
  'count_difference',
  'stock_negative',
  'lease_stale',
  'auth_stale',
  'clock_skew',
  'device_fork',
  'device_reset',
  'shipped_cancelled',
  'not_on_order',
  'shelf_life',
  'serial_duplicate',
  'sscc_again',
  'quality_failed',
] as const;
export const discrepancyKindSchema = z.enum(discrepancyKinds);
export type DiscrepancyKind = z.infer<typeof discrepancyKindSchema>;

export const severities = ['info', 'warning', 'blocking'] as const;
export type Severity = (typeof severities)[number];

export const compensations = [
  'accept',
  'adjust',
  'recount',
  'put_back',
  'correct_data',
  'contact_operator',
] as const;
export const compensationSchema = z.enum(compensations);
export type Compensation = z.infer<typeof compensationSchema>;

export type OwnerRole = 'stock' | 'orders' | 'receiving' | 'system';

/** How each kind is judged: `blocking` ones close the ship gate of their order. */
export const discrepancyRules: Record<
  DiscrepancyKind,
  { severity: Severity; ownerRole: OwnerRole; suggested: Compensation }
> = {
  picked_after_cancel: { severity: 'blocking', ownerRole: 'orders', suggested: 'put_back' },
  cancelled_after_pick: { severity: 'blocking', ownerRole: 'orders', suggested: 'put_back' },
  double_pick: { severity: 'blocking', ownerRole: 'orders', suggested: 'put_back' },
  over_quantity: { severity: 'blocking', ownerRole: 'orders', suggested: 'put_back' },
  short: { severity: 'warning', ownerRole: 'stock', suggested: 'recount' },
  wrong_location: { severity: 'warning', ownerRole: 'stock', suggested: 'recount' },
  wrong_lot: { severity: 'blocking', ownerRole: 'orders', suggested: 'accept' },
  expired: { severity: 'blocking', ownerRole: 'stock', suggested: 'put_back' },
  unknown_product: { severity: 'warning', ownerRole: 'receiving', suggested: 'correct_data' },
  unknown_location: { severity: 'warning', ownerRole: 'stock', suggested: 'correct_data' },
  over_receipt: { severity: 'warning', ownerRole: 'receiving', suggested: 'accept' },
  under_receipt: { severity: 'warning', ownerRole: 'receiving', suggested: 'accept' },
  no_purchase_order: { severity: 'warning', ownerRole: 'receiving', suggested: 'correct_data' },
  damaged: { severity: 'warning', ownerRole: 'stock', suggested: 'accept' },
  place_rule: { severity: 'warning', ownerRole: 'stock', suggested: 'accept' },
  count_difference: { severity: 'warning', ownerRole: 'stock', suggested: 'adjust' },
  stock_negative: { severity: 'warning', ownerRole: 'stock', suggested: 'recount' },
  lease_stale: { severity: 'info', ownerRole: 'system', suggested: 'accept' },
  auth_stale: { severity: 'info', ownerRole: 'system', suggested: 'contact_operator' },
  clock_skew: { severity: 'info', ownerRole: 'system', suggested: 'accept' },
  device_fork: { severity: 'warning', ownerRole: 'system', suggested: 'contact_operator' },
  device_reset: { severity: 'warning', ownerRole: 'system', suggested: 'recount' },
  shipped_cancelled: { severity: 'blocking', ownerRole: 'orders', suggested: 'contact_operator' },
  not_on_order: { severity: 'warning', ownerRole: 'receiving', suggested: 'accept' },
  shelf_life: { severity: 'warning', ownerRole: 'receiving', suggested: 'accept' },
  serial_duplicate: { severity: 'warning', ownerRole: 'receiving', suggested: 'correct_data' },
  sscc_again: { severity: 'info', ownerRole: 'receiving', suggested: 'accept' },
  quality_failed: { severity: 'warning', ownerRole: 'receiving', suggested: 'accept' },
};

/** A disagreement between fact and expectation. Nothing of it disappears without a decision. */
export const discrepancySchema = z.object({
  discrepancyId: z.string(),
  kind: discrepancyKindSchema,
  severity: z.enum(severities),
  ownerRole: z.string(),
  status: z.enum(['open', 'resolved']),
  mid: z.nullable(z.string()),
  deviceId: z.nullable(z.string()),
  userId: z.nullable(z.string()),
  taskId: z.nullable(z.string()),
  orderId: z.nullable(z.string()),
  orderLineId: z.nullable(z.string()),
  productId: z.nullable(z.string()),
  place: z.nullable(placeSchema),
  /** What the system expected and what happened, in the unit of the kind (base units, lot, place ...). */
  expected: z.nullable(z.string()),
  actual: z.nullable(z.string()),
  suggested: compensationSchema,
  openedAt: z.string(),
  resolvedAt: z.nullable(z.string()),
  resolvedBy: z.nullable(z.string()),
  resolution: z.nullable(compensationSchema),
  reason: z.nullable(z.string()),
  rev: z.int(),
});
export type Discrepancy = z.infer<typeof discrepancySchema>;
