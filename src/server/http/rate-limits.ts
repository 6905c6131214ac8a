import { createHash } from 'node:crypto';
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import { deviceCookie, managerCookie, sentCookie } from '../identity/cookies.ts';
import type { App } from './app.ts';
import { isForApi } from './is-for-api.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** As whom a door let the caller in; null before, and on routes without one. */
    letInAs: KnownCaller | null;
  }
}

export type KnownCaller = 'device' | 'manager' | 'api';

/**
 * Requests a minute. A device keeps to 90 by itself, and to fewer after an answer 429; an old tab or photos may come
 * on top. Who is not known yet shares with all strangers of his address: 60 handhelds behind one access point that
 * all begin anew need about 200.
 */
const perMinute: Record<KnownCaller | 'stranger', number> = {
  device: 300,
  manager: 600,
  api: 6_000,
  stranger: 600,
};

/** Credentials remembered at most; the oldest go first and are strangers for one request. */
const mostKnown = 20_000;

/**
 * Bounds what one caller can ask for. Who was once let in by a door is counted by his own credential, everybody else
 * by address: so neither a flood from an address nor its other users can stop a handheld that works there. Files of
 * the client are not counted.
 */
export async function addRateLimits(app: App): Promise<void> {
  const known = new Map<string, KnownCaller>();
  await app.register(rateLimit, {
    timeWindow: 60_000,
    cache: mostKnown,
    allowList: (request) => !isForApi(request) && request.routeOptions.url !== '/ready',
    keyGenerator: (request) => keyOf(request, known),
    max: (_, key) => perMinute[(/^\w+/.exec(key)?.[0] ?? 'stranger') as KnownCaller],
    addHeaders: onlyRetryAfter,
    addHeadersOnExceeding: onlyRetryAfter,
    errorResponseBuilder: (_, { ttl }) =>
      Object.assign(new Error(`Too many requests. Try again in ${Math.ceil(ttl / 1000)} s.`), {
        statusCode: 429,
        code: 'FST_ERR_TOO_MANY_REQUESTS',
      }),
  });
  // Behind the doors and before the body: also who sends nonsense is known.
  app.addHook('preParsing', async (request) => {
    const { letInAs } = request;
    if (letInAs !== null) remember(known, digest(letInAs, credentials[letInAs](request) ?? ''), letInAs);
  });
}

/** What a door says when it opens. */
export function letIn(request: FastifyRequest, as: KnownCaller): undefined {
  request.letInAs = as;
}

const onlyRetryAfter = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
};

const credentials: Record<KnownCaller, (request: FastifyRequest) => string | undefined> = {
  api: ({ headers }) => headers.authorization,
  manager: (request) => sentCookie(request, managerCookie),
  device: (request) => sentCookie(request, deviceCookie),
};

/** `device <digest>` of a known credential, else `stranger <address>`; of IPv6 the network of 64 bits. */
function keyOf(request: FastifyRequest, known: ReadonlyMap<string, KnownCaller>): string {
  for (const caller of ['api', 'manager', 'device'] as const) {
    const given = credentials[caller](request);
    const key = given === undefined ? '' : digest(caller, given);
    if (known.has(key)) return key;
  }
  return `stranger ${normalizeIP(request.ip)}`;
}

function remember(known: Map<string, KnownCaller>, key: string, caller: KnownCaller): void {
  known.delete(key);
  known.set(key, caller);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
}

const digest = (caller: KnownCaller, credential: string): string =>
  `${caller} ${createHash('sha256').update(credential).digest('base64url')}`;
