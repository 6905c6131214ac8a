import type { NetAnswer } from '../../handheld/sync/net.ts';

/** Answers of somebody who is not Stockhand, or not quite: as a device reads them. */
const stranger = (status: number, retryAfterMs: number | null = null): NetAnswer => ({
  status,
  json: undefined,
  retryAfterMs,
});

/** The page of a captive portal: 200, but no JSON. */
export const portalPage = stranger(200);
export const badGateway = stranger(502);
export const tooManyRequests = (retryAfterMs: number): NetAnswer => stranger(429, retryAfterMs);
export const busy = (retryAfterMs: number): NetAnswer => stranger(503, retryAfterMs);

/** In Stockhand's own words, as its error handler says it. */
export const ownProblem = (status: 401 | 500): NetAnswer => ({
  status,
  json: {
    type: `urn:problem-type:stockhand:${status === 401 ? 'device-unknown' : 'internal'}`,
    title: status === 401 ? 'Unauthorized' : 'Internal Server Error',
    status,
    traceId: 'sim-wire',
  },
  retryAfterMs: null,
});
