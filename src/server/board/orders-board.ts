import { type RawBuilder, sql } from 'kysely';
import * as z from 'zod/mini';
import type { OrderRow, ordersQuerySchema } from '../../shared/protocol/board/orders.ts';
import type { Page } from '../../shared/protocol/board/page.ts';
import { type Result, done } from '../../shared/domain/result.ts';
import { type BoardDatabase, among, every, oneRow, rows } from './board-database.ts';
import { type BadCursor, pageFrom, readCursor } from './keyset.ts';
import { deviceReach } from './named-rows.ts';
import { type SearchText, searchText } from './search-text.ts';

const positionSchema = z.tuple([z.string(), z.int(), z.string()]);

/** Orders with the sums of their lines, the most urgent first. */
export async function findOrders(
  database: BoardDatabase,
  siteId: string,
  query: z.infer<typeof ordersQuerySchema>,
): Promise<Result<Page<OrderRow>, BadCursor>> {
  const position = readCursor(positionSchema, query.after);
  if (!position.ok) return position;
  const text = searchText(query.q);
  const found = await rows(
    database,
    orderRows(
      siteId,
      [
        text ? matches(text) : undefined,
        among(sql`orders.status`, query.status),
        among(sql`orders.priority`, query.priority),
        query.shipBefore ? sql`orders.ship_by < ${query.shipBefore}` : undefined,
        position.value
          ? sql`(orders.ship_by, orders.priority, orders.order_id) > (${sql.join(position.value)})`
          : undefined,
      ],
      query.limit + 1,
    ),
  );
  return done(pageFrom(found, query.limit, ({ shipBy, priority, orderId }) => [shipBy, priority, orderId]));
}

export const findOrder = (
  database: BoardDatabase,
  siteId: string,
  orderId: string,
): Promise<OrderRow | undefined> =>
  oneRow(database, orderRows(siteId, [sql`orders.order_id = ${orderId}`], 1));

/** The order itself, who gets it, or a product in it. */
const matches = ({ startsWith, contains, upper }: SearchText): RawBuilder<unknown> => sql`(
  orders.order_id ilike ${startsWith} or orders.customer ilike ${contains} or exists (
    select from order_lines line where line.site_id = orders.site_id and line.order_id = orders.order_id
      and line.product_id = ${upper}))`;

const orderRows = (
  siteId: string,
  conditions: readonly (RawBuilder<unknown> | undefined)[],
  limit: number,
): RawBuilder<OrderRow> => sql<OrderRow>`
  select orders.order_id, orders.customer, orders.priority, orders.ship_by, orders.status, orders.rev,
    sums.*, questions.blocking, hearing.unseen, carriers.devices
  from orders
  cross join lateral (
    select count(*) as lines, count(*) filter (where status = 'cancelled') as cancelled_lines,
      count(*) filter (where status = 'picked') as picked_lines,
      coalesce(sum(ordered) filter (where status <> 'cancelled'), 0)::bigint as ordered,
      coalesce(sum(picked) filter (where status <> 'cancelled'), 0)::bigint as picked,
      coalesce(sum(short) filter (where status <> 'cancelled'), 0)::bigint as short
    from order_lines line where line.site_id = orders.site_id and line.order_id = orders.order_id) sums
  cross join lateral (
    select count(*) as blocking from discrepancies question
    where question.site_id = orders.site_id and question.order_id = orders.order_id
      and question.status = 'open' and question.severity = 'blocking') questions
  cross join lateral (
    select count(*) as unseen from order_lines line
    join notices notice using (site_id, order_line_id)
    join devices device using (site_id, device_id)
    where line.site_id = orders.site_id and line.order_id = orders.order_id
      and notice.seen_at is null and device.revoked_at is null) hearing
  cross join lateral (
    select coalesce(jsonb_agg(carrier.reach order by carrier.device_id), '[]') as devices from (
      select distinct device.device_id, ${deviceReach('device', 'contact')} as reach
      from order_lines line
      join allocations allocation using (site_id, order_line_id)
      join tasks task using (site_id, task_id)
      join devices device on device.site_id = task.site_id and device.device_id = task.device_id
      left join device_contacts contact on contact.site_id = device.site_id and contact.device_id = device.device_id
      where line.site_id = orders.site_id and line.order_id = orders.order_id
        and task.status in ('held', 'claimed', 'paused')) carrier) carriers
  where orders.site_id = ${siteId} and ${every(conditions)}
  order by orders.ship_by, orders.priority, orders.order_id
  limit ${limit}`;
