import { queryOptions } from '@tanstack/react-query';
import { announcementsPageSchema } from '../../../shared/protocol/board/announcements.ts';
import {
  type PurchaseOrderChange,
  purchaseOrderChangedSchema,
  receiptClosedSchema,
} from '../../../shared/protocol/board/purchase-order-actions.ts';
import {
  purchaseOrderDetailSchema,
  purchaseOrdersPageSchema,
} from '../../../shared/protocol/board/purchase-orders.ts';
import { receiptDetailSchema, receiptsPageSchema } from '../../../shared/protocol/board/receipts.ts';
import { boardKey, listQuery } from './list-query.ts';
import { type Parameters, get, patch, post, step } from './request.ts';

export const purchaseOrdersQuery = (parameters: Parameters) =>
  listQuery('purchase-orders', purchaseOrdersPageSchema, parameters);

export const purchaseOrderQuery = (purchaseOrderId: string) =>
  queryOptions({
    queryKey: [boardKey, 'purchase-orders', purchaseOrderId],
    queryFn: ({ signal }) =>
      get(`purchase-orders/${step(purchaseOrderId)}`, purchaseOrderDetailSchema, { signal }),
  });

export const announcementsQuery = (parameters: Parameters) =>
  listQuery('asns', announcementsPageSchema, parameters);

export const receiptsQuery = (parameters: Parameters) =>
  listQuery('receipts', receiptsPageSchema, parameters);

export const receiptQuery = (receiptId: string) =>
  queryOptions({
    queryKey: [boardKey, 'receipts', receiptId],
    queryFn: ({ signal }) => get(`receipts/${step(receiptId)}`, receiptDetailSchema, { signal }),
  });

/** Ends a receipt that its operator left open; what he sends all the same still counts. */
export const closeReceipt = (receiptId: string, reason: string) =>
  post(`receipts/${step(receiptId)}/close`, receiptClosedSchema, { reason });

const change = (purchaseOrderId: string, asked: PurchaseOrderChange) =>
  patch(`purchase-orders/${step(purchaseOrderId)}`, purchaseOrderChangedSchema, asked);

/** Ends it short of what was expected. */
export const closePurchaseOrder = (purchaseOrderId: string, reason: string) =>
  change(purchaseOrderId, { status: 'closed', reason });

export const reopenPurchaseOrder = (purchaseOrderId: string, reason: string) =>
  change(purchaseOrderId, { status: 'open', reason });

export const cancelPurchaseOrder = (purchaseOrderId: string, reason: string) =>
  post(`purchase-orders/${step(purchaseOrderId)}/cancel`, purchaseOrderChangedSchema, { reason });
