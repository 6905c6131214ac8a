import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isForApi } from '../http/is-for-api.ts';
import { sendProblem } from '../http/problem.ts';

const changesNothing = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Turns away what another site made a browser send along with our cookies: all of the API, and whatever else would
 * change something. `Sec-Fetch-Site` tells, on secure origins; without it `Origin`, where there is one, must name this
 * host. Programs send neither.
 */
export async function refuseCrossSite(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const isPage = changesNothing.has(request.method) && !isForApi(request);
  if (isPage || !comesFromElsewhere(request.headers)) return undefined;
  sendProblem(reply, {
    status: 403,
    kind: 'cross-site',
    detail: 'This address answers only to its own pages.',
  });
  return reply;
}

/** Also asked of the handshake of a socket, which browsers open across sites without asking. */
export function comesFromElsewhere(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin, host } = headers;
  return origin !== undefined && hostOf(origin) !== host;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
