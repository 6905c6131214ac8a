/** What a manager or another system decided, and why: kept for ever beside the facts that followed from it. */
export type Decision = {
  decisionId: string;
  kind:
    | 'order_put'
    | 'order_changed'
    | 'order_cancelled'
    | 'line_cancelled'
    | 'order_shipped'
    | 'task_released'
    | 'task_reassigned'
    | 'device_revoked'
    | 'purchase_order_changed'
    | 'purchase_order_closed'
    | 'purchase_order_reopened'
    | 'purchase_order_cancelled'
    | 'purchase_order_put'
    | 'task_prioritised';
  /** Id of the order, order line, task, device or purchase order. */
  subject: string;
  /** User id, or `api` for another system. */
  decidedBy: string;
  decidedAt: string;
  reason: string | null;
};
