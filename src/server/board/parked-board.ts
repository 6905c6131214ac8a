import { sql } from 'kysely';
import * as z from 'zod/mini';
import { type Result, done } from '../../shared/domain/result.ts';
import type { Page } from '../../shared/protocol/board/page.ts';
import type { ParkedRow, parkedQuerySchema } from '../../shared/protocol/board/parked.ts';
import type { Person } from '../../shared/protocol/board/people-and-devices.ts';
import { type BoardDatabase, rows } from './board-database.ts';
import { type BadCursor, pageFrom, readCursor } from './keyset.ts';
import { deviceName } from './named-rows.ts';
import { glimpseOf, readRaw } from './raw-entry.ts';

const positionSchema = z.tuple([z.int()]);
type Found = Pick<ParkedRow, 'mid' | 'epoch' | 'seq' | 'receivedAt' | 'why' | 'device'> & {
  position: number;
  raw: string;
};

/** Movements the server could not apply, the oldest first, with what can be glimpsed of them. */
export async function findParked(
  database: BoardDatabase,
  siteId: string,
  query: z.infer<typeof parkedQuerySchema>,
): Promise<Result<Page<ParkedRow>, BadCursor>> {
  const position = readCursor(positionSchema, query.after);
  if (!position.ok) return position;
  const found = await rows(
    database,
    sql<Found>`
      select entry.mid, entry.epoch, entry.seq, entry.received_at, entry.raw, entry.position,
        coalesce(entry.outcome ->> 'why', '') as why, ${deviceName('device')} as device
      from movements entry
      left join devices device using (site_id, device_id)
      where entry.site_id = ${siteId} and entry.status = 'parked' and entry.position > ${position.value?.[0] ?? 0}
      order by entry.position limit ${query.limit + 1}`,
  );
  const { items, next } = pageFrom(found, query.limit, (row) => [row.position]);
  const people = await peopleOf(database, siteId, items);
  return done({ items: items.map((row) => parkedRow(row, people)), next });
}

function parkedRow(row: Found, people: ReadonlyMap<string, Person>): ParkedRow {
  const { userId, ...glimpse } = glimpseOf(row.raw);
  return { ...row, ...glimpse, user: people.get(userId ?? '') ?? null, raw: readRaw(row.raw) };
}

async function peopleOf(
  database: BoardDatabase,
  siteId: string,
  parked: readonly Found[],
): Promise<Map<string, Person>> {
  const userIds = parked.flatMap(({ raw }) => glimpseOf(raw).userId ?? []);
  const found = await rows(
    database,
    sql<Person>`select user_id, name from users where site_id = ${siteId} and user_id = any(${userIds})`,
  );
  return new Map(found.map((person) => [person.userId, person]));
}
