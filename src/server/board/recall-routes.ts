import * as z from 'zod/mini';
import { isoNow } from '../../shared/domain/clock.ts';
import { recallQuerySchema, recallSchema } from '../../shared/protocol/board/recall.ts';
import type { App } from '../http/app.ts';
import { problemResponses } from '../http/problem.ts';
import { managerOf } from '../identity/require-identity.ts';
import type { BoardPorts } from './board-ports.ts';
import { findRecall } from './recall-board.ts';
import { findRecallMovements, recallCsv, recallFileName } from './recall-csv.ts';

const tags = ['recall'];
const csvFile = { description: 'A table', content: { 'text/csv': { schema: z.string() } } };

/** Where a lot is, where it was, who sent it and who got it: in one question, or as a file. */
export function registerRecallRoutes(app: App, { database, clock, doors }: BoardPorts): void {
  const preHandler = doors.requireManager;
  const asked = {
    tags,
    summary: 'Everything that ever held a lot, and to whom it went',
    querystring: recallQuerySchema,
    response: { 200: recallSchema, ...problemResponses },
  };
  app.get('/api/v1/recall', { preHandler, schema: asked }, async (request) =>
    findRecall(database, managerOf(request).siteId, { query: request.query, asOf: isoNow(clock) }),
  );

  const file = {
    tags,
    summary: 'The same as a CSV file, with every movement',
    querystring: recallQuerySchema,
    response: { 200: csvFile, ...problemResponses },
  };
  app.get('/api/v1/recall.csv', { preHandler, schema: file }, async (request, reply) => {
    const { siteId } = managerOf(request);
    const recall = await findRecall(database, siteId, { query: request.query, asOf: isoNow(clock) });
    const movements = await findRecallMovements(database, siteId, request.query);
    reply.header('content-type', 'text/csv; charset=utf-8');
    reply.header('content-disposition', `attachment; filename="${recallFileName(recall.lot)}"`);
    return recallCsv(recall, movements);
  });
}
