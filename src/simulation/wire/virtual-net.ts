import { done, failed, type Result } from '../../shared/domain/result.ts';
import type { Net, NetAnswer, NetFailure, NetRequest } from '../../handheld/sync/net.ts';
import type { PageGate } from '../handheld-host/page-gate.ts';
import type { ServerOutcome, WireRequest } from '../world/server-host.ts';
import type { World } from '../world/world.ts';
import { cookieHeader, takeCookies } from './cookie-jar.ts';
import { drawPassage, type Passage } from './passage.ts';
import type { Radio } from './radio.ts';

export type WirePorts = {
  world: Pick<World, 'time' | 'faults' | 'trace' | 'oracle' | 'chance' | 'server'>;
  device: string;
  cookies: Map<string, string>;
  radio: Radio;
};

type Heard = Result<NetAnswer, NetFailure>;

/** The wire of one page: text to the server and back, with whatever happens to it on the way. */
export function createVirtualNet(ports: WirePorts, page: PageGate): Net {
  const { world, device, cookies, radio } = ports;
  const { time, faults, oracle, trace } = world;
  const chance = world.chance(`wire:${device}`);
  return {
    send: (request) =>
      new Promise((resolve) => {
        const passage = drawPassage(faults, chance, radio, request.timeoutMs);
        oracle.requested({ device, path: request.path });
        const giveUp = time.timers.after(request.timeoutMs, () => tell(failed({ kind: 'timeout' })));
        let isTold = false;
        const tell = (heard: Heard) => {
          if (isTold) return;
          isTold = true;
          giveUp();
          trace.note('heard', device, request.path, heard.ok ? heard.value.status : heard.failure.kind);
          page.enter(() => resolve(heard));
        };
        carry(ports, asText(request, cookies), passage, tell);
      }),
  };
}

/** Takes the request there and what becomes of it back. */
function carry(ports: WirePorts, request: WireRequest, passage: Passage, tell: (heard: Heard) => void): void {
  const { server, time } = ports.world;
  const { arrives, heard, isRefused, twinAfterMs, thereMs, backMs } = passage;
  const later = (ms: number, run: () => void) => void time.timers.after(ms, run);
  if (isRefused) return later(5, () => tell(failed({ kind: 'unreachable' })));
  if (!arrives) {
    if (typeof heard === 'object') later(thereMs, () => tell(done(heard)));
    return;
  }
  later(thereMs, () => {
    if (twinAfterMs !== null) later(twinAfterMs, () => void server.answer(request));
    void server.answer(request).then((outcome) => {
      later(backMs, () => {
        const taken = heardOf(outcome, ports.cookies, heard);
        if (taken) tell(taken);
      });
    });
  });
}

/** Null where nothing comes back. */
function heardOf(
  outcome: ServerOutcome,
  cookies: Map<string, string>,
  heard: Passage['heard'],
): Heard | null {
  if (heard === 'nothing') return null;
  if (typeof heard === 'object') return done(heard);
  if (outcome.kind !== 'answered') return failed({ kind: 'unreachable' });
  const { status, text, retryAfterMs, setCookies } = outcome.answer;
  takeCookies(cookies, setCookies);
  return done({ status, json: heard === 'cut_off' ? undefined : parsed(text), retryAfterMs });
}

const asText = ({ method, path, body }: NetRequest, cookies: Map<string, string>): WireRequest => ({
  method,
  path,
  cookie: cookieHeader(cookies),
  text: body === undefined ? null : JSON.stringify(body),
});

function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
