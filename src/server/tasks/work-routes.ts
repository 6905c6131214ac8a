import type { Ids } from '../../shared/domain/random.ts';
import {
  claimRequestSchema,
  claimResponseSchema,
  workRequestSchema,
  workResponseSchema,
} from '../../shared/protocol/claim.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { App } from '../http/app.ts';
import { problemResponses } from '../http/problem.ts';
import { deviceOf, type Doors } from '../identity/require-identity.ts';
import { requireOwnVoice } from '../identity/require-own-voice.ts';
import { claimTask } from './claim-task.ts';
import { giveWork } from './give-work.ts';

type WorkRouteDeps = { store: SiteStore; ids: Ids; doors: Pick<Doors, 'requireDevice'> };

/** How devices get work. */
export function registerWorkRoutes(app: App, { store, ids, doors }: WorkRouteDeps): void {
  const preHandler = [doors.requireDevice, requireOwnVoice];
  const tags = ['sync'];

  const claim = {
    tags,
    summary: 'Take one known task',
    body: claimRequestSchema,
    response: { 200: claimResponseSchema, ...problemResponses },
  };
  app.post('/api/v1/sync/claim', { preHandler, schema: claim }, async (request) => {
    return store.write(deviceOf(request).siteId, (tx) => claimTask(tx, ids, request.body));
  });

  const work = {
    tags,
    summary: 'Give me work',
    body: workRequestSchema,
    response: { 200: workResponseSchema, ...problemResponses },
  };
  app.post('/api/v1/sync/work', { preHandler, schema: work }, async (request) => {
    return store.write(deviceOf(request).siteId, (tx) => giveWork(tx, ids, request.body));
  });
}
