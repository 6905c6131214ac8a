import * as z from 'zod/mini';
import { isoNow } from '../../shared/domain/clock.ts';
import {
  containerDetailSchema,
  containersPageSchema,
  containersQuerySchema,
} from '../../shared/protocol/board/containers.ts';
import { searchAnswerSchema, searchQuerySchema } from '../../shared/protocol/board/search.ts';
import type { App } from '../http/app.ts';
import { problemResponses, sendProblem } from '../http/problem.ts';
import { managerOf } from '../identity/require-identity.ts';
import type { BoardPorts } from './board-ports.ts';
import { findContainerDetail } from './container-detail.ts';
import { findContainers } from './containers-board.ts';
import { freshnessOf } from './freshness.ts';
import { replyPage } from './reply-page.ts';
import { findAnything } from './search-board.ts';

/** Looking up what one has in hand: a plate, or any other text. */
export function registerContainerRoutes(app: App, deps: BoardPorts): void {
  addContainers(app, deps);
  addSearch(app, deps);
}

function addContainers(app: App, { database, clock, doors }: BoardPorts): void {
  const preHandler = doors.requireManager;
  const tags = ['containers'];
  const list = {
    tags,
    summary: 'Containers by plate: where they stand, how much is in them',
    querystring: containersQuerySchema,
    response: { 200: containersPageSchema, ...problemResponses },
  };
  app.get('/api/v1/containers', { preHandler, schema: list }, async (request, reply) => {
    const { siteId } = managerOf(request);
    const page = await findContainers(database, siteId, request.query);
    if (!page.ok) return replyPage(reply, page);
    return { ...page.value, freshness: await freshnessOf(database, siteId, { asOf: isoNow(clock) }) };
  });

  const one = {
    tags,
    summary: 'A container: where it is, how it came, what lies in it, what is to be done with it',
    params: z.object({ lpn: z.string() }),
    response: { 200: containerDetailSchema, ...problemResponses },
  };
  app.get('/api/v1/containers/:lpn', { preHandler, schema: one }, async (request, reply) => {
    const { lpn } = request.params;
    const { siteId } = managerOf(request);
    const container = await findContainerDetail(database, siteId, { plate: lpn, asOf: isoNow(clock) });
    const detail = `No container carries the plate ${lpn}.`;
    return container ?? sendProblem(reply, { status: 404, kind: 'container-unknown', detail });
  });
}

function addSearch(app: App, { database, doors }: BoardPorts): void {
  const schema = {
    tags: ['search'],
    summary: 'What a typed or scanned text may mean',
    querystring: searchQuerySchema,
    response: { 200: searchAnswerSchema, ...problemResponses },
  };
  app.get('/api/v1/search', { preHandler: doors.requireManager, schema }, async (request) => ({
    hits: await findAnything(database, managerOf(request).siteId, request.query.q),
  }));
}
