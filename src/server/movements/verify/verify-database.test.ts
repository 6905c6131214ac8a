import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rethrow } from '../../../testing/memory-site-under-test.ts';
import { siteId } from '../../../testing/pick-scene.ts';
import { setPickingScene, stops, takes } from '../../../testing/picking-scene.ts';
import { aPurchaseOrder } from '../../../testing/receiving-rows.ts';
import { createServerPorts, postgresStoreOf, type ServerPorts } from '../../../testing/server-ports.ts';
import { aTask } from '../../../testing/store-rows.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/test-database.ts';
import { inTransaction } from '../../db/postgres/transaction.ts';
import { createReallocate } from '../../tasks/reallocate.ts';
import type { VerifiedInvariant } from './difference.ts';
import { verifyDatabase, verifyWithin } from './verify-database.ts';

let database: TestDatabase;
let server: ServerPorts;

beforeAll(async () => {
  database = await createTestDatabase();
  server = createServerPorts();
  const store = await postgresStoreOf(server, database.pool);
  const ports = { ...server, store, reallocate: createReallocate(server.ids), log: { error: rethrow } };
  const device = await setPickingScene(ports);
  await device.does('pick', takes(stops.milk, { quantity: 2 }));
  await device.does('count', { productId: 'P2', quantity: 3, from: 'location:A-02-01-1' });
  await store.write(siteId, async (tx) => {
    tx.purchaseOrders.put(aPurchaseOrder('PO-1', { P1: 5 }));
    const work = { kind: 'putaway' as const, lpn: 'L1', from: 'location:PACK-1', goods: [], receiptId: null };
    tx.tasks.put(aTask('T8', { work }));
    for (const subject of ['one', 'two', 'three'])
      tx.audit({ kind: 'signed_in', actor: 'U-1', subject, origin: null, detail: null });
  });
  await database.pool.query(
    `insert into evidence (site_id, evidence_id, device_id, media_type, size, sha256, received_at, bytes)
      values ($1, 'E1', 'D1', 'image/jpeg', 3, encode(sha256('abc'), 'hex'), now(), 'abc')`,
    [siteId],
  );
});
afterAll(() => database.drop());

class Undone extends Error {}

/** Damages the database past everything that guards it, asks what differs, and takes the damage back. */
async function afterwards(damage: string): Promise<VerifiedInvariant[]> {
  let found: VerifiedInvariant[] = [];
  await inTransaction(database.pool, 'begin', async (runner) => {
    await runner.query({ text: 'set local session_replication_role = replica' });
    const { rowCount } = await runner.query({ text: damage });
    expect(rowCount, 'rows damaged').toBeGreaterThan(0);
    const differences = await verifyWithin(runner, server.clock, siteId);
    found = differences.map(({ invariant }) => invariant);
    throw new Undone();
  }).catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return [...new Set(found)];
}

/** A new invariant does not compile until there is a damage that shows it. */
const damages: Record<VerifiedInvariant, readonly string[]> = {
  'stock is the replay of the journal': [
    `update stock set quantity = quantity + 1 where place = 'location:A-01-01-1'`,
    `delete from stock where place = 'location:B-01-01-1'`,
    `delete from movements where type = 'pick'`,
  ],
  'places sum to zero': [`update stock set quantity = quantity - 1 where place = 'virtual:adjustment'`],
  'streams have no gap': [
    `delete from movements where type = 'pick'`,
    'update streams set last = last - 1',
    'update movements set seq = seq + 10 where seq = 2',
  ],
  'the journal says what was sent': [
    `update movements set quantity = quantity + 1 where type = 'pick'`,
    `update movements set user_id = 'U-2' where type = 'pick'`,
    `update movements set raw = replace(raw, '"quantity":2', '"quantity":20') where type = 'pick'`,
  ],
  'every question of the journal stands': [
    'delete from discrepancies',
    `update discrepancies set kind = 'expired'`,
  ],
  'promises add up': [
    `delete from allocations where allocation_id = 'pl-3'`,
    `update stock set allocated = allocated + 1 where place = 'location:A-01-01-1'`,
    'update order_lines set allocated = 0',
  ],
  'promises are of work in hand': [
    `update tasks set status = 'done' where task_id = 'T1'`,
    `delete from tasks where task_id = 'T1'`,
  ],
  'lines have what was picked': [
    `update order_lines set picked = picked + 1 where order_line_id = 'SO-1/2'`,
    `delete from movements where type = 'pick'`,
  ],
  'orders are as far as their lines': [
    `update orders set status = 'picked' where order_id = 'SO-1'`,
    `update order_lines set status = 'picked' where order_line_id = 'SO-2/1'`,
  ],
  'orders have what was received': [
    `update purchase_orders set lines = jsonb_set(lines, '{0,received}', '2')`,
  ],
  'goods are work once': [
    `insert into tasks (site_id, task_id, status, priority, created_at, work, rev)
      select site_id, 'T9', status, priority, created_at, work, rev from tasks where task_id = 'T8'`,
  ],
  'the audit log has no break': [
    'delete from audit_entries where position = 2',
    `update audit_entries set subject = 'somebody' where position = 1`,
    'delete from audit_entries where position = 3',
  ],
  'devices are told what is': [
    `delete from feed where type = 'order'`,
    `update feed set rev = rev - 1 where type = 'stock'`,
    `update feed set deleted = true where type = 'product'`,
    `update orders set rev = rev + 1`,
    `delete from products where product_id = 'P2'`,
    'update site_heads set head = head - 1',
  ],
  'photos are what was sent': [`update evidence set bytes = 'abd'`, `update evidence set size = 4`],
};

describe('checking a database', () => {
  it('finds nothing where all was done by movements', async () => {
    expect(await verifyDatabase(database.pool, server.clock, siteId)).toEqual([]);
  });

  const cases = Object.entries(damages).flatMap(([invariant, sql]) => sql.map((one) => [invariant, one]));
  it.each(cases)('finds that no longer "%s" after: %s', async (invariant = '', damage = '') => {
    expect(await afterwards(damage)).toContain(invariant);
  });

  it('goes through a feed of any length', async () => {
    expect(
      await afterwards(
        `with told as (update site_heads set head = head + 200000 returning site_id, head)
          insert into feed (site_id, type, id, audience, pos, rev, deleted)
          select site_id, 'stock', 'gone ' || one, '', head - 200000 + one, 1, true
          from told, generate_series(1, 200000) one`,
      ),
    ).toEqual([]);
  });

  it('leaves everything as it was', async () => {
    expect(await verifyDatabase(database.pool, server.clock, siteId)).toEqual([]);
  });
});
