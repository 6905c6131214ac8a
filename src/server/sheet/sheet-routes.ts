import type { FastifyRequest } from 'fastify';
import {
  sheetPlacesQuerySchema,
  sheetPlacesSchema,
  sheetProductsQuerySchema,
  sheetProductsSchema,
  sheetSchema,
} from '../../shared/protocol/board/sheet.ts';
import type { DemoOffer } from '../../shared/protocol/identity.ts';
import type { BoardDatabase } from '../board/board-database.ts';
import type { SiteStore } from '../db/site-store.ts';
import { addressesOf, type Listening } from '../http/addresses.ts';
import type { App } from '../http/app.ts';
import { problemResponses } from '../http/problem.ts';
import { type Doors, managerOf } from '../identity/require-identity.ts';
import { findPlaces, zonesOf } from './find-places.ts';
import { readSheet } from './read-sheet.ts';
import { searchProducts } from './search-products.ts';
import { registerWorkSheetRoutes } from './work-sheet-routes.ts';

export type SheetRouteDeps = {
  store: SiteStore;
  database: BoardDatabase;
  doors: Pick<Doors, 'requireManager'>;
  siteId: string;
  http: Listening;
  /** The badges that a demo site offers to everybody; null anywhere else: there only managers get the sheet. */
  demoBadges: DemoOffer['badges'] | null;
};

const tags = ['sheet'];

/** What there is to scan, for a page that shows and prints barcodes. */
export function registerSheetRoutes(app: App, deps: SheetRouteDeps): void {
  const { store, siteId, demoBadges } = deps;
  const door =
    demoBadges === null
      ? { preHandler: deps.doors.requireManager }
      : { config: { open: 'a demo site is for everybody' } };
  const siteOf = (request: FastifyRequest): string =>
    demoBadges === null ? managerOf(request).siteId : siteId;
  const pins = new Map(demoBadges?.map(({ badge, pin }) => [badge, pin]));

  const sheet = {
    tags,
    summary: 'Codes to print and to scan',
    response: { 200: sheetSchema, ...problemResponses },
  };
  app.get('/api/v1/sheet', { ...door, schema: sheet }, async (request) => {
    const asked = siteOf(request);
    const read = await store.read(asked, (tx) => readSheet(tx, { isDemo: demoBadges !== null, pins }));
    const { network } = addressesOf(deps.http, request.socket.localPort ?? deps.http.port);
    return { ...read, zones: await zonesOf(deps.database, asked), addresses: network };
  });

  registerWorkSheetRoutes(app, { store, door, siteOf });

  const places = {
    tags,
    summary: 'Codes of the places of a zone',
    querystring: sheetPlacesQuerySchema,
    response: { 200: sheetPlacesSchema, ...problemResponses },
  };
  app.get('/api/v1/sheet/places', { ...door, schema: places }, async (request) => {
    const { zone, q = '' } = request.query;
    return store.read(siteOf(request), (tx) => findPlaces(tx, zone, q));
  });

  const products = {
    tags,
    summary: 'Codes of products and of their stock',
    querystring: sheetProductsQuerySchema,
    response: { 200: sheetProductsSchema, ...problemResponses },
  };
  app.get('/api/v1/sheet/products', { ...door, schema: products }, async (request) =>
    searchProducts(deps, siteOf(request), request.query.q),
  );
}
