import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { type Parameters, get } from './request.ts';

/** Everything under this key is asked again when something changed at the site. */
export const boardKey = 'board';

/** A list read page by page; while a filter changes, the rows before stay on the screen. */
export const listQuery = <Answer extends { next: string | null }>(
  path: string,
  schema: z.ZodMiniType<Answer>,
  parameters: Parameters,
) =>
  infiniteQueryOptions({
    queryKey: [boardKey, path, 'list', parameters],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      get(path, schema, { parameters: { ...parameters, after: pageParam }, signal }),
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
