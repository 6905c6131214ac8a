import { queryOptions } from '@tanstack/react-query';
import {
  type LoadAnswer,
  loadAnswerSchema,
  loadColumnsSchema,
  loadRefusedSchema,
} from '../../../shared/protocol/board/loads.ts';
import { ApiFailure } from './failure.ts';
import { get, post } from './request.ts';

export const loadColumnsQuery = queryOptions({
  queryKey: ['load-columns'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: ({ signal }) => get('loads/columns', loadColumnsSchema, { signal }),
});

/** What loading these files would do; nothing is changed. */
export const checkLoad = (files: readonly File[], signal: AbortSignal): Promise<LoadAnswer> =>
  post('loads?dryRun=1', loadAnswerSchema, formOf(files), { signal });

/** Loads the files, all or nothing: an answer with faults means that nothing was loaded. */
export async function load(files: readonly File[]): Promise<LoadAnswer> {
  try {
    return await post('loads', loadAnswerSchema, formOf(files));
  } catch (failure) {
    const refused = failure instanceof ApiFailure ? loadRefusedSchema.safeParse(failure.problem) : undefined;
    if (!refused?.success) throw failure;
    const { faultCount, faults } = refused.data;
    return { loaded: false, counts: [], faultCount, faults };
  }
}

function formOf(files: readonly File[]): FormData {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  return form;
}
