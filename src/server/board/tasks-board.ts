import { type RawBuilder, sql } from 'kysely';
import * as z from 'zod/mini';
import type { Page } from '../../shared/protocol/board/page.ts';
import type { TaskRow, tasksQuerySchema } from '../../shared/protocol/board/tasks.ts';
import { type Result, done } from '../../shared/domain/result.ts';
import { type BoardDatabase, among, equals, every, rows } from './board-database.ts';
import { type BadCursor, pageFrom, readCursor } from './keyset.ts';
import { deviceReach, person, productName } from './named-rows.ts';
import { plateText } from '../../shared/domain/plate-text.ts';
import { type SearchText, searchText } from './search-text.ts';

const positionSchema = z.tuple([z.int(), z.string(), z.int(), z.string()]);
type Ranked = TaskRow & { rank: number; dueBy: string };

/** Tasks with their progress: those in work first, then by when they must be done. */
export async function findTasks(
  database: BoardDatabase,
  siteId: string,
  query: z.infer<typeof tasksQuerySchema>,
): Promise<Result<Page<TaskRow>, BadCursor>> {
  const position = readCursor(positionSchema, query.after);
  if (!position.ok) return position;
  const text = searchText(query.q);
  const conditions = [
    text ? matches(text) : undefined,
    among(sql`task.status`, query.status),
    among(sql`task.kind`, query.kind),
    equals(sql`task.device_id`, query.deviceId),
  ];
  const found = await rows(database, taskRows(siteId, conditions, position.value, query.limit + 1));
  return done(pageFrom(found, query.limit, (task) => [task.rank, task.dueBy, task.priority, task.taskId]));
}

const matches = ({ startsWith, contains, upper, exact }: SearchText): RawBuilder<unknown> => sql`(
  task.task_id like ${startsWith} or worker.name ilike ${contains} or device.name ilike ${startsWith}
  or task.work -> 'product' ->> 'productId' = ${upper}
  or 'location:' || ${upper} in (task.work ->> 'place', task.work ->> 'from') or task.lpn = ${plateText(exact)}
  or task.work ->> 'purchaseOrderId' = ${upper} or exists (select from jsonb_array_elements(task.work -> 'goods') part
    where part -> 'product' ->> 'productId' = ${upper} or part ->> 'lot' = ${exact})
  or exists (select from allocations allocation join order_lines line using (site_id, order_line_id)
    where allocation.site_id = task.site_id and allocation.task_id = task.task_id
      and (line.order_id = ${upper} or line.product_id = ${upper})))`;

/** Without a ship-by time a task comes after all that have one. */
const ranked = sql`
  select task.*,
    array_position(array['claimed', 'paused', 'held', 'open', 'done', 'cancelled'], task.status) as rank,
    coalesce(task.ship_by, '9999-12-31T00:00:00Z'::timestamptz) as due_by
  from tasks task`;

const taskRows = (
  siteId: string,
  conditions: readonly (RawBuilder<unknown> | undefined)[],
  position: z.infer<typeof positionSchema> | null,
  limit: number,
): RawBuilder<Ranked> => sql<Ranked>`
  select task.task_id, task.kind, task.status, task.priority, task.ship_by, task.zone, task.created_at, task.rev,
    task.rank, task.due_by, ${person('worker')} as user, ${deviceReach('device', 'contact')} as device,
    progress.lines, progress.done_lines, progress.short_lines, progress.cancelled_lines, progress.pieces,
    progress.done_pieces, (task.work ->> 'metres')::double precision as metres, theirs.order_ids,
    ${productName('product')} as product,
    coalesce(task.work ->> 'from', task.work ->> 'place') as "from", task.work ->> 'home' as home, task.lpn,
    (select count(distinct part -> 'product' ->> 'productId')
      from jsonb_array_elements(task.work -> 'goods') part) as goods
  from (${ranked}) task
  left join users worker on worker.site_id = task.site_id and worker.user_id = task.user_id
  left join devices device on device.site_id = task.site_id and device.device_id = task.device_id
  left join device_contacts contact on contact.site_id = device.site_id and contact.device_id = device.device_id
  left join products product on product.site_id = task.site_id
    and product.product_id = coalesce(task.work -> 'product' ->> 'productId', task.work ->> 'productId',
      task.work -> 'goods' -> 0 -> 'product' ->> 'productId')
  cross join lateral (${progressOf}) progress
  cross join lateral (${ordersOf}) theirs
  where task.site_id = ${siteId} and ${every(conditions)}
    and ${position ? sql`(task.rank, task.due_by, task.priority, task.task_id) > (${sql.join(position)})` : sql`true`}
  order by task.rank, task.due_by, task.priority, task.task_id
  limit ${limit}`;

/** Base units of work that is not a pick list. */
const piecesOf = sql`coalesce((task.work ->> 'quantity')::bigint, (
  select sum((part ->> 'quantity')::bigint) from jsonb_array_elements(task.work -> 'goods') part), 0)`;

/** A pick list's row is not rewritten for each pick: its allocations know. Other work is one line, done or not. */
const progressOf = sql`
  select case when task.kind = 'pick' then count(*) filter (where kept) else 1 end as lines,
    case when task.kind = 'pick' then count(*) filter (where allocation.status in ('picked', 'short'))
      else (task.status = 'done')::int end as done_lines,
    count(*) filter (where allocation.status = 'short') as short_lines,
    count(*) filter (where allocation.status = 'cancelled') as cancelled_lines,
    (case when task.kind = 'pick' then coalesce(sum(allocation.quantity) filter (where live), 0)
      else ${piecesOf} end)::bigint as pieces,
    (case when task.kind = 'pick' then coalesce(sum(allocation.picked) filter (where live), 0)
      when task.status = 'done' then ${piecesOf} else 0 end)::bigint as done_pieces
  from (
    select *, status <> 'released' or picked > 0 as kept, status <> 'cancelled' and (status <> 'released' or picked > 0) as live
    from allocations own where own.site_id = task.site_id and own.task_id = task.task_id) allocation`;

const ordersOf = sql`
  select coalesce(jsonb_agg(distinct line.order_id), '[]') as order_ids from order_lines line
  where line.site_id = task.site_id and (line.order_line_id = task.order_line_id or line.order_line_id in (
    select own.order_line_id from allocations own where own.site_id = task.site_id and own.task_id = task.task_id))`;
