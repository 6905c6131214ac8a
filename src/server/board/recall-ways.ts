import { sql } from 'kysely';
import type {
  RecallCustomer,
  RecallQuery,
  RecallSource,
  RecallWork,
} from '../../shared/protocol/board/recall.ts';
import { type BoardDatabase, equals, every, rows } from './board-database.ts';
import { broughtIn, isReceived, isReturned } from './brought-in.ts';
import { movesLot } from './lot-movements.ts';
import { deviceReach, person } from './named-rows.ts';
import { ofLot } from './recall-stock.ts';

const productOf = (table: string) => sql`jsonb_build_object('productId', ${sql.ref(table)}.product_id,
  'name', coalesce(product.name, ${sql.ref(table)}.product_id))`;

/** Orders that got of it, those that have left first; what was put back does not count. */
export const recallCustomers = (
  database: BoardDatabase,
  siteId: string,
  query: RecallQuery,
): Promise<RecallCustomer[]> =>
  rows(
    database,
    sql<RecallCustomer>`
      select got.order_id, coalesce(orders.customer, '?') as customer, coalesce(orders.status, 'shipped') as status,
        ${productOf('got')} as product, got.picked, got.shipped, got.returned, got.totes, got.shipped_at
      from (
        select entry.order_id, entry.product_id,
          coalesce(sum(case when entry.type = 'pick' then entry.quantity when entry.type = 'put-back' then -entry.quantity
            when entry.type = 'move' and entry.from_place like 'location:%' then entry.quantity end), 0)::bigint as picked,
          coalesce(sum(entry.quantity) filter (where entry.type = 'move' and ${toCustomer}), 0)::bigint as shipped,
          coalesce(sum(${broughtIn}) filter (where entry.type = 'receive'), 0)::bigint as returned,
          coalesce(jsonb_agg(distinct substr(entry.to_place, 5)) filter (where entry.type in ('pick', 'move')
            and entry.to_place like 'lpn:%'), '[]') as totes,
          max(entry.received_at) filter (where ${toCustomer}) as shipped_at
        from movements entry
        where entry.site_id = ${siteId} and ${movesLot(query)} and entry.order_id is not null
        group by entry.order_id, entry.product_id) got
      left join orders on orders.site_id = ${siteId} and orders.order_id = got.order_id
      left join products product on product.site_id = ${siteId} and product.product_id = got.product_id
      where got.picked <> 0 or got.shipped <> 0 or got.returned <> 0
      order by got.shipped_at nulls last, got.order_id`,
  );

const toCustomer = sql`entry.to_place = 'virtual:customer'`;

/** Who sent it, and who received it when; what came back from customers is theirs. */
export const recallSources = (
  database: BoardDatabase,
  siteId: string,
  query: RecallQuery,
): Promise<RecallSource[]> =>
  rows(
    database,
    sql<RecallSource>`
      select ${productOf('came')} as product, came.supplier, came.purchase_order_id, came.receipt_id, came.at,
        came.quantity, came.lpns, ${person('receiver')} as user, (
          select coalesce(jsonb_agg(distinct box.arrival ->> 'trackingNumber'), '[]') from containers box
          where box.site_id = ${siteId} and box.lpn in (select jsonb_array_elements_text(came.lpns))
            and box.arrival ->> 'trackingNumber' is not null) as tracking_numbers
      from (
        select entry.product_id, entry.purchase_order_id, entry.receipt_id, entry.user_id,
          coalesce(receipt.supplier, po.supplier) as supplier, min(entry.received_at) as at,
          sum(${broughtIn})::bigint as quantity,
          coalesce(jsonb_agg(distinct substr(entry.to_place, 5)) filter (where entry.to_place like 'lpn:%'), '[]') as lpns
        from movements entry
        left join receipts receipt using (site_id, receipt_id)
        left join purchase_orders po on po.site_id = entry.site_id and po.purchase_order_id = entry.purchase_order_id
        where entry.site_id = ${siteId} and ${movesLot(query)} and ${isReceived} and not (${isReturned})
        group by entry.product_id, entry.purchase_order_id, entry.receipt_id, entry.user_id, receipt.supplier, po.supplier
        having sum(${broughtIn}) <> 0) came
      left join products product on product.site_id = ${siteId} and product.product_id = came.product_id
      left join users receiver on receiver.site_id = ${siteId} and receiver.user_id = came.user_id
      order by came.at, came.receipt_id, came.product_id`,
  );

/** Live work that names it: what is to be picked of it, checked, put away or put back, and on which device. */
export const recallWork = (
  database: BoardDatabase,
  siteId: string,
  query: RecallQuery,
): Promise<RecallWork[]> =>
  rows(
    database,
    sql<RecallWork>`
      select task.task_id, task.kind, task.status, ${productOf('wanted')} as product, wanted.quantity, wanted.place,
        wanted.order_id, ${person('worker')} as user, ${deviceReach('device', 'contact')} as device
      from (${promised(siteId, query)} union all ${named(siteId, query)}) wanted
      join tasks task on task.site_id = ${siteId} and task.task_id = wanted.task_id
      left join products product on product.site_id = ${siteId} and product.product_id = wanted.product_id
      left join users worker on worker.site_id = ${siteId} and worker.user_id = task.user_id
      left join devices device on device.site_id = ${siteId} and device.device_id = task.device_id
      left join device_contacts contact on contact.site_id = device.site_id and contact.device_id = device.device_id
      where task.status in ('open', 'held', 'claimed', 'paused')
      order by (task.user_id is null), task.priority, task.task_id`,
  );

const promised = (siteId: string, query: RecallQuery) => sql`
  select promise.task_id, stock.product_id, promise.quantity - promise.picked - promise.short as quantity, stock.place,
    line.order_id
  from stock join allocations promise using (site_id, stock_id) join order_lines line using (site_id, order_line_id)
  where ${ofLot(siteId, query)} and promise.status = 'open'`;

const named = (siteId: string, { lot, productId }: RecallQuery) => sql`
  select task.task_id, part -> 'product' ->> 'productId', (part ->> 'quantity')::bigint,
    coalesce('lpn:' || task.lpn, task.work ->> 'from'), null
  from tasks task
  cross join lateral jsonb_array_elements(coalesce(task.work -> 'goods', jsonb_build_array(task.work))) part
  where task.site_id = ${siteId} and task.kind in ('putaway', 'quality-check', 'put-back')
    and task.status in ('open', 'held', 'claimed', 'paused') and ${every([
      sql`part ->> 'lot' = ${lot}`,
      equals(sql`part -> 'product' ->> 'productId'`, productId),
    ])}`;
