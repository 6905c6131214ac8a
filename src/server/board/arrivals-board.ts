import { type RawBuilder, sql } from 'kysely';
import type { ArrivedUnit, InboundQuestion } from '../../shared/protocol/board/arrivals.ts';
import { type BoardDatabase, rows } from './board-database.ts';
import { namedGoods } from './named-rows.ts';

/** Containers (alias `box`, by `condition`) that came with a delivery, the first to arrive first. */
export const findUnits = (
  database: BoardDatabase,
  siteId: string,
  condition: RawBuilder<unknown>,
): Promise<ArrivedUnit[]> =>
  rows(
    database,
    sql<ArrivedUnit>`
      select box.lpn, box.kind, box.place, box.closed, box.arrival ->> 'trackingNumber' as tracking_number,
        box.arrival ->> 'firstReceivedAt' as first_received_at, held.contents, waiting.task
      from containers box
      cross join lateral (
        select coalesce(jsonb_agg(${namedGoods('stock', 'product')} order by stock.product_id, stock.stock_id), '[]')
          as contents
        from stock left join products product using (site_id, product_id)
        where stock.site_id = box.site_id and stock.place = 'lpn:' || box.lpn and stock.holds) held
      left join lateral (
        select jsonb_build_object('taskId', task_id, 'kind', kind, 'status', status) as task from tasks
        where tasks.site_id = box.site_id and tasks.lpn = box.lpn
          and tasks.status in ('open', 'held', 'claimed', 'paused')
        order by tasks.created_at desc limit 1) waiting on true
      where box.site_id = ${siteId} and box.arrival is not null and ${condition}
      order by box.arrival ->> 'firstReceivedAt', box.lpn`,
  );

/** Discrepancies that movements (alias `entry`, by `condition`) showed, those still open first. */
export const findInboundQuestions = (
  database: BoardDatabase,
  siteId: string,
  condition: RawBuilder<unknown>,
): Promise<InboundQuestion[]> =>
  rows(
    database,
    sql<InboundQuestion>`
      select question.discrepancy_id, question.kind, question.severity, question.status, question.order_line_id,
        question.product_id, question.expected, question.actual
      from movements entry join discrepancies question using (site_id, mid)
      where entry.site_id = ${siteId} and ${condition}
      order by (question.status = 'open') desc, question.opened_at, question.discrepancy_id`,
  );
