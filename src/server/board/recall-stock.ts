import { type RawBuilder, sql } from 'kysely';
import type {
  RecallPlace,
  RecallQuery,
  RecallStock,
  RecallTotal,
} from '../../shared/protocol/board/recall.ts';
import { type BoardDatabase, equals, every, rows } from './board-database.ts';
import { aboutLot } from './lot-movements.ts';
import { deviceReach, namedGoods, person } from './named-rows.ts';
import { standsAt } from './stands-at.ts';

/** Stock rows of the lot (alias `stock`), those that are empty now too. */
export const ofLot = (siteId: string, { lot, productId }: RecallQuery): RawBuilder<unknown> =>
  every([sql`stock.site_id = ${siteId}`, sql`stock.lot = ${lot}`, equals(sql`stock.product_id`, productId)]);

/** The virtual places hold the other side of every movement: their figures are the totals. */
export const recallTotals = (
  database: BoardDatabase,
  siteId: string,
  query: RecallQuery,
): Promise<RecallTotal[]> =>
  rows(
    database,
    sql<RecallTotal>`
      select jsonb_build_object('productId', stock.product_id, 'name', coalesce(product.name, stock.product_id)) as product,
        coalesce(product.base_unit, 'EA') as base_unit,
        (-coalesce(sum(quantity) filter (where place = 'virtual:supplier'), 0))::bigint as received,
        coalesce(sum(quantity) filter (where place not like 'virtual:%'), 0)::bigint as here,
        coalesce(sum(quantity) filter (where place = 'virtual:customer'), 0)::bigint as at_customers,
        coalesce(sum(quantity) filter (where place = 'virtual:scrap'), 0)::bigint as scrapped,
        (-coalesce(sum(quantity) filter (where place = 'virtual:adjustment'), 0))::bigint as adjusted
      from stock left join products product using (site_id, product_id)
      where ${ofLot(siteId, query)}
      group by stock.product_id, product.name, product.base_unit order by stock.product_id`,
  );

/** Where it is now, by place. */
export async function recallStock(
  database: BoardDatabase,
  siteId: string,
  query: RecallQuery,
): Promise<RecallStock[]> {
  const found = await rows(
    database,
    sql<Omit<RecallStock, keyof Goods> & { goods: Goods }>`
      select ${namedGoods('stock', 'product')} as goods, stock.place, stock.allocated, location.zone,
        ${person('worker')} as user, ${deviceReach('device', 'contact')} as device, case
        when box.lpn is not null then standing.stands_at end as stands_at
      from stock
      left join products product using (site_id, product_id)
      left join containers box on box.site_id = stock.site_id and stock.place = 'lpn:' || box.lpn
      left join tasks task on task.site_id = box.site_id and task.task_id = box.task_id
        and task.status in ('held', 'claimed', 'paused')
      left join users worker on worker.site_id = task.site_id and worker.user_id = task.user_id
      left join devices device on device.site_id = task.site_id and device.device_id = task.device_id
      left join device_contacts contact on contact.site_id = device.site_id and contact.device_id = device.device_id
      cross join lateral (select ${standsAt(sql`stock.site_id`, sql`stock.place`)} as stands_at) standing
      left join locations location on location.site_id = stock.site_id
        and standing.stands_at = 'location:' || location.location_id
      where ${ofLot(siteId, query)} and stock.holds and stock.place not like 'virtual:%'
      order by stock.place, stock.product_id, stock.stock_id`,
  );
  return found.map(({ goods, ...row }) => ({ ...row, ...goods }));
}

type Goods = Pick<RecallStock, 'product' | 'lot' | 'expiry' | 'serial' | 'owner' | 'condition' | 'quantity'>;

/** Every real place that ever held it, by itself or with a container on it, in the order in which it came there. */
export const recallPlaces = (
  database: BoardDatabase,
  siteId: string,
  query: RecallQuery,
): Promise<RecallPlace[]> => {
  const moved = sql`movements entry where entry.site_id = ${siteId} and ${aboutLot(siteId, query)}`;
  return rows(
    database,
    sql<RecallPlace>`
      select seen.place, min(seen.at) as "from", max(seen.at) as until,
        coalesce(max(now.quantity), 0)::bigint as quantity
      from (select entry.to_place as place, entry.received_at as at from ${moved}
        union all select entry.from_place, entry.received_at from ${moved}) seen
      left join (${nowAt(siteId, query)}) now on now.place = seen.place
      where seen.place is not null and seen.place not like 'virtual:%'
      group by seen.place order by min(seen.at), seen.place`,
  );
};

/** How much of it lies at each place; what is in a container lies where that stands, too. */
const nowAt = (siteId: string, query: RecallQuery): RawBuilder<unknown> => sql`
  select at.place, sum(at.quantity) as quantity from (
    select stock.place, stock.quantity from stock where ${ofLot(siteId, query)} and stock.holds
    union all
    select ${standsAt(sql`stock.site_id`, sql`stock.place`)}, stock.quantity from stock
    where ${ofLot(siteId, query)} and stock.holds and stock.place like 'lpn:%') at
  group by at.place`;
