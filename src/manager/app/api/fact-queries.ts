import { queryOptions } from '@tanstack/react-query';
import { movementStorySchema, movementsPageSchema } from '../../../shared/protocol/board/movements.ts';
import { overviewSchema } from '../../../shared/protocol/board/overview.ts';
import { stockPageSchema } from '../../../shared/protocol/board/stock.ts';
import { boardKey, listQuery } from './list-query.ts';
import { type Parameters, get, step } from './request.ts';

export const overviewQuery = queryOptions({
  queryKey: [boardKey, 'overview'],
  queryFn: ({ signal }) => get('overview', overviewSchema, { signal }),
});

export const stockQuery = (parameters: Parameters) => listQuery('stock', stockPageSchema, parameters);

export const movementsQuery = (parameters: Parameters) =>
  listQuery('movements', movementsPageSchema, parameters);

/** What was recorded stays; what followed from it may still change. */
export const movementQuery = (mid: string) =>
  queryOptions({
    queryKey: [boardKey, 'movements', mid],
    queryFn: ({ signal }) => get(`movements/${step(mid)}`, movementStorySchema, { signal }),
  });
