import { type RawBuilder, sql } from 'kysely';
import * as z from 'zod/mini';
import { type Result, done } from '../../shared/domain/result.ts';
import type { Page } from '../../shared/protocol/board/page.ts';
import type {
  PurchaseOrderRow,
  purchaseOrdersQuerySchema,
} from '../../shared/protocol/board/purchase-orders.ts';
import { type BoardDatabase, among, every, oneRow, rows } from './board-database.ts';
import { type BadCursor, pageFrom, readCursor } from './keyset.ts';
import { deviceReach } from './named-rows.ts';
import { type SearchText, searchText } from './search-text.ts';

const positionSchema = z.tuple([z.string(), z.string()]);

/** What is to arrive with what of it came, the next first. */
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
    purchaseOrderRows(
      siteId,
      [
        text ? matches(text) : undefined,
        among(sql`po.status`, query.status),
        position.value
          ? sql`(po.expected_on, po.purchase_order_id) > (${sql.join(position.value)})`
          : undefined,
      ],
      query.limit + 1,
    ),
  );
  return done(pageFrom(found, query.limit, (row) => [row.expectedOn, row.purchaseOrderId]));
}

export const findPurchaseOrder = (
  database: BoardDatabase,
  siteId: string,
  purchaseOrderId: string,
): Promise<PurchaseOrderRow | undefined> =>
  oneRow(database, purchaseOrderRows(siteId, [sql`po.purchase_order_id = ${purchaseOrderId}`], 1));

const matches = ({ startsWith, contains, upper }: SearchText): RawBuilder<unknown> => sql`(
  po.purchase_order_id ilike ${startsWith} or po.supplier ilike ${contains}
  or po.lines @> jsonb_build_array(jsonb_build_object('productId', ${upper}::text)))`;

const purchaseOrderRows = (
  siteId: string,
  conditions: readonly (RawBuilder<unknown> | undefined)[],
  limit: number,
): RawBuilder<PurchaseOrderRow> => sql<PurchaseOrderRow>`
  select po.purchase_order_id, po.supplier, po.expected_on, po.status, po.rev, named.*, running.open_receipts,
    running.devices, awaited.announced_units, questions.discrepancies
  from purchase_orders po
  cross join lateral (${linesWithNames}) named
  cross join lateral (${openReceipts}) running
  cross join lateral (
    select count(*) as announced_units from asns asn, jsonb_array_elements(asn.units) unit
    where asn.site_id = po.site_id and asn.purchase_order_id = po.purchase_order_id
      and asn.status in ('announced', 'receiving') and unit ->> 'receivedAt' is null) awaited
  cross join lateral (
    select count(*) as discrepancies from movements entry join discrepancies question using (site_id, mid)
    where entry.site_id = po.site_id and entry.purchase_order_id = po.purchase_order_id
      and question.status = 'open') questions
  where po.site_id = ${siteId} and ${every(conditions)}
  order by po.expected_on, po.purchase_order_id limit ${limit}`;

const linesWithNames = sql`
  select coalesce(jsonb_agg(line || jsonb_build_object(
      'productName', coalesce(product.name, line ->> 'productId'), 'baseUnit', coalesce(product.base_unit, 'EA'))
      order by (line ->> 'lineNumber')::int), '[]') as lines,
    coalesce(sum((line ->> 'expected')::bigint), 0)::bigint as expected,
    coalesce(sum((line ->> 'received')::bigint), 0)::bigint as received,
    coalesce(sum(greatest(0, (line ->> 'expected')::bigint - (line ->> 'received')::bigint)), 0)::bigint as open
  from jsonb_array_elements(po.lines) line
  left join products product on product.site_id = po.site_id and product.product_id = line ->> 'productId'`;

const openReceipts = sql`
  select count(*) as open_receipts, coalesce(jsonb_agg(distinct ${deviceReach('device', 'contact')})
    filter (where device.device_id is not null), '[]') as devices
  from receipts receipt
  left join devices device using (site_id, device_id)
  left join device_contacts contact using (site_id, device_id)
  where receipt.site_id = po.site_id and receipt.purchase_order_id = po.purchase_order_id
    and receipt.closed_at is null`;
