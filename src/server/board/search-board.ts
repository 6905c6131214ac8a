import { sql } from 'kysely';
import type { Hit } from '../../shared/protocol/board/search.ts';
import { type BoardDatabase, rows } from './board-database.ts';
import { plateText } from '../../shared/domain/plate-text.ts';
import { searchText } from './search-text.ts';

/** Hits of one kind at most. */
const mostOfKind = 5;

/** What a typed or scanned text may mean: orders, purchase orders, containers, products, lots; exact ones first. */
export async function findAnything(database: BoardDatabase, siteId: string, q: string): Promise<Hit[]> {
  const text = searchText(q);
  if (!text) return [];
  const { upper, startsWith, contains, exact, barcode } = text;
  const plate = plateText(exact);
  return rows(
    database,
    sql<Hit>`
      (select 'order' as kind, order_id as id, customer as about from orders
        where site_id = ${siteId} and (order_id ilike ${startsWith} or customer ilike ${contains})
        order by (order_id = ${upper}) desc, (status in ('shipped', 'cancelled')), ship_by limit ${mostOfKind})
      union all
      (select 'purchase_order', purchase_order_id, supplier from purchase_orders
        where site_id = ${siteId} and (purchase_order_id ilike ${startsWith} or supplier ilike ${contains})
        order by (purchase_order_id = ${upper}) desc, (status in ('closed', 'cancelled')), expected_on
        limit ${mostOfKind})
      union all
      (select 'container', lpn, coalesce(split_part(place, ':', 2), '') from containers
        where site_id = ${siteId} and (lpn = ${plate} or lpn like ${startsWith.toUpperCase()}
          or arrival ->> 'trackingNumber' ilike ${startsWith})
        order by (lpn = ${plate}) desc, lpn limit ${mostOfKind})
      union all
      (select 'product', product_id, name from products
        where site_id = ${siteId} and (product_id ilike ${startsWith} or name ilike ${contains}
          or barcodes @> jsonb_build_array(jsonb_build_object('code', ${barcode}::text)))
        order by (product_id = ${upper}) desc, product_id limit ${mostOfKind})
      union all
      (select 'lot', stock.lot, string_agg(distinct coalesce(product.name, stock.product_id), ', ')
        from stock left join products product using (site_id, product_id)
        where stock.site_id = ${siteId} and stock.lot ilike ${startsWith}
        group by stock.lot order by (stock.lot = ${exact}) desc, stock.lot limit ${mostOfKind})`,
  );
}
