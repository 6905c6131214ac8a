import { type RawBuilder, sql } from 'kysely';
import * as z from 'zod/mini';
import { type Result, done } from '../../shared/domain/result.ts';
import type { PurchaseOrderRow, purchaseOrdersQuerySchema } from '../../shared/protocol/board/catalogue.ts';
import type { Page } from '../../shared/protocol/board/page.ts';
import { type BoardDatabase, among, every, rows } from './board-database.ts';
import { type BadCursor, pageFrom, readCursor } from './keyset.ts';
import { type SearchText, searchText } from './search-text.ts';

const positionSchema = z.tuple([z.string(), z.string()]);

/** What is to arrive, the next first. */
export async function findPurchaseOrders(
  database: BoardDatabase,
  siteId: string,
  query: z.infer<typeof purchaseOrdersQuerySchema>,
): Promise<Result<Page<PurchaseOrderRow>, BadCursor>> {
  const position = readCursor(positionSchema, query.after);
  if (!position.ok) return position;
  const text = searchText(query.q);
  const found = await rows(
    database,
    sql<PurchaseOrderRow>`
      select po.purchase_order_id, po.supplier, po.expected_on, po.status, po.rev, named.lines
      from purchase_orders po
      cross join lateral (
        select coalesce(jsonb_agg(line || jsonb_build_object(
          'productName', coalesce(product.name, line ->> 'productId'), 'baseUnit', coalesce(product.base_unit, 'EA'))
          order by (line ->> 'lineNumber')::int), '[]') as lines
        from jsonb_array_elements(po.lines) line
        left join products product on product.site_id = po.site_id and product.product_id = line ->> 'productId') named
      where po.site_id = ${siteId} and ${every([
        text ? matches(text) : undefined,
        among(sql`po.status`, query.status),
        position.value
          ? sql`(po.expected_on, po.purchase_order_id) > (${sql.join(position.value)})`
          : undefined,
      ])}
      order by po.expected_on, po.purchase_order_id limit ${query.limit + 1}`,
  );
  return done(pageFrom(found, query.limit, (row) => [row.expectedOn, row.purchaseOrderId]));
}

const matches = ({ startsWith, contains, upper }: SearchText): RawBuilder<unknown> => sql`(
  po.purchase_order_id ilike ${startsWith} or po.supplier ilike ${contains}
  or po.lines @> jsonb_build_array(jsonb_build_object('productId', ${upper}::text)))`;
