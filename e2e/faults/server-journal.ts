import { expect } from '@playwright/test';
import pg from 'pg';
import { findRunningEngine } from '../../src/server/db/embedded/running-engine.ts';
import type { RunningServer } from '../running-server.ts';

export type ServerEntry = { mid: string; deviceId: string; epoch: string; seq: number; status: string };

/** Asks the running server's database itself, past everything the server says of it. */
export async function askDatabase<Row extends object>(
  server: RunningServer,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const connectionString = await findRunningEngine(server.dataFolder);
  if (connectionString === undefined) throw new Error('no database is running');
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** What the server has of the devices' own movements, in each device's order. */
export const serverJournal = (server: RunningServer): Promise<ServerEntry[]> =>
  askDatabase<ServerEntry>(
    server,
    `select mid, device_id as "deviceId", epoch, seq::int, status from movements where device_id <> 'server'
      order by device_id, epoch, seq`,
  );

/** Of each device and epoch: 1, 2, 3 ... */
export function expectNoGap(entries: readonly Pick<ServerEntry, 'deviceId' | 'epoch' | 'seq'>[]): void {
  const streams = new Map<string, number[]>();
  for (const { deviceId, epoch, seq } of entries) {
    const name = `${deviceId} ${epoch}`;
    streams.set(name, [...(streams.get(name) ?? []), seq]);
  }
  for (const [name, numbers] of streams) {
    expect(numbers, name).toEqual(numbers.map((_, index) => index + 1));
  }
}

/** Pieces that devices received, as the journal at the server has them. */
export async function receivedAtServer(server: RunningServer): Promise<number> {
  const [received] = await askDatabase<{ sum: number }>(
    server,
    `select coalesce(sum(quantity), 0)::int as sum from movements
      where type = 'receive' and device_id <> 'server' and applied_at is not null`,
  );
  return received?.sum ?? 0;
}

/** Has PostgreSQL go through all of its indexes against their tables, which throws at the first fault; how many. */
export async function soundIndexes(server: RunningServer): Promise<number> {
  await askDatabase(server, 'create extension if not exists amcheck');
  const checked = await askDatabase(
    server,
    `select bt_index_check(index.oid, true) from pg_class index join pg_am on pg_am.oid = index.relam
      where amname = 'btree' and relkind = 'i' and relnamespace = 'public'::regnamespace`,
  );
  return checked.length;
}
