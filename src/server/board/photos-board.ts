import { type RawBuilder, sql } from 'kysely';
import type { MovementType } from '../../shared/domain/movement.ts';
import type { Photo } from '../../shared/protocol/board/photo.ts';
import { type BoardDatabase, rows } from './board-database.ts';
import { person, productName } from './named-rows.ts';
import { readMovement } from './raw-entry.ts';

type Bearer = Omit<Photo, 'evidenceId' | 'arrived' | 'note'> & { raw: string; type: MovementType };

/** Movements that a page of photos is gathered from at most. */
const mostBearers = 200;

/** The photos that movements (alias `entry`, by `condition`) name, the latest first, and whether each has arrived. */
export async function findPhotos(
  database: BoardDatabase,
  siteId: string,
  condition: RawBuilder<unknown>,
): Promise<Photo[]> {
  const bearers = await rows(
    database,
    sql<Bearer>`
      select entry.mid, entry.type, entry.received_at as at, entry.raw, ${person('taker')} as user,
        ${productName('product')} as product
      from movements entry
      left join users taker on taker.site_id = entry.site_id and taker.user_id = entry.user_id
      left join products product on product.site_id = entry.site_id and product.product_id = entry.product_id
      where entry.site_id = ${siteId} and ${condition} and entry.applied_at is not null
        and entry.raw like '%"evidenceIds"%'
      order by entry.position desc limit ${mostBearers}`,
  );
  const named = bearers.flatMap(photosOf);
  const ids = [...new Set(named.map(({ evidenceId }) => evidenceId))];
  const here = await rows(
    database,
    sql<{ evidenceId: string }>`
      select evidence_id from evidence where site_id = ${siteId} and evidence_id = any(${ids})`,
  );
  const arrived = new Set(here.map(({ evidenceId }) => evidenceId));
  // A check's photos stand on each of its movements.
  const once = new Map(named.map((photo) => [photo.evidenceId, photo]));
  return [...once.values()].map((photo) => ({ ...photo, arrived: arrived.has(photo.evidenceId) }));
}

function photosOf({ raw, ...bearer }: Bearer): Omit<Photo, 'arrived'>[] {
  const { evidenceIds = [], note = null } = readMovement(raw)?.body ?? {};
  return evidenceIds.map((evidenceId) => ({ ...bearer, evidenceId, note }));
}
