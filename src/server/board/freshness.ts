import { sql } from 'kysely';
import type { Freshness } from '../../shared/protocol/board/freshness.ts';
import { type BoardDatabase, oneRow } from './board-database.ts';

/** What all devices of the site, or those given, recorded and have not sent. A revoked one sends nothing any more. */
export async function freshnessOf(
  database: BoardDatabase,
  siteId: string,
  { asOf, deviceIds }: { asOf: string; deviceIds?: readonly string[] },
): Promise<Freshness> {
  const found = await oneRow(
    database,
    sql<{ unsent: number; devices: number }>`
      select coalesce(sum(contact.unsent), 0)::bigint as unsent, count(*) as devices
      from device_contacts contact
      join devices device using (site_id, device_id)
      where contact.site_id = ${siteId} and contact.unsent > 0 and device.revoked_at is null
        and ${deviceIds ? sql`device.device_id = any(${deviceIds})` : sql`true`}`,
  );
  return { asOf, unsent: found?.unsent ?? 0, devices: found?.devices ?? 0 };
}
