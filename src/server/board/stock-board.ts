import { type RawBuilder, sql } from 'kysely';
import * as z from 'zod/mini';
import { type Result, done } from '../../shared/domain/result.ts';
import type { Page } from '../../shared/protocol/board/page.ts';
import type { StockRow, StockTotal, stockQuerySchema } from '../../shared/protocol/board/stock.ts';
import { type BoardDatabase, among, equals, every, oneRow, rows } from './board-database.ts';
import { type BadCursor, pageFrom, readCursor } from './keyset.ts';
import { type SearchText, searchText } from './search-text.ts';

type Query = z.infer<typeof stockQuerySchema>;

const positionSchema = z.tuple([z.string(), z.string(), z.string()]);

/** Stock at real places, by place and product; figures of zero are left out. */
export async function findStock(
  database: BoardDatabase,
  siteId: string,
  query: Query,
): Promise<Result<Page<StockRow>, BadCursor>> {
  const position = readCursor(positionSchema, query.after);
  if (!position.ok) return position;
  const after = position.value
    ? sql`(stock.place, stock.product_id, stock.stock_id) > (${sql.join(position.value)})`
    : undefined;
  const found = await rows(
    database,
    sql<StockRow>`
      select stock.stock_id, stock.place, stock.product_id, stock.lot, stock.expiry, stock.serial, stock.owner,
        stock.condition, stock.quantity, stock.allocated, stock.rev, box.place as stands_at,
        coalesce(product.name, stock.product_id) as product_name, coalesce(product.base_unit, 'EA') as base_unit,
        location.zone, coalesce(location.blocked, false) as blocked
      ${matching(siteId, query, after)}
      order by stock.place, stock.product_id, stock.stock_id limit ${query.limit + 1}`,
  );
  return done(pageFrom(found, query.limit, (row) => [row.place, row.productId, row.stockId]));
}

/** Over all that matches, whatever the page. */
export async function sumStock(database: BoardDatabase, siteId: string, query: Query): Promise<StockTotal> {
  const total = await oneRow(
    database,
    sql<StockTotal>`
      select count(*) as rows, count(distinct stock.product_id) as products,
        coalesce(sum(stock.quantity), 0)::bigint as quantity, coalesce(sum(stock.allocated), 0)::bigint as allocated
      ${matching(siteId, query, undefined)}`,
  );
  return total ?? { rows: 0, products: 0, quantity: 0, allocated: 0 };
}

/** A location stands for the containers on it too. */
const matching = (
  siteId: string,
  query: Query,
  after: RawBuilder<unknown> | undefined,
): RawBuilder<unknown> => {
  const text = searchText(query.q);
  return sql`
    from stock
    left join products product using (site_id, product_id)
    left join containers box on box.site_id = stock.site_id
      and stock.place like 'lpn:%' and box.lpn = substr(stock.place, 5)
    left join locations location on location.site_id = stock.site_id and location.location_id =
      coalesce(stock.location_id, case when box.place like 'location:%' then substr(box.place, 10) end)
    where stock.site_id = ${siteId} and stock.holds and stock.place not like 'virtual:%' and ${every([
      text ? matches(text) : undefined,
      equals(sql`stock.product_id`, query.productId),
      query.place ? sql`(stock.place = ${query.place} or box.place = ${query.place})` : undefined,
      equals(sql`stock.lot`, query.lot),
      among(sql`stock.condition`, query.condition),
      after,
    ])}`;
};

const matches = ({ exact, upper, startsWith, contains, barcode }: SearchText): RawBuilder<unknown> => sql`(
  stock.product_id ilike ${startsWith} or product.name ilike ${contains} or stock.lot = ${exact}
  or stock.serial = ${exact} or location.location_id like ${startsWith.toUpperCase()} or box.lpn = ${upper}
  or stock.place = 'lpn:' || ${upper}
  or product.barcodes @> jsonb_build_array(jsonb_build_object('code', ${barcode}::text)))`;
