import type { Result } from '../../../shared/domain/result.ts';
import { type SignInResponse, signInResponseSchema } from '../../../shared/protocol/identity.ts';
import type { LineFailure, ServerLine } from '../../sync/server-line.ts';
import type { SignInFailure } from './session.ts';

/** Somebody stands before the device and waits. */
const signInTimeout = 6000;

export const askToSignIn = (
  line: ServerLine,
  badge: string,
  pin: string,
): Promise<Result<SignInResponse, LineFailure>> =>
  line.call({
    path: '/api/v1/sign-in',
    body: { badge, pin },
    answer: signInResponseSchema,
    caller: 'operator',
    credential: false,
    timeoutMs: signInTimeout,
  });

/** `final`: the server has decided about badge and PIN. Else the device may decide by itself. */
export type Refusal = { final: boolean; failure: SignInFailure };

export function refusalOf(failure: LineFailure): Refusal {
  if (failure.kind === 'too_many_calls') return tooMany(failure.waitMs);
  if (failure.problem?.endsWith(':too-many-attempts')) return tooMany(failure.retryAfterMs);
  if (failure.problem?.endsWith(':wrong-badge-or-pin')) return { final: true, failure: { kind: 'refused' } };
  if (failure.kind === 'enrol_again') return { final: false, failure: { kind: 'enrol_again' } };
  if (failure.kind === 'refused') {
    return { final: false, failure: { kind: 'server', traceId: failure.traceId } };
  }
  return { final: false, failure: { kind: 'unknown_offline' } };
}

const tooMany = (ms: number): Refusal => ({
  final: true,
  failure: { kind: 'too_many', seconds: Math.max(1, Math.ceil(ms / 1000)) },
});
