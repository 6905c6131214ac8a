import { QueryCache, QueryClient } from '@tanstack/react-query';
import type { ApiFailure } from './failure.ts';
import { sessionKey } from './session-queries.ts';

/** Twice as many tries would only hide that the server is away: the frame says so instead. */
const tries = 2;

export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (failure) => noticeSignOut(client, failure) }),
    defaultOptions: {
      queries: {
        staleTime: 2_000,
        retry: (failed, failure) => failure.kind === 'offline' && failed < tries,
        refetchOnWindowFocus: true,
      },
    },
  });
  return client;
}

/** A session that ended elsewhere leads to the sign-in, from whatever room. */
export function noticeSignOut(client: QueryClient, failure: ApiFailure): void {
  if (failure.kind === 'signed_out') client.setQueryData(sessionKey, null);
}
