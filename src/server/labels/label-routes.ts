import {
  labelChoicesSchema,
  labelPlacesQuerySchema,
  labelPlacesSchema,
  labelUnitQuerySchema,
  labelUnitSchema,
  plateRunSchema,
  plateRunsSchema,
  reservePlatesSchema,
} from '../../shared/protocol/board/labels.ts';
import type { BoardDatabase } from '../board/board-database.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { App } from '../http/app.ts';
import { problemResponses, sendProblem } from '../http/problem.ts';
import { type Doors, managerOf } from '../identity/require-identity.ts';
import { findLabelChoices, findLabelPlaces } from './label-places.ts';
import { findPlateRuns, withName } from './plate-runs.ts';
import { readUnit } from './read-unit.ts';
import { reservePlates } from './reserve-plates.ts';

export type LabelRouteDeps = {
  store: SiteStore;
  database: BoardDatabase;
  doors: Pick<Doors, 'requireManager'>;
};

const tags = ['labels'];

/** What managers print labels from, and the numbers of new plates. */
export function registerLabelRoutes(app: App, deps: LabelRouteDeps): void {
  addReads(app, deps);
  addPlates(app, deps);
}

function addReads(app: App, { store, database, doors }: LabelRouteDeps): void {
  const preHandler = doors.requireManager;
  const choices = {
    tags,
    summary: 'What there is to choose labels from',
    response: { 200: labelChoicesSchema, ...problemResponses },
  };
  app.get('/api/v1/labels/choices', { preHandler, schema: choices }, async (request) => {
    const { siteId } = managerOf(request);
    const [site] = await store.read(siteId, (tx) => tx.sites.find({ siteId }));
    return { siteName: site?.name ?? siteId, ...(await findLabelChoices(database, siteId)) };
  });

  const places = {
    tags,
    summary: 'Places with the check digits that are printed on them',
    querystring: labelPlacesQuerySchema,
    response: { 200: labelPlacesSchema, ...problemResponses },
  };
  app.get('/api/v1/labels/places', { preHandler, schema: places }, async (request) =>
    findLabelPlaces(database, managerOf(request).siteId, request.query),
  );

  const unit = {
    tags,
    summary: 'What the label of a unit says',
    querystring: labelUnitQuerySchema,
    response: { 200: labelUnitSchema, ...problemResponses },
  };
  app.get('/api/v1/labels/unit', { preHandler, schema: unit }, async (request) =>
    store.read(managerOf(request).siteId, (tx) => readUnit(tx, request.query.lpn)),
  );
}

function addPlates(app: App, { store, database, doors }: LabelRouteDeps): void {
  const preHandler = doors.requireManager;
  const reserve = {
    tags,
    summary: 'Reserve numbers for new plates',
    body: reservePlatesSchema,
    response: { 200: plateRunSchema, ...problemResponses },
  };
  app.post('/api/v1/labels/plates', { preHandler, schema: reserve }, async (request, reply) => {
    const { siteId, userId } = managerOf(request);
    return store.write(siteId, async (tx) => {
      const run = await reservePlates(tx, request.body, userId);
      if (run.ok) {
        tx.audit({ kind: 'plates_reserved', actor: userId, subject: run.value.runId });
        return withName(tx, run.value);
      }
      const kind = run.failure.kind === 'request_differs' ? 'request-differs' : 'numbers-used-up';
      return sendProblem(reply, { status: 409, kind, detail: refusals[run.failure.kind] });
    });
  });

  const runs = {
    tags,
    summary: 'The latest runs of plates',
    response: { 200: plateRunsSchema, ...problemResponses },
  };
  app.get('/api/v1/labels/plates', { preHandler, schema: runs }, async (request) => ({
    runs: await findPlateRuns(database, managerOf(request).siteId),
  }));
}

const refusals = {
  request_differs: 'This request id was used before for other numbers. Ask again with a new one.',
  numbers_used_up: 'All numbers of this kind are given out. Shorter runs may still find some.',
};
