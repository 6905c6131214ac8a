import type { FastifyRequest } from 'fastify';
import type { Clock } from '../../shared/domain/clock.ts';
import type { Ids } from '../../shared/domain/random.ts';
import { helloRequestSchema, helloResponseSchema } from '../../shared/protocol/hello.ts';
import { pullRequestSchema, pullResponseSchema } from '../../shared/protocol/pull.ts';
import { pushRequestSchema, pushResponseSchema } from '../../shared/protocol/push.ts';
import type { Publisher, SiteStore } from '../db/site-store.ts';
import type { App } from '../http/app.ts';
import { problemResponses } from '../http/problem.ts';
import { deviceOf, type Doors } from '../identity/require-identity.ts';
import { requireOwnVoice } from '../identity/require-own-voice.ts';
import type { Reallocate } from '../movements/ports.ts';
import type { Caller } from './caller.ts';
import { hello } from './hello.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';

export type SyncRouteDeps = {
  store: SiteStore;
  publisher: Publisher;
  clock: Clock;
  ids: Ids;
  reallocate: Reallocate;
  doors: Pick<Doors, 'requireDevice'>;
};

/** Builds before this one are asked to update themselves. */
const minBuild = '0.1.0';

const tags = ['sync'];
const schemas = {
  hello: {
    tags,
    summary: 'How far the server has each epoch of the device; losses the device noticed',
    body: helloRequestSchema,
    response: { 200: helloResponseSchema, ...problemResponses },
  },
  push: {
    tags,
    summary: 'Movements of the device, in their order; repeating is harmless',
    body: pushRequestSchema,
    response: { 200: pushResponseSchema, ...problemResponses },
  },
  pull: {
    tags,
    summary: 'Rows changed after the cursor, in commit order',
    body: pullRequestSchema,
    response: { 200: pullResponseSchema, ...problemResponses },
  },
};

/** What devices call: where they stand, what they did, what has changed. */
export function registerSyncRoutes(app: App, { doors, ...ports }: SyncRouteDeps): void {
  const preHandler = [doors.requireDevice, requireOwnVoice];
  app.post('/api/v1/sync/hello', { preHandler, schema: schemas.hello }, async (request) =>
    hello({ ...ports, minBuild }, callerOf(request), request.body),
  );
  // What cannot be kept as a column is parked, entry by entry.
  const config = { keepsAnyText: true };
  app.post('/api/v1/sync/push', { preHandler, config, schema: schemas.push }, async (request) =>
    push({ ...ports, log: request.log }, callerOf(request), request.body),
  );
  app.post('/api/v1/sync/pull', { preHandler, schema: schemas.pull }, async (request) =>
    pull(ports, callerOf(request), request.body),
  );
}

function callerOf(request: FastifyRequest): Caller {
  const { siteId, deviceId, name } = deviceOf(request);
  return { siteId, deviceId, deviceName: name, traceId: request.id };
}
