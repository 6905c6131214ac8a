import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { sheetPlacesSchema, sheetProductsSchema, sheetSchema } from '../../../shared/protocol/board/sheet.ts';
import { boardKey } from './list-query.ts';
import { get } from './request.ts';

/** Often, because it is also read by those who have no live channel: a list taken on a handheld must appear. */
const refreshMs = 5_000;

export const sheetQuery = queryOptions({
  queryKey: [boardKey, 'sheet'],
  queryFn: ({ signal }) => get('sheet', sheetSchema, { signal }),
  refetchInterval: refreshMs,
});

export const sheetPlacesQuery = (zone: string, q: string) =>
  queryOptions({
    queryKey: ['sheet-places', zone, q],
    queryFn: ({ signal }) => get('sheet/places', sheetPlacesSchema, { parameters: { zone, q }, signal }),
    placeholderData: keepPreviousData,
    enabled: zone !== '',
  });

export const sheetProductsQuery = (q: string) =>
  queryOptions({
    queryKey: [boardKey, 'sheet', 'products', q],
    queryFn: ({ signal }) => get('sheet/products', sheetProductsSchema, { parameters: { q }, signal }),
    placeholderData: keepPreviousData,
    enabled: q !== '',
  });
