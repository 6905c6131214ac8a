import { sql } from 'kysely';
import type { PurchaseOrderDetail, Share } from '../../shared/protocol/board/purchase-orders.ts';
import type { ProductName } from '../../shared/protocol/board/named-goods.ts';
import { findAnnouncements } from './announcements-board.ts';
import { type BoardDatabase, atOneMoment, rows } from './board-database.ts';
import { broughtIn, isReceived } from './brought-in.ts';
import { decisionsOn } from './decisions-board.ts';
import { freshnessOf } from './freshness.ts';
import { findInboundQuestions, findUnits } from './arrivals-board.ts';
import { person } from './named-rows.ts';
import { findPhotos } from './photos-board.ts';
import { findPurchaseOrder } from './purchase-orders-board.ts';
import { receiptsOfPurchaseOrder } from './receipts-board.ts';

/** A purchase order with all that came of it and who received it, as of one moment. */
export function findPurchaseOrderDetail(
  database: BoardDatabase,
  siteId: string,
  { purchaseOrderId: id, asOf }: { purchaseOrderId: string; asOf: string },
): Promise<PurchaseOrderDetail | undefined> {
  return atOneMoment(database, async (moment) => {
    const order = await findPurchaseOrder(moment, siteId, id);
    if (!order) return undefined;
    const shares = await sharesOf(moment, siteId, id);
    const announced = await findAnnouncements(moment, siteId, { purchaseOrderId: id, limit: 50 });
    const deviceIds = order.devices.map(({ deviceId }) => deviceId);
    return {
      ...order,
      orderLines: order.lines.map((line) => ({
        ...line,
        receivedBy: shares.get(line.productId)?.shares ?? [],
      })),
      unplanned: [...shares.values()]
        .filter(({ product }) => !order.lines.some(({ productId }) => productId === product.productId))
        .map((share) => ({ product: share.product, receivedBy: share.shares })),
      units: await findUnits(moment, siteId, sql`box.arrival ->> 'purchaseOrderId' = ${id}`),
      receipts: await receiptsOfPurchaseOrder(moment, siteId, id),
      announcements: announced.ok ? announced.value.items : [],
      photos: await findPhotos(moment, siteId, sql`entry.purchase_order_id = ${id}`),
      questions: await findInboundQuestions(moment, siteId, sql`entry.purchase_order_id = ${id}`),
      decisions: await decisionsOn(moment, siteId, [id]),
      freshness: await freshnessOf(moment, siteId, { asOf, deviceIds }),
    };
  });
}

type ProductShares = { product: ProductName; shares: Share[] };

/** Per product who received how much, in the order of their first receipt; taken back entirely is left out. */
async function sharesOf(
  database: BoardDatabase,
  siteId: string,
  purchaseOrderId: string,
): Promise<Map<string, ProductShares>> {
  const found = await rows(
    database,
    sql<Share & { product: ProductName }>`
      select ${person('receiver')} as user, sum(${broughtIn})::bigint as quantity,
        jsonb_build_object('productId', entry.product_id, 'name', coalesce(product.name, entry.product_id)) as product
      from movements entry
      left join users receiver on receiver.site_id = entry.site_id and receiver.user_id = entry.user_id
      left join products product on product.site_id = entry.site_id and product.product_id = entry.product_id
      where entry.site_id = ${siteId} and entry.purchase_order_id = ${purchaseOrderId} and ${isReceived}
        and entry.product_id is not null
      group by entry.product_id, product.name, receiver.user_id, receiver.name
      having sum(${broughtIn}) <> 0
      order by min(entry.position)`,
  );
  const byProduct = new Map<string, ProductShares>();
  for (const { product, ...share } of found) {
    const known = byProduct.get(product.productId)?.shares ?? [];
    byProduct.set(product.productId, { product, shares: [...known, share] });
  }
  return byProduct;
}
