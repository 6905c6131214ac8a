import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ManagerSession } from '../../../shared/protocol/board/manager-identity.ts';
import type { ApiFailure } from '../../app/api/failure.ts';
import { sessionKey } from '../../app/api/session-queries.ts';

/** A way in: when it opens, the board takes the place of the sign-in. */
export function useEntering<Input>(
  enter: (input: Input) => Promise<ManagerSession>,
): UseMutationResult<ManagerSession, ApiFailure, Input> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: enter,
    onSuccess: (session) => client.setQueryData(sessionKey, session),
  });
}
