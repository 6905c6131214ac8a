import { queryOptions } from '@tanstack/react-query';
import { cancelResponseSchema, shipResponseSchema } from '../../../shared/protocol/board/order-actions.ts';
import { orderDetailSchema, ordersPageSchema } from '../../../shared/protocol/board/orders.ts';
import { boardKey, listQuery } from './list-query.ts';
import { type Parameters, get, post, step } from './request.ts';

export const ordersQuery = (parameters: Parameters) => listQuery('orders', ordersPageSchema, parameters);

export const orderQuery = (orderId: string) =>
  queryOptions({
    queryKey: [boardKey, 'orders', orderId],
    queryFn: ({ signal }) => get(`orders/${step(orderId)}`, orderDetailSchema, { signal }),
  });

export const cancelOrder = (orderId: string, reason: string) =>
  post(`orders/${step(orderId)}/cancel`, cancelResponseSchema, { reason });

export const cancelLine = (orderLineId: string, reason: string) =>
  post(`order-lines/${step(orderLineId)}/cancel`, cancelResponseSchema, { reason });

export const shipOrder = (orderId: string) => post(`orders/${step(orderId)}/ship`, shipResponseSchema);
