import type { FastifyReply } from 'fastify';
import * as z from 'zod/mini';
import {
  discrepanciesPageSchema,
  discrepanciesQuerySchema,
  discrepancyRowSchema,
  resolveRequestSchema,
  resolveResponseSchema,
} from '../../shared/protocol/board/discrepancies.ts';
import type { App } from '../http/app.ts';
import { problemResponses, sendProblem } from '../http/problem.ts';
import { managerOf } from '../identity/require-identity.ts';
import type { BoardPorts } from './board-ports.ts';
import { countOpen, findDiscrepancies, findDiscrepancy } from './discrepancies-board.ts';
import { replyPage } from './reply-page.ts';
import type { ResolveFailure } from './resolution.ts';
import { resolveDiscrepancy } from './resolve-discrepancy.ts';

const tags = ['discrepancies'];
const params = z.object({ discrepancyId: z.string() });
const unknown = { status: 404, kind: 'discrepancy-unknown', detail: 'There is no such discrepancy.' };

/** Where fact and expectation disagree, and what a manager decides about it. */
export function registerDiscrepancyRoutes(app: App, deps: BoardPorts): void {
  addReading(app, deps);
  addResolving(app, deps);
}

function addReading(app: App, { database, doors }: BoardPorts): void {
  const preHandler = doors.requireManager;
  const list = {
    tags,
    summary: 'Open ones by severity and age; resolved ones, the latest decision first',
    querystring: discrepanciesQuerySchema,
    response: { 200: discrepanciesPageSchema, ...problemResponses },
  };
  app.get('/api/v1/discrepancies', { preHandler, schema: list }, async (request, reply) => {
    const { siteId } = managerOf(request);
    const page = await findDiscrepancies(database, siteId, request.query);
    if (!page.ok) return replyPage(reply, page);
    return { ...page.value, open: await countOpen(database, siteId) };
  });

  const one = {
    tags,
    summary: 'One discrepancy',
    params,
    response: { 200: discrepancyRowSchema, ...problemResponses },
  };
  app.get('/api/v1/discrepancies/:discrepancyId', { preHandler, schema: one }, async (request, reply) => {
    const row = await findDiscrepancy(database, managerOf(request).siteId, request.params.discrepancyId);
    return row ?? sendProblem(reply, unknown);
  });
}

function addResolving(app: App, { store, ports, doors }: BoardPorts): void {
  const schema = {
    tags,
    summary:
      'Decide about a discrepancy, with a reason; raises the work or books the difference that follows',
    params,
    body: resolveRequestSchema,
    response: { 200: resolveResponseSchema, ...problemResponses },
  };
  const path = '/api/v1/discrepancies/:discrepancyId/resolve';
  app.post(path, { preHandler: doors.requireManager, schema }, async (request, reply) => {
    const { siteId, userId } = managerOf(request);
    const wish = { ...request.params, ...request.body, by: userId };
    const resolved = await store.write(siteId, (tx) => resolveDiscrepancy(tx, ports, wish));
    return resolved.ok ? resolved.value : replyFailure(reply, resolved.failure);
  });
}

function replyFailure(reply: FastifyReply, failure: ResolveFailure): FastifyReply {
  switch (failure.kind) {
    case 'unknown':
      return sendProblem(reply, unknown);
    case 'resolved_otherwise':
      return sendProblem(reply, {
        status: 409,
        kind: 'discrepancy-resolved',
        detail: `Somebody else has decided it already: ${failure.resolution}.`,
      });
    case 'quantity_unknown': {
      const errors = [
        { field: 'body.quantity', expected: 'a whole number other than 0: it does not follow by itself' },
      ];
      return sendProblem(reply, {
        status: 400,
        kind: 'invalid-request',
        title: 'The request is not valid',
        errors,
      });
    }
    case 'put_back_under_way':
      return sendProblem(reply, {
        status: 409,
        kind: 'put-back-under-way',
        detail: 'The operator brings it back at the end of his list; that closes this by itself.',
      });
    case 'nothing_to_move':
      return sendProblem(reply, { status: 409, kind: 'nothing-to-move', detail: failure.detail });
  }
}
