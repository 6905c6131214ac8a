import * as z from 'zod/mini';
import { isoNow } from '../../shared/domain/clock.ts';
import {
  movementStorySchema,
  movementsPageSchema,
  movementsQuerySchema,
} from '../../shared/protocol/board/movements.ts';
import { parkedPageSchema, parkedQuerySchema } from '../../shared/protocol/board/parked.ts';
import { receiptSchema } from '../../shared/protocol/push.ts';
import type { App } from '../http/app.ts';
import { problemResponses, sendProblem } from '../http/problem.ts';
import { managerOf } from '../identity/require-identity.ts';
import { reprocessParked } from '../movements/reprocess-parked.ts';
import type { BoardPorts } from './board-ports.ts';
import { freshnessOf } from './freshness.ts';
import { findMovementStory } from './movement-story.ts';
import { findMovements } from './movements-board.ts';
import { findParked } from './parked-board.ts';
import { replyPage } from './reply-page.ts';

const tags = ['movements'];
const params = z.object({ mid: z.string() });
const unknown = { status: 404, kind: 'movement-unknown', detail: 'No such movement is in the journal.' };

/** The journal: what happened, and what could not be applied. */
export function registerMovementRoutes(app: App, deps: BoardPorts): void {
  addJournal(app, deps);
  addParked(app, deps);
}

function addJournal(app: App, { database, clock, doors }: BoardPorts): void {
  const preHandler = doors.requireManager;
  const list = {
    tags,
    summary: 'Movements, the newest first',
    querystring: movementsQuerySchema,
    response: { 200: movementsPageSchema, ...problemResponses },
  };
  app.get('/api/v1/movements', { preHandler, schema: list }, async (request, reply) => {
    const { siteId } = managerOf(request);
    const page = await findMovements(database, siteId, request.query);
    if (!page.ok) return replyPage(reply, page);
    return { ...page.value, freshness: await freshnessOf(database, siteId, { asOf: isoNow(clock) }) };
  });

  const one = {
    tags,
    summary: 'The whole story of a movement',
    params,
    response: { 200: movementStorySchema, ...problemResponses },
  };
  app.get('/api/v1/movements/:mid', { preHandler, schema: one }, async (request, reply) => {
    const story = await findMovementStory(database, managerOf(request).siteId, request.params.mid);
    return story ?? sendProblem(reply, unknown);
  });
}

function addParked(app: App, { database, store, ports, doors }: BoardPorts): void {
  const preHandler = doors.requireManager;
  const list = {
    tags,
    summary: 'Movements that could not be applied, the oldest first',
    querystring: parkedQuerySchema,
    response: { 200: parkedPageSchema, ...problemResponses },
  };
  app.get('/api/v1/parked', { preHandler, schema: list }, async (request, reply) =>
    replyPage(reply, await findParked(database, managerOf(request).siteId, request.query)),
  );

  const again = {
    tags,
    summary: 'Try a parked movement again; its outcome, parked still or not',
    params,
    response: { 200: receiptSchema, ...problemResponses },
  };
  app.post('/api/v1/parked/:mid/reprocess', { preHandler, schema: again }, async (request, reply) => {
    const { mid } = request.params;
    const { siteId, userId } = managerOf(request);
    const tried = await store.write(siteId, async (tx) => {
      const result = await reprocessParked(tx, ports, mid);
      if (result.ok)
        tx.audit({ kind: 'parked_reprocessed', actor: userId, subject: mid, detail: result.value.status });
      return result;
    });
    if (tried.ok) return tried.value;
    switch (tried.failure.kind) {
      case 'unknown':
        return sendProblem(reply, unknown);
      case 'not_parked':
        return tried.failure.outcome;
      case 'still_parked':
        return { mid, status: 'parked' as const, why: tried.failure.why };
    }
  });
}
