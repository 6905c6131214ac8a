import { sql } from 'kysely';
import * as z from 'zod/mini';
import { type Result, done } from '../../shared/domain/result.ts';
import type { LocationRow, locationsQuerySchema } from '../../shared/protocol/board/catalogue.ts';
import type { Page } from '../../shared/protocol/board/page.ts';
import { type BoardDatabase, among, equals, every, rows } from './board-database.ts';
import { type BadCursor, pageFrom, readCursor } from './keyset.ts';
import { searchText } from './search-text.ts';

const positionSchema = z.tuple([z.string()]);

/** Locations by address, each with what lies directly at it. */
export async function findLocations(
  database: BoardDatabase,
  siteId: string,
  query: z.infer<typeof locationsQuerySchema>,
): Promise<Result<Page<LocationRow>, BadCursor>> {
  const position = readCursor(positionSchema, query.after);
  if (!position.ok) return position;
  const text = searchText(query.q);
  const found = await rows(
    database,
    sql<LocationRow>`
      select location.*, sums.* from locations location
      cross join lateral (
        select count(distinct product_id) as products, coalesce(sum(quantity), 0)::bigint as quantity
        from stock where stock.site_id = location.site_id
          and stock.place = 'location:' || location.location_id and stock.holds) sums
      where location.site_id = ${siteId} and ${every([
        text ? sql`location.location_id ilike ${text.contains}` : undefined,
        among(sql`location.type`, query.type),
        equals(sql`location.zone`, query.zone),
        position.value ? sql`location.location_id > ${position.value[0]}` : undefined,
      ])}
      order by location.location_id limit ${query.limit + 1}`,
  );
  return done(pageFrom(found, query.limit, ({ locationId }) => [locationId]));
}
