import type { FastifyRequest } from 'fastify';
import {
  sheetDeliveryQuerySchema,
  sheetDeliverySchema,
  sheetWorkSchema,
} from '../../shared/protocol/board/sheet-work.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { App } from '../http/app.ts';
import { problemResponses } from '../http/problem.ts';
import type { Doors } from '../identity/require-identity.ts';
import { deliveryLabels } from './delivery-labels.ts';
import { readWorkSheet } from './read-work-sheet.ts';

export type WorkSheetDeps = {
  store: SiteStore;
  /** Who may see the sheet (see sheet-routes.ts), and of which site. */
  door: { preHandler?: Doors['requireManager']; config?: { open: string } };
  siteOf: (request: FastifyRequest) => string;
};

const tags = ['sheet'];

/** What there is to scan for goods that come in and for work that waits. */
export function registerWorkSheetRoutes(app: App, { store, door, siteOf }: WorkSheetDeps): void {
  const work = {
    tags,
    summary: 'Codes of what comes in, and of work that waits',
    response: { 200: sheetWorkSchema, ...problemResponses },
  };
  app.get('/api/v1/sheet/work', { ...door, schema: work }, async (request) =>
    store.read(siteOf(request), readWorkSheet),
  );

  const delivery = {
    tags,
    summary: 'Labels of what a purchase order still brings',
    querystring: sheetDeliveryQuerySchema,
    response: { 200: sheetDeliverySchema, ...problemResponses },
  };
  app.get('/api/v1/sheet/delivery', { ...door, schema: delivery }, async (request) =>
    store.read(siteOf(request), (tx) => deliveryLabels(tx, request.query.order)),
  );
}
