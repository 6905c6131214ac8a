import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { DeviceRow, devicesQuerySchema } from '../../shared/protocol/board/devices.ts';
import { type BoardDatabase, rows } from './board-database.ts';
import { iso, person } from './named-rows.ts';

/** All devices of the site, those in use first, in the order of their numbers. */
export function findDevices(
  database: BoardDatabase,
  siteId: string,
  { status }: z.infer<typeof devicesQuerySchema>,
): Promise<DeviceRow[]> {
  return rows(
    database,
    sql<DeviceRow>`
      select device.device_id, device.name, device.model, device.lpn_block, device.enrolled_at, device.revoked_at,
        case when device.revoked_at is null then 'active' else 'revoked' end as status,
        ${contactOf} as contact, work.tasks, hearing.unseen
      from devices device
      left join device_contacts contact using (site_id, device_id)
      left join users operator on operator.site_id = contact.site_id and operator.user_id = contact.user_id
      cross join lateral (
        select count(*) as behind from feed where feed.site_id = device.site_id
          and feed.pos > contact.cursor and feed.audience in ('', device.device_id)) missing
      cross join lateral (
        select coalesce(jsonb_agg(jsonb_build_object('taskId', task_id, 'kind', kind, 'status', status)
          order by status, created_at), '[]') as tasks
        from tasks where tasks.site_id = device.site_id and tasks.device_id = device.device_id
          and tasks.status in ('claimed', 'paused', 'held')) work
      cross join lateral (
        select count(*) as unseen from notices where notices.site_id = device.site_id
          and notices.device_id = device.device_id and notices.seen_at is null) hearing
      where device.site_id = ${siteId} and ${conditions[status ?? 'any']}
      order by (device.revoked_at is not null), device.lpn_block`,
  );
}

const conditions = {
  active: sql`device.revoked_at is null`,
  revoked: sql`device.revoked_at is not null`,
  any: sql`true`,
};

const contactOf = sql`case when contact.device_id is not null then jsonb_build_object(
  'lastContact', ${iso(sql`contact.last_contact`)}, 'unsent', contact.unsent, 'parked', contact.parked,
  'user', ${person('operator')}, 'build', contact.build, 'storagePersisted', contact.storage_persisted,
  'battery', contact.battery, 'scanning', contact.scanning, 'behind', missing.behind) end`;
