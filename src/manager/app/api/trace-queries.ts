import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { containerDetailSchema, containersPageSchema } from '../../../shared/protocol/board/containers.ts';
import { recallSchema } from '../../../shared/protocol/board/recall.ts';
import { searchAnswerSchema } from '../../../shared/protocol/board/search.ts';
import { boardKey, listQuery } from './list-query.ts';
import { type Parameters, addressOf, get, step } from './request.ts';

export const containersQuery = (parameters: Parameters) =>
  listQuery('containers', containersPageSchema, parameters);

export const containerQuery = (lpn: string) =>
  queryOptions({
    queryKey: [boardKey, 'containers', lpn],
    queryFn: ({ signal }) => get(`containers/${step(lpn)}`, containerDetailSchema, { signal }),
  });

/** Nothing is asked before a lot is named. */
export const recallQuery = (lot: string, productId: string) =>
  queryOptions({
    queryKey: [boardKey, 'recall', lot, productId],
    queryFn: ({ signal }) => get('recall', recallSchema, { parameters: { lot, productId }, signal }),
    enabled: lot !== '',
  });

export const recallFile = (lot: string, productId: string): string =>
  addressOf('recall.csv', { lot, productId });

/** Shorter texts would find everything. */
export const shortestSearch = 2;

export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: [boardKey, 'search', q],
    queryFn: ({ signal }) => get('search', searchAnswerSchema, { parameters: { q }, signal }),
    placeholderData: keepPreviousData,
    enabled: q.length >= shortestSearch,
  });
