import type { Clock, Timers } from '../shared/domain/clock.ts';
import { done, failed, type Result } from '../shared/domain/result.ts';
import type { Net, NetAnswer, NetFailure, NetRequest } from '../handheld/sync/net.ts';

/** What becomes of one request. */
export const networkFaults = [
  'none',
  'slow',
  'unreachable',
  'request_lost',
  'response_lost',
  'duplicated',
  'late_twin',
  'half_open',
  'busy',
  'bad_gateway',
  'server_error',
  'captive_portal',
  'cut_off',
] as const;
export type NetworkFault = (typeof networkFaults)[number];

export type Serve = (request: NetRequest) => NetAnswer;

export interface ManualNetwork extends Net {
  /** Every request that was sent, with what became of it. */
  log: { at: number; path: string; body: unknown; fault: NetworkFault }[];
}

const roundTrip = 20;
const lateBy = 45_000;

/** A wire on a manual clock. `faultOf` decides what becomes of each request. */
export function createManualNetwork(ports: {
  clock: Clock;
  timers: Timers;
  serve: Serve;
  faultOf(request: NetRequest): NetworkFault;
}): ManualNetwork {
  const { clock, timers } = ports;
  const log: ManualNetwork['log'] = [];
  const pass = (ms: number) => new Promise<void>((resolve) => timers.after(ms, resolve));
  // What crosses a wire is text: nobody on the other side holds the same object.
  const serve = (request: NetRequest): NetAnswer => copy(ports.serve(copy(request)));
  const lost = async (kind: NetFailure['kind'], ms: number): Promise<Result<NetAnswer, NetFailure>> => {
    await pass(ms);
    return failed({ kind });
  };
  const answered = async (answer: NetAnswer): Promise<Result<NetAnswer, NetFailure>> => {
    await pass(roundTrip / 2);
    return done(answer);
  };

  const carry = async (request: NetRequest, fault: NetworkFault): Promise<Result<NetAnswer, NetFailure>> => {
    if (fault === 'unreachable') return lost('unreachable', 5);
    if (fault === 'request_lost' || fault === 'half_open') return lost('timeout', request.timeoutMs);
    if (fault === 'captive_portal') return answered({ status: 200, json: undefined, retryAfterMs: null });
    if (fault === 'busy') return answered({ status: 503, json: undefined, retryAfterMs: 4000 });
    if (fault === 'bad_gateway') return answered({ status: 502, json: undefined, retryAfterMs: null });
    if (fault === 'server_error') return answered(problem(500));
    await pass(fault === 'slow' ? request.timeoutMs * 0.8 : roundTrip / 2);
    const answer = serve(request);
    if (fault === 'duplicated') serve(request);
    if (fault === 'late_twin') timers.after(lateBy, () => void serve(request));
    if (fault === 'response_lost') return lost('timeout', request.timeoutMs);
    if (fault === 'cut_off') return answered({ ...answer, json: undefined });
    return answered(answer);
  };

  return {
    log,
    send: (request) => {
      const fault = ports.faultOf(request);
      log.push({ at: clock.mono(), path: request.path, body: request.body, fault });
      return carry(request, fault);
    },
  };
}

/** A problem in the server's own words. */
export const problem = (status: number, more: Partial<NetAnswer> = {}): NetAnswer => ({
  status,
  json: { type: `about:${status}`, title: 'no', status, traceId: 'trace-1' },
  retryAfterMs: null,
  ...more,
});

const copy = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T));
