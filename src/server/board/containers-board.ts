import { type RawBuilder, sql } from 'kysely';
import * as z from 'zod/mini';
import { type Result, done } from '../../shared/domain/result.ts';
import type { ContainerRow, containersQuerySchema } from '../../shared/protocol/board/containers.ts';
import type { Page } from '../../shared/protocol/board/page.ts';
import { type BoardDatabase, among, every, rows } from './board-database.ts';
import { type BadCursor, pageFrom, readCursor } from './keyset.ts';
import { plateText } from '../../shared/domain/plate-text.ts';
import { type SearchText, searchText } from './search-text.ts';
import { standsAt } from './stands-at.ts';

const positionSchema = z.tuple([z.string()]);

/** Containers by plate, each with where it stands and how much is in it. */
export async function findContainers(
  database: BoardDatabase,
  siteId: string,
  query: z.infer<typeof containersQuerySchema>,
): Promise<Result<Page<ContainerRow>, BadCursor>> {
  const position = readCursor(positionSchema, query.after);
  if (!position.ok) return position;
  const text = searchText(query.q);
  const conditions = [
    text ? matches(text) : undefined,
    among(sql`box.kind`, query.kind),
    query.holds ? sql`case when sums.pieces > 0 then 'yes' else 'no' end = any(${query.holds})` : undefined,
    position.value ? sql`box.lpn > ${position.value[0]}` : undefined,
  ];
  const found = await rows(database, containerRows(siteId, conditions, query.limit + 1));
  return done(pageFrom(found, query.limit, ({ lpn }) => [lpn]));
}

export const containerRows = (
  siteId: string,
  conditions: readonly (RawBuilder<unknown> | undefined)[],
  limit: number,
): RawBuilder<ContainerRow> => sql<ContainerRow>`
  select box.lpn, box.kind, box.place, box.order_id, box.task_id, box.closed, box.arrival, box.rev,
    standing.stands_at, location.zone, sums.products, sums.pieces
  from containers box
  cross join lateral (select ${standsAt(sql`box.site_id`, sql`box.place`)} as stands_at) standing
  left join locations location on location.site_id = box.site_id
    and standing.stands_at = 'location:' || location.location_id
  cross join lateral (
    select count(distinct stock.product_id) as products, coalesce(sum(stock.quantity), 0)::bigint as pieces
    from stock where stock.site_id = box.site_id and stock.place = 'lpn:' || box.lpn and stock.holds) sums
  where box.site_id = ${siteId} and ${every(conditions)}
  order by box.lpn limit ${limit}`;

/** A plate as scanned or its beginning, or what is known of it: place, tracking number, order, what lies in it. */
const matches = ({ exact, upper, startsWith, contains }: SearchText): RawBuilder<unknown> => {
  const plate = plateText(exact);
  return sql`(
    box.lpn = ${plate} or box.lpn like ${startsWith.toUpperCase()} or box.place = 'location:' || ${upper}
    or box.order_id = ${upper} or box.arrival ->> 'trackingNumber' ilike ${startsWith}
    or box.arrival ->> 'purchaseOrderId' = ${upper} or exists (
      select from stock left join products product using (site_id, product_id)
      where stock.site_id = box.site_id and stock.place = 'lpn:' || box.lpn and stock.holds
        and (stock.product_id = ${upper} or stock.lot = ${exact} or stock.serial = ${exact}
          or product.name ilike ${contains})))`;
};
