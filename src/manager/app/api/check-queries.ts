import { queryOptions } from '@tanstack/react-query';
import {
  checkDetailSchema,
  checksPageSchema,
  inspectionStateDetailSchema,
  inspectionStatesPageSchema,
  waitingChecksPageSchema,
} from '../../../shared/protocol/board/checks.ts';
import { boardKey, listQuery } from './list-query.ts';
import { type Parameters, get, step } from './request.ts';

export const waitingChecksQuery = (parameters: Parameters) =>
  listQuery('checks/waiting', waitingChecksPageSchema, parameters);

export const checksQuery = (parameters: Parameters) => listQuery('checks', checksPageSchema, parameters);

export const checkQuery = (checkId: string) =>
  queryOptions({
    queryKey: [boardKey, 'checks', checkId],
    queryFn: ({ signal }) => get(`checks/${step(checkId)}`, checkDetailSchema, { signal }),
  });

export const inspectionStatesQuery = (parameters: Parameters) =>
  listQuery('inspection-states', inspectionStatesPageSchema, parameters);

export const inspectionStateQuery = (inspectionStateId: string) =>
  queryOptions({
    queryKey: [boardKey, 'inspection-states', inspectionStateId],
    queryFn: ({ signal }) =>
      get(`inspection-states/${step(inspectionStateId)}`, inspectionStateDetailSchema, { signal }),
  });
