import { fastifyCookie } from '@fastify/cookie';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { replyToError } from '../../server/http/error-replies.ts';
import { problemOf } from '../../server/http/problem.ts';
import type { WireAnswer, WireRequest } from '../world/server-host.ts';
import type { FoundRoute, Route, RoutePart, RouteTable, WriteBody } from './route-table.ts';
import { createReply, type Said } from './stand-in-reply.ts';

/** Our own mistakes on the way to an answer: they become a 500, and somebody wants to know. */
export type RouteLog = { error(details: object, message: string): void };

export type RunParts = {
  traceId: string;
  log: RouteLog;
  isGone: (error: unknown) => boolean;
  /** Looks at a request that was read and let in; what it throws is a mistake of ours. */
  meet: (request: FastifyRequest) => void;
};

const host = 'stockhand.test';

/**
 * What Fastify does with a request, in its order: hooks, reading of body and path by the route's schemas, doors,
 * handler, writing of the answer by the schema of its status. What `isGone` calls the end of the process is thrown.
 */
export async function runRoute(
  table: RouteTable,
  { method, path, cookie, text, authorization }: WireRequest,
  { traceId, log, isGone, meet }: RunParts,
): Promise<WireAnswer> {
  const found = table.find(method, path);
  if (!found) return answerOf(notFound(`${method} ${path}`, traceId), null);
  const request = requestOf({ method, path, cookie, authorization }, found, traceId, log);
  const { reply, said } = createReply(request);
  try {
    await handle(found.route, { request, reply, said, text, meet });
    return answerOf(said, found.route);
  } catch (error) {
    if (isGone(error)) throw error;
    const failed = createReply(request);
    replyToError(error as FastifyError, request, failed.reply);
    return answerOf(failed.said, found.route);
  }
}

type Handling = { request: FastifyRequest; reply: FastifyReply; said: Said; text: string | null } & Pick<
  RunParts,
  'meet'
>;

async function handle(route: Route, handling: Handling): Promise<void> {
  const { request, reply, said, text, meet } = handling;
  for (const step of route.onRequest) {
    await step(request, reply);
    if (said.isSent) return;
  }
  const parts = request as unknown as Record<RoutePart, unknown>;
  if (text !== null) parts.body = parseJson(text);
  for (const { part, read } of route.parts) {
    const { value, error } = read(parts[part] ?? null);
    if (error !== undefined) throw badInput(error, part);
    if (value !== undefined) parts[part] = value;
  }
  for (const step of route.preHandler) {
    await step(request, reply);
    if (said.isSent) return;
  }
  meet(request);
  const answer = await route.handler(request, reply);
  if (!said.isSent) reply.send(answer as never);
}

function requestOf(
  { method, path, cookie, authorization }: Omit<WireRequest, 'text'>,
  { route, params }: FoundRoute,
  id: string,
  log: RouteLog,
): FastifyRequest {
  const headers = {
    host,
    ...(cookie !== null && { cookie }),
    ...(authorization !== undefined && { authorization }),
  };
  const request = {
    id,
    method,
    url: path,
    routeOptions: { url: route.url },
    headers,
    cookies: fastifyCookie.parse(cookie ?? ''),
    params,
    query: {},
    body: undefined,
    ip: '10.0.0.1',
    protocol: 'https',
    log,
    device: null,
    manager: null,
    letInAs: null,
  };
  return request as unknown as FastifyRequest;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const error = new Error("Body is not valid JSON but content-type is set to 'application/json'");
    throw Object.assign(error, { statusCode: 400, code: 'FST_ERR_CTP_INVALID_JSON_BODY' });
  }
}

const badInput = (validation: unknown, validationContext: RoutePart): Error =>
  Object.assign(new Error('the request is not valid'), {
    statusCode: 400,
    code: 'FST_ERR_VALIDATION',
    validation,
    validationContext,
  });

function answerOf(said: Said, route: Route | null): WireAnswer {
  const { status, headers, cookies, body } = said;
  const seconds = headers.get('retry-after');
  return {
    status,
    text: body === null || body === undefined ? null : written(body, said, route),
    retryAfterMs: seconds === undefined ? null : Number(seconds) * 1000,
    setCookies: cookies,
  };
}

/** A text goes out as it is; so does what the route has no schema for. */
function written(body: unknown, said: Said, route: Route | null): string {
  if (typeof body === 'string') return body;
  return (route && writerFor(route, said))?.(body) ?? JSON.stringify(body);
}

function writerFor({ answers }: Route, { status, headers }: Said): WriteBody | undefined {
  const named = answers.get(`${status}`) ?? answers.get(`${Math.floor(status / 100)}xx`);
  if (named === undefined || typeof named === 'function') return named;
  const [media = ''] = (headers.get('content-type') ?? 'application/json').split(';');
  return named.get(media);
}

function notFound(asked: string, traceId: string): Said {
  const detail = `Nothing is found at ${asked}`;
  const body = problemOf({ status: 404, kind: 'not-found', detail }, traceId);
  return { status: 404, headers: new Map(), cookies: [], isSent: true, body };
}
