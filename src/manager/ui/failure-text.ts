import type { TFunction } from 'i18next';
import type { ApiFailure } from '../app/api/failure.ts';

/** What to tell a person: our words where we have them, else the server's. */
export function failureText(failure: ApiFailure, t: TFunction<'frame'>): string {
  switch (failure.kind) {
    case 'offline':
      return t('failure.offline');
    case 'signed_out':
      return t('failure.signedOut');
    case 'unreadable':
      return t('failure.unreadable');
    case 'refused':
      return refusalText(failure, t);
  }
}

/** The refusals that managers meet, in their language; for others the server's own words. */
const known = [
  'order-ended',
  'line-in-work',
  'task-ended',
  'discrepancy-resolved',
  'put-back-under-way',
  'nothing-to-move',
  'too-many-attempts',
  'purchase-order-ended',
  'purchase-order-unknown',
] as const;

function refusalText({ code, problem }: ApiFailure, t: TFunction<'frame'>): string {
  const refusal = known.find((name) => name === code);
  if (refusal) return t(`failure.refusals.${refusal}`);
  if (problem?.status === 404) return t('failure.notFound');
  return problem?.detail ?? t('failure.unknown');
}

/** The id under which the server's log tells the rest. */
export const traceText = (failure: ApiFailure, t: TFunction<'frame'>): string | undefined =>
  failure.problem?.traceId && t('failure.trace', { traceId: failure.problem.traceId });
