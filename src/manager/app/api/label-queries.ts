import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { productsPageSchema } from '../../../shared/protocol/board/catalogue.ts';
import {
  labelChoicesSchema,
  labelPlacesSchema,
  labelUnitSchema,
  plateRunSchema,
  plateRunsSchema,
  type ReservePlates,
} from '../../../shared/protocol/board/labels.ts';
import { boardKey } from './list-query.ts';
import { get, type Parameters, post } from './request.ts';

export const labelChoicesQuery = queryOptions({
  queryKey: ['label-choices'],
  queryFn: ({ signal }) => get('labels/choices', labelChoicesSchema, { signal }),
});

/** Nothing is asked before something is chosen: all places of a site are too many for one print. */
export const labelPlacesQuery = (parameters: Parameters) =>
  queryOptions({
    queryKey: ['label-places', parameters],
    queryFn: ({ signal }) => get('labels/places', labelPlacesSchema, { parameters, signal }),
    placeholderData: keepPreviousData,
    enabled: Object.values(parameters).some((value) => value !== ''),
  });

export const labelUnitQuery = (lpn: string) =>
  queryOptions({
    queryKey: [boardKey, 'label-unit', lpn],
    queryFn: ({ signal }) => get('labels/unit', labelUnitSchema, { parameters: { lpn }, signal }),
  });

export const plateRunsQuery = queryOptions({
  queryKey: [boardKey, 'plate-runs'],
  queryFn: ({ signal }) => get('labels/plates', plateRunsSchema, { signal }),
});

export const reservePlates = (request: ReservePlates) => post('labels/plates', plateRunSchema, request);

const productsOffered = 20;

/** Products to choose one from, by id, name or barcode. */
export const labelProductsQuery = (q: string) =>
  queryOptions({
    queryKey: ['label-products', q],
    queryFn: ({ signal }) =>
      get('products', productsPageSchema, { parameters: { q, limit: productsOffered }, signal }),
    placeholderData: keepPreviousData,
    enabled: q !== '',
  });
