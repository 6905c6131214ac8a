import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LoadAnswer } from '../../../shared/protocol/board/loads.ts';
import type { ApiFailure } from '../../app/api/failure.ts';
import { boardKey } from '../../app/api/list-query.ts';
import { checkLoad, load } from '../../app/api/load-queries.ts';
import { noticeSignOut } from '../../app/api/query-client.ts';

export type LoadState = {
  files: readonly File[];
  /** Of the files as they are now; undefined while they are being checked. */
  answer: LoadAnswer | undefined;
  failure: ApiFailure | null;
  isLoading: boolean;
  /** Adds files; one of the same name takes the place of the one before. */
  add: (files: readonly File[]) => void;
  remove: (name: string) => void;
  clear: () => void;
  load: () => void;
  checkAgain: () => void;
};

/** Files on their way into the site: whenever they change they are checked anew, and loaded only when asked. */
export function useLoad(): LoadState {
  const client = useQueryClient();
  const [files, setFiles] = useState<readonly File[]>([]);
  const check = useQuery({
    queryKey: ['load-check', files.map(({ name, size, lastModified }) => [name, size, lastModified])],
    queryFn: ({ signal }) => checkLoad(files, signal),
    enabled: files.length > 0,
    // The site changes too, so an answer is never kept for later.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const loading = useMutation({
    mutationFn: load,
    onSuccess: () => void client.invalidateQueries({ queryKey: [boardKey] }),
    onError: (failure) => noticeSignOut(client, failure),
  });
  const change = (next: readonly File[]): void => {
    loading.reset();
    setFiles(next);
  };
  return {
    files,
    answer: loading.data ?? check.data,
    failure: loading.error ?? check.error,
    isLoading: loading.isPending,
    add: (more) => change([...files.filter(({ name }) => !more.some((file) => file.name === name)), ...more]),
    remove: (name) => change(files.filter((file) => file.name !== name)),
    clear: () => change([]),
    load: () => loading.mutate(files),
    checkAgain: () => {
      loading.reset();
      void check.refetch();
    },
  };
}
