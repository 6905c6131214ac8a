import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { done, failed } from '../../shared/domain/result.ts';
import { problem } from '../../testing/manual-network.ts';
import { callOutcome } from './call-outcome.ts';
import type { NetAnswer } from './net.ts';

const schema = z.object({ proto: z.int() });
const answer = (status: number, json: unknown, retryAfterMs: number | null = null): NetAnswer => ({
  status,
  json,
  retryAfterMs,
});
const told = (given: NetAnswer) => {
  const outcome = callOutcome(done(given), schema);
  return outcome.ok ? 'done' : outcome.failure.kind;
};

describe('the outcome of a call', () => {
  it.each<[string, NetAnswer, string]>([
    ['200 with what was asked for', answer(200, { proto: 1, extra: true }), 'done'],
    ['200 with the HTML of a captive portal', answer(200, undefined), 'stranger'],
    ['200 with other JSON', answer(200, { login: true }), 'stranger'],
    ['204', answer(204, undefined), 'stranger'],
    ['302 followed by nothing of ours', answer(302, undefined), 'stranger'],
    ['401 in our words', problem(401), 'enrol_again'],
    ['403 in our words', problem(403), 'enrol_again'],
    ['403 of a captive portal', answer(403, undefined), 'stranger'],
    ['404 in our words', problem(404), 'refused'],
    ['404 of another server', answer(404, { error: 'not found' }), 'stranger'],
    ['413 of a proxy', answer(413, undefined), 'too_large'],
    ['422 in our words', problem(422), 'refused'],
    ['426 in our words', problem(426), 'update_needed'],
    ['426 of another', answer(426, undefined), 'stranger'],
    ['429', answer(429, undefined), 'busy'],
    ['500 in our words', problem(500), 'refused'],
    ['500 of a proxy', answer(500, undefined), 'stranger'],
    ['502 of a proxy', answer(502, undefined), 'stranger'],
    ['503', answer(503, undefined), 'busy'],
    ['a problem that names another status', { ...problem(500), status: 403 }, 'stranger'],
  ])('%s', (_, given, kind) => {
    expect(told(given)).toBe(kind);
  });

  it('is a transport failure when nothing answered', () => {
    expect(callOutcome(failed({ kind: 'timeout' }), schema)).toMatchObject({
      ok: false,
      failure: { kind: 'timeout', status: null },
    });
    expect(callOutcome(failed({ kind: 'unreachable' }), schema)).toMatchObject({
      failure: { kind: 'unreachable' },
    });
  });

  it('carries the trace id, the kind of problem and how long to wait, but never more than five minutes', () => {
    const given = { ...problem(429), retryAfterMs: 7_200_000 };
    expect(callOutcome(done(given), schema)).toMatchObject({
      failure: { kind: 'busy', problem: 'about:429', traceId: 'trace-1', retryAfterMs: 300_000 },
    });
  });
});
