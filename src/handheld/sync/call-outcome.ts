import * as z from 'zod/mini';
import { done, failed, type Result } from '../../shared/domain/result.ts';
import { problemSchema } from '../../shared/protocol/problem.ts';
import type { NetAnswer, NetFailure } from './net.ts';
import type { CallProblem } from './sync-status.ts';

/**
 * Why a call did not succeed. Only Stockhand's own words count: an answer without its JSON comes from a stranger,
 * whatever its status, so that a captive portal's 403 does not look like a revoked device.
 */
export type CallFailure = {
  kind: CallProblem;
  /** HTTP status, null without an answer. */
  status: number | null;
  /** The `type` of the server's problem, for callers that tell refusals apart. */
  problem: string | null;
  traceId: string | null;
  /** How long the server asks to wait, ms; 0 when it does not. */
  retryAfterMs: number;
};

/** Waiting longer than this because an answer said so would look like a device that is lost. */
const longestWait = 5 * 60_000;

/**
 * | answer                                    | outcome       |
 * |-------------------------------------------|---------------|
 * | 200 with the JSON that was asked for      | done          |
 * | 401, 403 as a problem of Stockhand        | enrol_again   |
 * | 426 as a problem                          | update_needed |
 * | 429, 503, whoever says so                 | busy          |
 * | 413, whoever says so                      | too_large     |
 * | any other status as a problem             | refused       |
 * | anything else, 200 with HTML among it     | stranger      |
 * | none                                      | timeout or unreachable |
 */
export function callOutcome<T>(
  sent: Result<NetAnswer, NetFailure>,
  schema: z.core.$ZodType<T>,
): Result<T, CallFailure> {
  if (!sent.ok) return failed(failureOf(sent.failure.kind, null));
  const answer = sent.value;
  if (answer.status === 200) {
    const parsed = z.core.safeParse(schema, answer.json);
    return parsed.success ? done(parsed.data) : failed(failureOf('stranger', answer));
  }
  const problem = z.safeParse(problemSchema, answer.json);
  const isOurs = problem.success && problem.data.status === answer.status;
  const { type = null, traceId = null } = isOurs ? problem.data : {};
  return failed({ ...failureOf(problemKind(answer.status, isOurs), answer), problem: type, traceId });
}

function problemKind(status: number, isOurs: boolean): CallProblem {
  if (status === 429 || status === 503) return 'busy';
  if (status === 413) return 'too_large';
  if (!isOurs) return 'stranger';
  if (status === 401 || status === 403) return 'enrol_again';
  return status === 426 ? 'update_needed' : 'refused';
}

const failureOf = (kind: CallProblem, answer: NetAnswer | null): CallFailure => ({
  kind,
  status: answer?.status ?? null,
  problem: null,
  traceId: null,
  retryAfterMs: Math.min(answer?.retryAfterMs ?? 0, longestWait),
});
