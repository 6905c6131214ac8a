import { sql } from 'kysely';
import type { NamedGoods } from '../../shared/protocol/board/named-goods.ts';
import type { ReceiptDetail } from '../../shared/protocol/board/receipts.ts';
import { findInboundQuestions, findUnits } from './arrivals-board.ts';
import { type BoardDatabase, atOneMoment, rows } from './board-database.ts';
import { broughtIn, isReceived } from './brought-in.ts';
import { findPhotos } from './photos-board.ts';
import { findReceipt } from './receipts-board.ts';

/** One receipt with what came in it, as of one moment. */
export function findReceiptDetail(
  database: BoardDatabase,
  siteId: string,
  receiptId: string,
): Promise<ReceiptDetail | undefined> {
  const ofReceipt = sql`entry.receipt_id = ${receiptId}`;
  return atOneMoment(database, async (moment) => {
    const receipt = await findReceipt(moment, siteId, receiptId);
    if (!receipt) return undefined;
    return {
      ...receipt,
      goods: await goodsOf(moment, siteId, receiptId),
      containers: await findUnits(moment, siteId, sql`box.receipt_id = ${receiptId}`),
      photos: await findPhotos(moment, siteId, ofReceipt),
      questions: await findInboundQuestions(moment, siteId, ofReceipt),
    };
  });
}

/** Condition, expiry and owner are only in the words of the movements, which are readable once applied. */
const goodsOf = (database: BoardDatabase, siteId: string, receiptId: string): Promise<NamedGoods[]> =>
  rows(
    database,
    sql<NamedGoods>`
      select jsonb_build_object('productId', came.product_id, 'name', coalesce(product.name, came.product_id)) as product,
        came.lot, came.expiry, null as serial, came.owner, came.condition, sum(came.quantity)::bigint as quantity
      from (
        select entry.product_id, entry.lot, entry.position, ${broughtIn} as quantity,
          entry.raw::jsonb #>> '{body,expiry}' as expiry,
          coalesce(entry.raw::jsonb #>> '{body,owner}', 'own') as owner,
          coalesce(entry.raw::jsonb #>> '{body,condition}', 'available') as condition
        from movements entry
        where entry.site_id = ${siteId} and entry.receipt_id = ${receiptId} and ${isReceived}) came
      left join products product on product.site_id = ${siteId} and product.product_id = came.product_id
      group by came.product_id, product.name, came.lot, came.expiry, came.owner, came.condition
      having sum(came.quantity) <> 0
      order by min(came.position)`,
  );
