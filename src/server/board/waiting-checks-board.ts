import { type RawBuilder, sql } from 'kysely';
import * as z from 'zod/mini';
import { type Result, done } from '../../shared/domain/result.ts';
import type { WaitingCheck, waitingChecksQuerySchema } from '../../shared/protocol/board/checks.ts';
import type { Page } from '../../shared/protocol/board/page.ts';
import { type BoardDatabase, every, rows } from './board-database.ts';
import { type BadCursor, pageFrom, readCursor } from './keyset.ts';
import { deviceReach, person } from './named-rows.ts';
import { plateText } from '../../shared/domain/plate-text.ts';
import { type SearchText, searchText } from './search-text.ts';

const positionSchema = z.tuple([z.int(), z.string(), z.string()]);

/** Goods held for a check, the most urgent first, then the oldest; who has them in work. */
export async function findWaitingChecks(
  database: BoardDatabase,
  siteId: string,
  query: z.infer<typeof waitingChecksQuerySchema>,
): Promise<Result<Page<WaitingCheck>, BadCursor>> {
  const position = readCursor(positionSchema, query.after);
  if (!position.ok) return position;
  const text = searchText(query.q);
  const found = await rows(
    database,
    waitingChecks(
      siteId,
      [
        text ? matches(text) : undefined,
        position.value
          ? sql`(task.priority, task.created_at, task.task_id) > (${sql.join(position.value)})`
          : undefined,
      ],
      query.limit + 1,
    ),
  );
  return done(
    pageFrom(found, query.limit, ({ priority, createdAt, taskId }) => [priority, createdAt, taskId]),
  );
}

const matches = ({ upper, startsWith, contains, exact }: SearchText): RawBuilder<unknown> => sql`(
  task.lpn = ${plateText(exact)} or task.task_id like ${startsWith}
  or task.work ->> 'from' = 'location:' || ${upper} or box.place = 'location:' || ${upper}
  or task.work ->> 'supplier' ilike ${contains} or task.work ->> 'purchaseOrderId' ilike ${startsWith}
  or exists (select from jsonb_array_elements(task.work -> 'goods') part
    where part -> 'product' ->> 'productId' = ${upper} or part -> 'product' ->> 'name' ilike ${contains}
      or part ->> 'lot' = ${exact}))`;

const waitingChecks = (
  siteId: string,
  conditions: readonly (RawBuilder<unknown> | undefined)[],
  limit: number,
): RawBuilder<WaitingCheck> => sql<WaitingCheck>`
  select task.task_id, task.status, task.priority, task.created_at, task.lpn, task.work ->> 'from' as "from",
    box.place as stands_at, task.work ->> 'supplier' as supplier, task.work ->> 'purchaseOrderId' as purchase_order_id,
    held.goods, ${person('checker')} as user, ${deviceReach('device', 'contact')} as device, eager.orders_waiting
  from tasks task
  left join containers box on box.site_id = task.site_id and box.lpn = task.lpn
  left join users checker on checker.site_id = task.site_id and checker.user_id = task.user_id
  left join devices device on device.site_id = task.site_id and device.device_id = task.device_id
  left join device_contacts contact on contact.site_id = device.site_id and contact.device_id = device.device_id
  cross join lateral (
    select coalesce(jsonb_agg(part || jsonb_build_object('product', jsonb_build_object(
      'productId', part -> 'product' ->> 'productId', 'name', part -> 'product' ->> 'name'))), '[]') as goods
    from jsonb_array_elements(task.work -> 'goods') part) held
  cross join lateral (
    select count(distinct line.order_id) as orders_waiting from order_lines line join orders using (site_id, order_id)
    where line.site_id = task.site_id and line.waits and orders.status in ('open', 'picking') and line.product_id in (
      select part -> 'product' ->> 'productId' from jsonb_array_elements(task.work -> 'goods') part)) eager
  where task.site_id = ${siteId} and task.kind = 'quality-check'
    and task.status in ('open', 'held', 'claimed', 'paused') and ${every(conditions)}
  order by task.priority, task.created_at, task.task_id limit ${limit}`;
