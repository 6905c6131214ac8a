import type * as z from 'zod/mini';
import type { Clock } from '../../shared/domain/clock.ts';
import { failed, type Result } from '../../shared/domain/result.ts';
import { type CallFailure, callOutcome } from './call-outcome.ts';
import type { Net, NetRequest } from './net.ts';
import { createClockOffset } from './clock-offset.ts';
import type { Caller, RequestBudget } from './request-budget.ts';
import type { StatusBoard } from './status-board.ts';

export type Call<T> = {
  method?: NetRequest['method'];
  path: string;
  body?: unknown;
  bytes?: Blob;
  answer: z.ZodMiniType<T>;
  caller: Caller;
  /** 10 s unless told. */
  timeoutMs?: number;
  /** False for calls that need no device credential, whose 401 says nothing about it. */
  credential?: boolean;
  /** False for calls whose failures are no news about the line: they stand on no screen. */
  isNoted?: boolean;
};

export type LineFailure = CallFailure | { kind: 'too_many_calls'; waitMs: number };

/** Every call to the server goes through here: counted, classified, and noted in the status. */
export interface ServerLine {
  call<T>(call: Call<T>): Promise<Result<T, LineFailure>>;
  /** Estimate of server minus device wall clock, ms; null before the first contact. */
  offset(): number | null;
}

export const callTimeout = 10_000;

export function createServerLine(ports: {
  net: Net;
  clock: Clock;
  budget: RequestBudget;
  status: StatusBoard;
}): ServerLine {
  const { net, clock, budget, status } = ports;
  const clockOffset = createClockOffset(clock);
  return {
    offset: clockOffset.get,
    call: async ({
      method = 'POST',
      path,
      body,
      bytes,
      answer,
      caller,
      timeoutMs = callTimeout,
      credential = true,
      isNoted = true,
    }) => {
      const waitMs = budget.take(caller);
      if (waitMs > 0) return failed({ kind: 'too_many_calls', waitMs });
      const sentAt = { wall: clock.wall(), mono: clock.mono() };
      const outcome = callOutcome(await net.send({ method, path, body, bytes, timeoutMs }), answer);
      if (outcome.ok) {
        clockOffset.note(sentAt, outcome.value);
        status.contacted(clock.wall(), { credential });
      } else if (isNoted) {
        status.failed(outcome.failure, { credential, wall: clock.wall() });
      }
      return outcome;
    },
  };
}
