import { sql } from 'kysely';
import { type SheetPlaces, sheetLimits } from '../../shared/protocol/board/sheet.ts';
import { type BoardDatabase, rows } from '../board/board-database.ts';
import type { SiteReading } from '../db/site-transaction.ts';
import { sheetPlace } from './read-sheet.ts';

/** The places of a zone whose address begins with `q`, in the order of their addresses. */
export async function findPlaces(tx: SiteReading, zone: string, q: string): Promise<SheetPlaces> {
  const start = q.trim().toUpperCase();
  const found = (await tx.locations.find({ zone })).filter(({ locationId }) => locationId.startsWith(start));
  return {
    places: found.slice(0, sheetLimits.places).map(sheetPlace),
    hasMore: found.length > sheetLimits.places,
  };
}

export async function zonesOf(database: BoardDatabase, siteId: string): Promise<string[]> {
  const query = sql<{
    zone: string;
  }>`select distinct zone from locations where site_id = ${siteId} order by zone`;
  return (await rows(database, query)).map(({ zone }) => zone);
}
