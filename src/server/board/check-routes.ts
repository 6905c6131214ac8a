import * as z from 'zod/mini';
import { isoNow } from '../../shared/domain/clock.ts';
import {
  checkDetailSchema,
  checksPageSchema,
  checksQuerySchema,
  inspectionStateDetailSchema,
  inspectionStatesPageSchema,
  inspectionStatesQuerySchema,
  waitingChecksPageSchema,
  waitingChecksQuerySchema,
} from '../../shared/protocol/board/checks.ts';
import type { App } from '../http/app.ts';
import { problemResponses, sendProblem } from '../http/problem.ts';
import { managerOf } from '../identity/require-identity.ts';
import type { BoardPorts } from './board-ports.ts';
import { findCheckDetail } from './check-detail.ts';
import { findChecks } from './checks-board.ts';
import { freshnessOf } from './freshness.ts';
import { findInspectionState, findInspectionStates } from './inspection-states-board.ts';
import { replyPage } from './reply-page.ts';
import { findWaitingChecks } from './waiting-checks-board.ts';

const tags = ['quality'];

/** What waits for a check, what was checked with its evidence, and how sharply deliveries are looked at. */
export function registerCheckRoutes(app: App, deps: BoardPorts): void {
  addChecks(app, deps);
  addCheck(app, deps);
  addStates(app, deps);
}

function addChecks(app: App, { database, clock, doors }: BoardPorts): void {
  const preHandler = doors.requireManager;
  const waiting = {
    tags,
    summary: 'Goods held for a check, the most urgent first',
    querystring: waitingChecksQuerySchema,
    response: { 200: waitingChecksPageSchema, ...problemResponses },
  };
  app.get('/api/v1/checks/waiting', { preHandler, schema: waiting }, async (request, reply) => {
    const { siteId } = managerOf(request);
    const page = await findWaitingChecks(database, siteId, request.query);
    if (!page.ok) return replyPage(reply, page);
    return { ...page.value, freshness: await freshnessOf(database, siteId, { asOf: isoNow(clock) }) };
  });

  const decided = {
    tags,
    summary: 'Checks that were decided, the latest first',
    querystring: checksQuerySchema,
    response: { 200: checksPageSchema, ...problemResponses },
  };
  app.get('/api/v1/checks', { preHandler, schema: decided }, async (request, reply) => {
    const { siteId } = managerOf(request);
    const page = await findChecks(database, siteId, request.query);
    if (!page.ok) return replyPage(reply, page);
    return { ...page.value, freshness: await freshnessOf(database, siteId, { asOf: isoNow(clock) }) };
  });
}

function addCheck(app: App, { database, doors }: BoardPorts): void {
  const schema = {
    tags,
    summary: 'A check with its answers, photos and decisions',
    params: z.object({ checkId: z.string() }),
    response: { 200: checkDetailSchema, ...problemResponses },
  };
  app.get('/api/v1/checks/:checkId', { preHandler: doors.requireManager, schema }, async (request, reply) => {
    const check = await findCheckDetail(database, managerOf(request).siteId, request.params.checkId);
    return check ?? sendProblem(reply, { status: 404, kind: 'check-unknown', detail: 'No such check.' });
  });
}

function addStates(app: App, { database, doors }: BoardPorts): void {
  const preHandler = doors.requireManager;
  const list = {
    tags,
    summary: 'Inspection per supplier and product, the sharpest first',
    querystring: inspectionStatesQuerySchema,
    response: { 200: inspectionStatesPageSchema, ...problemResponses },
  };
  app.get('/api/v1/inspection-states', { preHandler, schema: list }, async (request, reply) =>
    replyPage(reply, await findInspectionStates(database, managerOf(request).siteId, request.query)),
  );

  const one = {
    tags,
    summary: 'One of them with its lots, and after which of them the mode changed',
    params: z.object({ inspectionStateId: z.string() }),
    response: { 200: inspectionStateDetailSchema, ...problemResponses },
  };
  const path = '/api/v1/inspection-states/:inspectionStateId';
  app.get(path, { preHandler, schema: one }, async (request, reply) => {
    const { inspectionStateId } = request.params;
    const state = await findInspectionState(database, managerOf(request).siteId, inspectionStateId);
    const detail = 'Nothing of this supplier and product was checked yet.';
    return state ?? sendProblem(reply, { status: 404, kind: 'inspection-state-unknown', detail });
  });
}
