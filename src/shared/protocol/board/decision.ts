import * as z from 'zod/mini';

export const decisionKinds = [
  'order_put',
  'order_changed',
  'order_cancelled',
  'line_cancelled',
  'order_shipped',
  'task_released',
  'task_reassigned',
  'device_revoked',
  'purchase_order_put',
  'purchase_order_changed',
  'purchase_order_closed',
  'purchase_order_reopened',
  'purchase_order_cancelled',
  'task_prioritised',
] as const;

/** What a manager or another system decided, and why. */
export const decisionViewSchema = z.object({
  decisionId: z.string(),
  kind: z.enum(decisionKinds),
  /** Id of the order, order line, task, device or purchase order. */
  subject: z.string(),
  /** Name of the person; `api` for another system. */
  by: z.string(),
  at: z.string(),
  reason: z.nullable(z.string()),
});
export type DecisionView = z.infer<typeof decisionViewSchema>;
