import { sql } from 'kysely';
import type { CancellationNoticeView } from '../../shared/protocol/board/cancellation-notice.ts';
import type {
  LineAllocation,
  OpenQuestion,
  OrderDetail,
  OrderLineDetail,
} from '../../shared/protocol/board/orders.ts';
import { type BoardDatabase, atOneMoment, rows } from './board-database.ts';
import { freshnessOf } from './freshness.ts';
import { deviceReach, person } from './named-rows.ts';
import { decisionsOn } from './decisions-board.ts';
import { findOrder } from './orders-board.ts';

/** An order with everything that hangs on its lines, as of one moment. */
export function findOrderDetail(
  database: BoardDatabase,
  siteId: string,
  { orderId, asOf }: { orderId: string; asOf: string },
): Promise<OrderDetail | undefined> {
  return atOneMoment(database, async (moment) => {
    const order = await findOrder(moment, siteId, orderId);
    if (!order) return undefined;
    const lines = await linesOf(moment, siteId, orderId);
    const allocations = await allocationsOf(moment, siteId, orderId);
    const notices = await noticesOf(moment, siteId, orderId);
    const questions = await questionsOf(moment, siteId, orderId);
    return {
      ...order,
      orderLines: lines.map((line) => ({
        ...line,
        allocations: of(line, allocations),
        notices: of(line, notices),
        discrepancies: of(line, questions),
      })),
      totes: await totesOf(moment, siteId, orderId),
      decisions: await decisionsOn(moment, siteId, [orderId, ...lines.map(({ orderLineId }) => orderLineId)]),
      discrepancies: questions.filter(({ orderLineId }) => orderLineId === null),
      freshness: await freshnessOf(moment, siteId, {
        asOf,
        deviceIds: order.devices.map(({ deviceId }) => deviceId),
      }),
    };
  });
}

const of = <Row extends { orderLineId: string | null }>(
  line: { orderLineId: string },
  all: readonly Row[],
): Row[] => all.filter(({ orderLineId }) => orderLineId === line.orderLineId);

type BareLine = Omit<OrderLineDetail, 'allocations' | 'notices' | 'discrepancies'>;

const linesOf = (database: BoardDatabase, siteId: string, orderId: string): Promise<BareLine[]> =>
  rows(
    database,
    sql<BareLine>`
      select line.order_line_id, line.order_id, line.line_number, line.product_id, line.owner, line.lot, line.ordered,
        line.allocated, line.picked, line.short, line.status, line.cancelled_at, line.rev,
        coalesce(canceller.name, line.cancelled_by) as cancelled_by,
        coalesce(product.name, line.product_id) as product_name, coalesce(product.base_unit, 'EA') as base_unit
      from order_lines line
      left join products product using (site_id, product_id)
      left join users canceller on canceller.site_id = line.site_id and canceller.user_id = line.cancelled_by
      where line.site_id = ${siteId} and line.order_id = ${orderId}
      order by line.line_number`,
  );

const allocationsOf = (
  database: BoardDatabase,
  siteId: string,
  orderId: string,
): Promise<(LineAllocation & { orderLineId: string })[]> =>
  rows(
    database,
    sql<LineAllocation & { orderLineId: string }>`
      select allocation.allocation_id, allocation.order_line_id, allocation.task_id, task.status as task_status,
        stock.place, stock.lot, stock.expiry, allocation.quantity, allocation.picked, allocation.short,
        allocation.status, ${person('worker')} as user, ${deviceReach('device', 'contact')} as device
      from order_lines line
      join allocations allocation using (site_id, order_line_id)
      join stock using (site_id, stock_id)
      join tasks task using (site_id, task_id)
      left join users worker on worker.site_id = task.site_id and worker.user_id = task.user_id
      left join devices device on device.site_id = task.site_id and device.device_id = task.device_id
      left join device_contacts contact on contact.site_id = device.site_id and contact.device_id = device.device_id
      where line.site_id = ${siteId} and line.order_id = ${orderId}
      order by task.created_at, allocation.allocation_id`,
  );

const noticesOf = (
  database: BoardDatabase,
  siteId: string,
  orderId: string,
): Promise<CancellationNoticeView[]> =>
  rows(
    database,
    sql<CancellationNoticeView>`
      select notice.notice_id, notice.order_line_id, notice.task_id, notice.cancelled_at, notice.seen_at,
        ${deviceReach('device', 'contact')} as device
      from order_lines line
      join notices notice using (site_id, order_line_id)
      join devices device using (site_id, device_id)
      left join device_contacts contact using (site_id, device_id)
      where line.site_id = ${siteId} and line.order_id = ${orderId}
      order by notice.cancelled_at, notice.notice_id`,
  );

const questionsOf = (database: BoardDatabase, siteId: string, orderId: string): Promise<OpenQuestion[]> =>
  rows(
    database,
    sql<OpenQuestion>`
      select discrepancy_id, kind, severity, status, order_line_id from discrepancies
      where site_id = ${siteId} and order_id = ${orderId} order by opened_at, discrepancy_id`,
  );

const totesOf = (database: BoardDatabase, siteId: string, orderId: string): Promise<OrderDetail['totes']> =>
  rows(
    database,
    sql<OrderDetail['totes'][number]>`
      select tote.lpn, tote.place, tote.closed, coalesce(sum(stock.quantity), 0)::bigint as pieces
      from containers tote
      left join stock on stock.site_id = tote.site_id and stock.place = 'lpn:' || tote.lpn and stock.holds
      where tote.site_id = ${siteId} and tote.order_id = ${orderId}
      group by tote.lpn, tote.place, tote.closed order by tote.lpn`,
  );
