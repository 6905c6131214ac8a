import { queryOptions } from '@tanstack/react-query';
import {
  type ResolveRequest,
  discrepanciesPageSchema,
  discrepancyRowSchema,
  resolveResponseSchema,
} from '../../../shared/protocol/board/discrepancies.ts';
import { parkedPageSchema } from '../../../shared/protocol/board/parked.ts';
import { receiptSchema } from '../../../shared/protocol/push.ts';
import { boardKey, listQuery } from './list-query.ts';
import { type Parameters, get, post, step } from './request.ts';

export const discrepanciesQuery = (parameters: Parameters) =>
  listQuery('discrepancies', discrepanciesPageSchema, parameters);

export const discrepancyQuery = (discrepancyId: string) =>
  queryOptions({
    queryKey: [boardKey, 'discrepancies', discrepancyId],
    queryFn: ({ signal }) => get(`discrepancies/${step(discrepancyId)}`, discrepancyRowSchema, { signal }),
  });

export const resolveDiscrepancy = (discrepancyId: string, decision: ResolveRequest) =>
  post(`discrepancies/${step(discrepancyId)}/resolve`, resolveResponseSchema, decision);

export const parkedQuery = () => listQuery('parked', parkedPageSchema, {});

export const reprocess = (mid: string) => post(`parked/${step(mid)}/reprocess`, receiptSchema);
