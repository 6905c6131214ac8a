import { type RawBuilder, sql } from 'kysely';
import * as z from 'zod/mini';
import { type Result, done } from '../../shared/domain/result.ts';
import type { DiscrepancyRow, discrepanciesQuerySchema } from '../../shared/protocol/board/discrepancies.ts';
import type { Page } from '../../shared/protocol/board/page.ts';
import { type BoardDatabase, among, every, oneRow, rows } from './board-database.ts';
import { type BadCursor, pageFrom, readCursor } from './keyset.ts';
import { deviceName, person } from './named-rows.ts';
import { type SearchText, searchText } from './search-text.ts';

type Query = z.infer<typeof discrepanciesQuerySchema>;
type Ranked = DiscrepancyRow & { rank: number };

const positionSchema = z.tuple([z.int(), z.string(), z.string()]);

/** Open ones by severity and age; resolved ones, the latest decision first. */
export async function findDiscrepancies(
  database: BoardDatabase,
  siteId: string,
  query: Query,
): Promise<Result<Page<DiscrepancyRow>, BadCursor>> {
  const position = readCursor(positionSchema, query.after);
  if (!position.ok) return position;
  const text = searchText(query.q);
  const order = orders[query.status];
  const found = await rows(
    database,
    sql<Ranked>`${selection} where question.site_id = ${siteId} and ${every([
      sql`question.status = ${query.status}`,
      text ? matches(text) : undefined,
      among(sql`question.severity`, query.severity),
      among(sql`question.kind`, query.kind),
      position.value ? order.after(position.value) : undefined,
    ])} order by ${order.by} limit ${query.limit + 1}`,
  );
  return done(pageFrom(found, query.limit, order.keyOf));
}

export const findDiscrepancy = (
  database: BoardDatabase,
  siteId: string,
  id: string,
): Promise<DiscrepancyRow | undefined> =>
  oneRow(
    database,
    sql<Ranked>`${selection} where question.site_id = ${siteId} and question.discrepancy_id = ${id}`,
  );

export async function countOpen(
  database: BoardDatabase,
  siteId: string,
): Promise<{ blocking: number; warning: number; info: number }> {
  const counted = await rows(
    database,
    sql<{ severity: 'blocking' | 'warning' | 'info'; open: number }>`
      select severity, count(*) as open from discrepancies
      where site_id = ${siteId} and status = 'open' group by severity`,
  );
  const open = { blocking: 0, warning: 0, info: 0 };
  for (const { severity, open: count } of counted) open[severity] = count;
  return open;
}

const rank = sql`array_position(array['blocking', 'warning', 'info'], question.severity)`;

const orders = {
  open: {
    by: sql`rank, question.opened_at, question.discrepancy_id`,
    after: (position: z.infer<typeof positionSchema>) =>
      sql`(${rank}, question.opened_at, question.discrepancy_id) > (${sql.join(position)})`,
    keyOf: (row: Ranked) => [row.rank, row.openedAt, row.discrepancyId],
  },
  resolved: {
    by: sql`question.resolved_at desc, question.discrepancy_id desc`,
    after: ([, ...position]: z.infer<typeof positionSchema>) =>
      sql`(question.resolved_at, question.discrepancy_id) < (${sql.join(position)})`,
    keyOf: (row: Ranked) => [row.rank, row.resolvedAt ?? '', row.discrepancyId],
  },
};

const selection: RawBuilder<Ranked> = sql<Ranked>`
  select question.*, ${rank} as rank, product.name as product_name, product.base_unit,
    ${deviceName('device')} as device, ${person('operator')} as user, ${person('decider')} as resolver,
    shown.purchase_order_id
  from discrepancies question
  left join products product using (site_id, product_id)
  left join devices device on device.site_id = question.site_id and device.device_id = question.device_id
  left join users operator on operator.site_id = question.site_id and operator.user_id = question.user_id
  left join movements shown on shown.site_id = question.site_id and shown.mid = question.mid
  left join users decider on decider.site_id = question.site_id and decider.user_id = question.resolved_by`;

const matches = ({ upper, startsWith, contains, exact }: SearchText): RawBuilder<unknown> => sql`(
  question.order_id ilike ${startsWith} or question.order_line_id = ${exact} or question.product_id ilike ${startsWith}
  or shown.purchase_order_id = ${upper} or product.name ilike ${contains} or question.place in ('location:' || ${upper}, 'lpn:' || ${upper})
  or question.mid like ${startsWith} or question.task_id like ${startsWith} or device.name ilike ${startsWith}
  or operator.name ilike ${contains})`;
