import { type RawBuilder, sql } from 'kysely';
import * as z from 'zod/mini';
import { type Result, done } from '../../shared/domain/result.ts';
import type { Page } from '../../shared/protocol/board/page.ts';
import type { ReceiptRow, receiptsQuerySchema } from '../../shared/protocol/board/receipts.ts';
import { type BoardDatabase, every, oneRow, rows } from './board-database.ts';
import { broughtIn, isReceived, isReturned } from './brought-in.ts';
import { type BadCursor, pageFrom, readCursor } from './keyset.ts';
import { deviceReach, person } from './named-rows.ts';
import { type SearchText, searchText } from './search-text.ts';

const positionSchema = z.tuple([z.string(), z.string()]);

/** Receipts with what came in them, the latest begun first. */
export async function findReceipts(
  database: BoardDatabase,
  siteId: string,
  query: z.infer<typeof receiptsQuerySchema>,
): Promise<Result<Page<ReceiptRow>, BadCursor>> {
  const position = readCursor(positionSchema, query.after);
  if (!position.ok) return position;
  const text = searchText(query.q);
  const found = await rows(
    database,
    receiptRows(
      siteId,
      [
        text ? matches(text) : undefined,
        query.state ? sql`${state} = any(${query.state})` : undefined,
        position.value
          ? sql`(receipt.opened_at, receipt.receipt_id) < (${sql.join(position.value)})`
          : undefined,
      ],
      query.limit + 1,
    ),
  );
  return done(pageFrom(found, query.limit, ({ openedAt, receiptId }) => [openedAt, receiptId]));
}

export const findReceipt = (
  database: BoardDatabase,
  siteId: string,
  receiptId: string,
): Promise<ReceiptRow | undefined> =>
  oneRow(database, receiptRows(siteId, [sql`receipt.receipt_id = ${receiptId}`], 1));

/** Most receipts shown of one purchase order. */
const mostOfOne = 100;

export const receiptsOfPurchaseOrder = (
  database: BoardDatabase,
  siteId: string,
  purchaseOrderId: string,
): Promise<ReceiptRow[]> =>
  rows(database, receiptRows(siteId, [sql`receipt.purchase_order_id = ${purchaseOrderId}`], mostOfOne));

const state = sql`case when receipt.closed_at is null then 'open' else 'closed' end`;

const matches = ({ startsWith, contains }: SearchText): RawBuilder<unknown> => sql`(
  receipt.receipt_id like ${startsWith} or receipt.purchase_order_id ilike ${startsWith}
  or receipt.asn_id ilike ${startsWith} or receipt.order_id ilike ${startsWith} or receipt.supplier ilike ${contains}
  or receiver.name ilike ${contains} or device.name ilike ${startsWith})`;

const receiptRows = (
  siteId: string,
  conditions: readonly (RawBuilder<unknown> | undefined)[],
  limit: number,
): RawBuilder<ReceiptRow> => sql<ReceiptRow>`
  select receipt.receipt_id, receipt.purchase_order_id, receipt.asn_id, receipt.supplier, receipt.opened_at,
    receipt.closed_at, ${person('receiver')} as user, ${deviceReach('device', 'contact')} as device,
    boxes.units, sums.products, sums.pieces, sums.returned, questions.discrepancies
  from receipts receipt
  left join users receiver on receiver.site_id = receipt.site_id and receiver.user_id = receipt.user_id
  left join devices device on device.site_id = receipt.site_id and device.device_id = receipt.device_id
  left join device_contacts contact on contact.site_id = device.site_id and contact.device_id = device.device_id
  cross join lateral (
    select count(*) as units from containers box
    where box.site_id = receipt.site_id and box.receipt_id = receipt.receipt_id) boxes
  cross join lateral (
    select count(distinct entry.product_id) as products, coalesce(sum(${broughtIn}), 0)::bigint as pieces,
      coalesce(sum(${broughtIn}) filter (where ${isReturned}), 0)::bigint as returned
    from movements entry
    where entry.site_id = receipt.site_id and entry.receipt_id = receipt.receipt_id and ${isReceived}) sums
  cross join lateral (
    select count(*) as discrepancies from movements entry join discrepancies question using (site_id, mid)
    where entry.site_id = receipt.site_id and entry.receipt_id = receipt.receipt_id
      and question.status = 'open') questions
  where receipt.site_id = ${siteId} and ${every(conditions)}
  order by receipt.opened_at desc, receipt.receipt_id desc limit ${limit}`;
