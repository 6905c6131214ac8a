import { sql } from 'kysely';
import type { Overview } from '../../shared/protocol/board/overview.ts';
import { type BoardDatabase, oneRow } from './board-database.ts';
import { iso } from './named-rows.ts';

/** What came in and is on its way to its place, at `asOf` (ISO 8601). */
export async function inboundCounts(
  database: BoardDatabase,
  siteId: string,
  asOf: string,
): Promise<Overview['inbound']> {
  const found = await oneRow(
    database,
    sql<Overview['inbound']>`select (${atDock(siteId)}) as at_dock,
      (${waitingTasks(siteId, 'quality-check')}) as checks, (${waitingTasks(siteId, 'putaway')}) as putaways, due.*
      from (${dueCounts(siteId, asOf)}) due`,
  );
  if (!found) throw new Error('a row of counts always comes back');
  return found;
}

/** Each container at a dock or receive station with something in it counts once, so does each loose lot of a product. */
const atDock = (siteId: string) => sql`
  select jsonb_build_object('count', count(distinct waiting.thing), 'oldest', min(waiting.since))
  from locations location
  cross join lateral (
    select concat_ws('|', stock.place, stock.product_id, stock.lot) as thing, null as since from stock
    where stock.site_id = location.site_id and stock.place = 'location:' || location.location_id and stock.holds
    union all
    select box.lpn, box.arrival ->> 'firstReceivedAt' from containers box
    where box.site_id = location.site_id and box.place = 'location:' || location.location_id and exists (
      select from stock where stock.site_id = box.site_id and stock.place = 'lpn:' || box.lpn and stock.holds)) waiting
  where location.site_id = ${siteId} and location.type in ('dock', 'receive_station')`;

const waitingTasks = (siteId: string, kind: 'quality-check' | 'putaway') => sql`
  select jsonb_build_object('count', count(*), 'oldest', ${iso(sql`min(created_at)`)})
  from tasks where site_id = ${siteId} and kind = ${kind} and status in ('open', 'held', 'claimed', 'paused')`;

const dueCounts = (siteId: string, asOf: string) => sql`
  select count(*) filter (where expected_on <= left(${asOf}, 10)) as due,
    count(*) filter (where status = 'receiving') as receiving
  from purchase_orders where site_id = ${siteId} and status in ('open', 'receiving')`;
