import { sql } from 'kysely';
import type { Overview } from '../../shared/protocol/board/overview.ts';
import { type BoardDatabase, atOneMoment, oneRow } from './board-database.ts';
import { countOpen } from './discrepancies-board.ts';
import { freshnessOf } from './freshness.ts';
import { inboundCounts } from './inbound-counts.ts';

const dueWithinMinutes = 120;
/** As long as a lease stays good without contact. */
const silentMinutes = 10;

/** How things stand at `asOf` (ISO 8601), in counts. */
export function findOverview(database: BoardDatabase, siteId: string, asOf: string): Promise<Overview> {
  return atOneMoment(database, async (moment) => {
    const counted = await counts(moment, siteId, asOf);
    return {
      orders: { ...counted.orders, dueWithinMinutes },
      lines: counted.lines,
      tasks: counted.tasks,
      decisions: { ...(await countOpen(moment, siteId)), parked: counted.parked },
      unseen: counted.unseen,
      devices: { ...counted.devices, silentMinutes },
      lastHour: counted.lastHour,
      inbound: await inboundCounts(moment, siteId, asOf),
      freshness: await freshnessOf(moment, siteId, { asOf }),
    };
  });
}

type Counts = Pick<Overview, 'lines' | 'tasks' | 'unseen' | 'lastHour'> & {
  orders: Omit<Overview['orders'], 'dueWithinMinutes'>;
  devices: Omit<Overview['devices'], 'silentMinutes'>;
  parked: number;
};

async function counts(database: BoardDatabase, siteId: string, asOf: string): Promise<Counts> {
  const found = await oneRow(
    database,
    sql<Counts>`select
      (${orderCounts(siteId, asOf)}) as orders, (${lineCounts(siteId)}) as lines, (${taskCounts(siteId)}) as tasks,
      (${deviceCounts(siteId, asOf)}) as devices, (${lastHour(siteId, asOf)}) as last_hour,
      (select count(*) from movements where site_id = ${siteId} and status = 'parked') as parked,
      (select count(*) from notices join devices device using (site_id, device_id)
        where site_id = ${siteId} and seen_at is null and device.revoked_at is null) as unseen`,
  );
  if (!found) throw new Error('a row of counts always comes back');
  return found;
}

const orderCounts = (siteId: string, asOf: string) => sql`
  select jsonb_build_object(
    'open', count(*) filter (where status = 'open'), 'picking', count(*) filter (where status = 'picking'),
    'picked', count(*) filter (where status = 'picked'), 'late', count(*) filter (where ship_by < ${asOf}),
    'dueSoon', count(*) filter (where status <> 'picked' and ship_by >= ${asOf}
      and ship_by < ${asOf}::timestamptz + make_interval(mins => ${dueWithinMinutes})))
  from orders where site_id = ${siteId} and status in ('open', 'picking', 'picked')`;

const lineCounts = (siteId: string) => sql`
  select jsonb_build_object(
    'open', count(*) filter (where line.status in ('open', 'allocated')),
    'picked', count(*) filter (where line.status = 'picked'), 'short', count(*) filter (where line.status = 'short'),
    'outstanding', coalesce(sum(greatest(0, ordered - picked - short)), 0))
  from order_lines line join orders using (site_id, order_id)
  where line.site_id = ${siteId} and line.status <> 'cancelled' and orders.status in ('open', 'picking', 'picked')`;

const taskCounts = (siteId: string) => sql`
  select jsonb_build_object(
    'open', count(*) filter (where status = 'open'), 'held', count(*) filter (where status = 'held'),
    'claimed', count(*) filter (where status = 'claimed'), 'paused', count(*) filter (where status = 'paused'))
  from tasks where site_id = ${siteId} and status in ('open', 'held', 'claimed', 'paused')`;

const deviceCounts = (siteId: string, asOf: string) => sql`
  select jsonb_build_object('active', count(*), 'silent', count(*) filter (where exists (
      select from tasks where tasks.site_id = device.site_id and tasks.device_id = device.device_id
        and tasks.status = 'claimed')
    and coalesce(contact.last_contact < ${asOf}::timestamptz - make_interval(mins => ${silentMinutes}), true)))
  from devices device left join device_contacts contact using (site_id, device_id)
  where device.site_id = ${siteId} and device.revoked_at is null`;

const lastHour = (siteId: string, asOf: string) => sql`
  select jsonb_build_object('picks', count(*), 'pieces', coalesce(sum(quantity), 0))
  from movements where site_id = ${siteId} and type = 'pick' and status <> 'parked'
    and received_at > ${asOf}::timestamptz - interval '1 hour' and received_at <= ${asOf}`;
