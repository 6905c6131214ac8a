import { isoNow } from '../../shared/domain/clock.ts';
import {
  locationsPageSchema,
  locationsQuerySchema,
  productsPageSchema,
  productsQuerySchema,
} from '../../shared/protocol/board/catalogue.ts';
import { stockPageSchema, stockQuerySchema } from '../../shared/protocol/board/stock.ts';
import type { App } from '../http/app.ts';
import { problemResponses } from '../http/problem.ts';
import { managerOf } from '../identity/require-identity.ts';
import type { BoardPorts } from './board-ports.ts';
import { freshnessOf } from './freshness.ts';
import { findLocations } from './locations-board.ts';
import { findProducts } from './products-board.ts';
import { replyPage } from './reply-page.ts';
import { findStock, sumStock } from './stock-board.ts';

/** Looking things up: stock, products, locations. */
export function registerCatalogueRoutes(app: App, deps: BoardPorts): void {
  addStock(app, deps);
  addCatalogue(app, deps);
}

function addStock(app: App, { database, clock, doors }: BoardPorts): void {
  const schema = {
    tags: ['stock'],
    summary: 'What lies where',
    querystring: stockQuerySchema,
    response: { 200: stockPageSchema, ...problemResponses },
  };
  app.get('/api/v1/stock', { preHandler: doors.requireManager, schema }, async (request, reply) => {
    const { siteId } = managerOf(request);
    const page = await findStock(database, siteId, request.query);
    if (!page.ok) return replyPage(reply, page);
    const total = await sumStock(database, siteId, request.query);
    return { ...page.value, total, freshness: await freshnessOf(database, siteId, { asOf: isoNow(clock) }) };
  });
}

function addCatalogue(app: App, { database, doors }: BoardPorts): void {
  const preHandler = doors.requireManager;
  const tags = ['catalogue'];

  const products = {
    tags,
    summary: 'Products with their stock',
    querystring: productsQuerySchema,
    response: { 200: productsPageSchema, ...problemResponses },
  };
  app.get('/api/v1/products', { preHandler, schema: products }, async (request, reply) =>
    replyPage(reply, await findProducts(database, managerOf(request).siteId, request.query)),
  );

  const locations = {
    tags,
    summary: 'Locations with what lies at them',
    querystring: locationsQuerySchema,
    response: { 200: locationsPageSchema, ...problemResponses },
  };
  app.get('/api/v1/locations', { preHandler, schema: locations }, async (request, reply) =>
    replyPage(reply, await findLocations(database, managerOf(request).siteId, request.query)),
  );
}
