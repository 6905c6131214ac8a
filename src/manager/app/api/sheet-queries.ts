import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { sheetPlacesSchema, sheetProductsSchema, sheetSchema } from '../../../shared/protocol/board/sheet.ts';
import { sheetDeliverySchema, sheetWorkSchema } from '../../../shared/protocol/board/sheet-work.ts';
import { boardKey } from './list-query.ts';
import { get } from './request.ts';

/** Often, because it is also read by those who have no live channel: a list taken on a handheld must appear. */
const refreshMs = 5_000;

export const sheetQuery = queryOptions({
  queryKey: [boardKey, 'sheet'],
  queryFn: ({ signal }) => get('sheet', sheetSchema, { signal }),
  refetchInterval: refreshMs,
});

export const sheetWorkQuery = queryOptions({
  queryKey: [boardKey, 'sheet', 'work'],
  queryFn: ({ signal }) => get('sheet/work', sheetWorkSchema, { signal }),
  refetchInterval: refreshMs,
});

export const sheetDeliveryQuery = (order: string) =>
  queryOptions({
    queryKey: [boardKey, 'sheet', 'delivery', order],
    queryFn: ({ signal }) => get('sheet/delivery', sheetDeliverySchema, { parameters: { order }, signal }),
    refetchInterval: refreshMs,
    placeholderData: keepPreviousData,
    enabled: order !== '',
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
