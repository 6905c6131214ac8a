import { sql } from 'kysely';
import * as z from 'zod/mini';
import { type Result, done } from '../../shared/domain/result.ts';
import type { ProductRow, productsQuerySchema } from '../../shared/protocol/board/catalogue.ts';
import type { Page } from '../../shared/protocol/board/page.ts';
import { type BoardDatabase, every, rows } from './board-database.ts';
import { type BadCursor, pageFrom, readCursor } from './keyset.ts';
import { type SearchText, searchText } from './search-text.ts';

const positionSchema = z.tuple([z.string()]);

/** Products by id, each with what lies at real places. */
export async function findProducts(
  database: BoardDatabase,
  siteId: string,
  query: z.infer<typeof productsQuerySchema>,
): Promise<Result<Page<ProductRow>, BadCursor>> {
  const position = readCursor(positionSchema, query.after);
  if (!position.ok) return position;
  const text = searchText(query.q);
  const found = await rows(
    database,
    sql<ProductRow>`
      select product.*, sums.* from products product
      cross join lateral (
        select coalesce(sum(quantity), 0)::bigint as quantity, coalesce(sum(allocated), 0)::bigint as allocated,
          coalesce(sum(quantity) filter (where condition = 'available'), 0)::bigint as available
        from stock where stock.site_id = product.site_id and stock.product_id = product.product_id
          and stock.holds and stock.place not like 'virtual:%') sums
      where product.site_id = ${siteId} and ${every([
        text ? matches(text) : undefined,
        position.value ? sql`product.product_id > ${position.value[0]}` : undefined,
      ])}
      order by product.product_id limit ${query.limit + 1}`,
  );
  return done(pageFrom(found, query.limit, ({ productId }) => [productId]));
}

const matches = ({ startsWith, contains, barcode }: SearchText) => sql`(
  product.product_id ilike ${startsWith} or product.name ilike ${contains}
  or product.barcodes @> jsonb_build_array(jsonb_build_object('code', ${barcode}::text)))`;
