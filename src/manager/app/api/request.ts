import type * as z from 'zod/mini';
import { problemSchema } from '../../../shared/protocol/problem.ts';
import { ApiFailure } from './failure.ts';

export type Parameters = Record<string, string | number | readonly (string | number)[] | undefined>;

const timeoutMs = 15_000;
/** Uploads are checked row by row before they are answered. */
const uploadMs = 10 * 60_000;

/** Reads from `/api/v1/<path>`; parameters that are undefined or empty are left out. */
export function get<Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
  { parameters = {}, signal }: { parameters?: Parameters; signal?: AbortSignal } = {},
): Promise<z.infer<Schema>> {
  return call(`${path}${queryText(parameters)}`, schema, { method: 'GET' }, signal);
}

/** The address of something the browser itself fetches: a file to save. */
export const addressOf = (path: string, parameters: Parameters): string =>
  `/api/v1/${path}${queryText(parameters)}`;

/** Posts to `/api/v1/<path>`: JSON, or a form as it is. `signal` ends it. */
export function post<Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
  body: object = {},
  { signal }: { signal?: AbortSignal } = {},
): Promise<z.infer<Schema>> {
  if (body instanceof FormData) return call(path, schema, { method: 'POST', body }, signal);
  const headers = { 'content-type': 'application/json' };
  return call(path, schema, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** Changes a part of what is at `/api/v1/<path>`. */
export const patch = <Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
  body: object,
): Promise<z.infer<Schema>> =>
  call(path, schema, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** An identifier as one step of a path: order lines carry a slash. */
export const step = (id: string): string => encodeURIComponent(id);

async function call<Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
  init: RequestInit,
  signal?: AbortSignal,
): Promise<z.infer<Schema>> {
  const response = await reach(`/api/v1/${path}`, init, signal);
  const json: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw refusal(response.status, json);
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new ApiFailure('unreadable');
  return parsed.data;
}

async function reach(url: string, init: RequestInit, signal?: AbortSignal): Promise<Response> {
  const limit = AbortSignal.timeout(init.body instanceof FormData ? uploadMs : timeoutMs);
  try {
    return await fetch(url, { ...init, signal: signal ? AbortSignal.any([signal, limit]) : limit });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiFailure('offline');
  }
}

function refusal(status: number, json: unknown): ApiFailure {
  if (status === 401) return new ApiFailure('signed_out');
  const problem = problemSchema.safeParse(json);
  if (problem.success) return new ApiFailure('refused', problem.data);
  // A proxy or captive portal answers in the server's place.
  return new ApiFailure(status >= 500 ? 'offline' : 'unreadable');
}

function queryText(parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '');
    if (text !== '') query.set(name, text);
  }
  return query.size === 0 ? '' : `?${query}`;
}
