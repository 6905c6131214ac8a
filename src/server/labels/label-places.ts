import { sql } from 'kysely';
import type * as z from 'zod/mini';
import {
  labelLimit,
  type LabelChoices,
  type LabelPlace,
  type LabelPlaces,
  type labelPlacesQuerySchema,
} from '../../shared/protocol/board/labels.ts';
import { among, type BoardDatabase, equals, every, oneRow, rows } from '../board/board-database.ts';

/** Addresses of shelves have four parts, those of stations two. */
const isShelf = sql`location_id like '%-%-%-%'`;
const aisle = sql`split_part(location_id, '-', 1)`;

/** Places by address, in the order of their shelves; blocked ones too, for they are unblocked again. */
export async function findLabelPlaces(
  database: BoardDatabase,
  siteId: string,
  { zone, aisle: asked, type, from, to }: z.infer<typeof labelPlacesQuerySchema>,
): Promise<LabelPlaces> {
  const where = every([
    sql`site_id = ${siteId}`,
    equals(sql`zone`, zone),
    asked === undefined ? undefined : sql`${isShelf} and ${aisle} = ${address(asked)}`,
    among(sql`type`, type),
    from === undefined ? undefined : sql`location_id >= ${address(from)}`,
    to === undefined ? undefined : sql`location_id <= ${address(to)}`,
  ]);
  const found = await oneRow(
    database,
    sql<{ found: number }>`select count(*)::bigint as found from locations where ${where}`,
  );
  const places = await rows(
    database,
    sql<LabelPlace>`select location_id, type, zone, level, check_digits from locations where ${where}
      order by location_id limit ${labelLimit}`,
  );
  return { places, found: found?.found ?? 0 };
}

const address = (typed: string): string => typed.trim().toUpperCase();

/** Zones and aisles of the site, and the badges of its people. */
export async function findLabelChoices(
  database: BoardDatabase,
  siteId: string,
): Promise<Omit<LabelChoices, 'siteName'>> {
  const texts = (column: ReturnType<typeof sql>, condition: ReturnType<typeof sql>) =>
    rows(
      database,
      sql<{ text: string }>`select distinct ${column} as text from locations
        where site_id = ${siteId} and ${condition} order by 1`,
    );
  const zones = await texts(sql`zone`, sql`true`);
  const aisles = await texts(aisle, isShelf);
  const badges = await rows(
    database,
    sql<LabelChoices['badges'][number]>`select badge, name, roles ? 'manager' as is_manager from users
      where site_id = ${siteId} and active order by badge`,
  );
  return { zones: zones.map(({ text }) => text), aisles: aisles.map(({ text }) => text), badges };
}
