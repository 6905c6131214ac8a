/** One operator's receipt, from the first step he recorded to the last. Computed from the movements that name it. */
export type ReceiptRow = {
  receiptId: string;
  purchaseOrderId: string | null;
  asnId: string | null;
  supplier: string | null;
  /** The order that a customer sends goods back from. */
  orderId: string | null;
  userId: string;
  deviceId: string;
  /** Instants by the device's clock as far as it can be trusted, ISO 8601 UTC. */
  openedAt: string;
  /** Null while it goes on. */
  closedAt: string | null;
};
