import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { migrate } from './migrate.ts';

const shipped = fileURLToPath(new URL('./migrations/', import.meta.url));

let database: TestDatabase;
let before: string;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.pool.query('drop schema public cascade; create schema public');
  before = await mkdtemp(join(tmpdir(), 'stockhand-before-'));
  for (const name of (await readdir(shipped)).filter((each) => each < '0007')) {
    await copyFile(join(shipped, name), join(before, name));
  }
  await migrate(database.pool, before);
});
afterAll(async () => {
  await rm(before, { recursive: true });
  await database.drop();
});

const insert = (mid: string, seq: number, raw: string, status = 'accepted') =>
  database.pool.query(
    `insert into movements (site_id, mid, device_id, epoch, seq, type, received_at, applied_at, status, outcome, raw)
     values ('main', $1, 'D1', 'e', $2, 'receive', now(), $3, $4, '{}', $5)`,
    [mid, seq, status === 'parked' ? null : '2026-11-20T10:00:00Z', status, raw],
  );
const columns = 'mid, purchase_order_id as "order", receipt_id as receipt, check_id as check';

it('movements from before the columns are found by what they were received under; facts stay locked', async () => {
  const body = { purchaseOrderId: 'PO-1', receiptId: 'R-1', check: { checkId: 'C-1' } };
  await insert('m1', 1, JSON.stringify({ body }));
  await insert('m2', 2, JSON.stringify({ body: {} }));
  await insert('m3', 3, '{"body":{"receiptId":"\\u0000"}} and no JSON', 'parked');
  await migrate(database.pool);
  const { rows } = await database.pool.query<object>(`select ${columns} from movements order by mid`);
  expect(rows).toEqual([
    { mid: 'm1', order: 'PO-1', receipt: 'R-1', check: 'C-1' },
    { mid: 'm2', order: null, receipt: null, check: null },
    { mid: 'm3', order: null, receipt: null, check: null },
  ]);
  await expect(
    database.pool.query("update movements set receipt_id = 'R-2' where mid = 'm1'"),
  ).rejects.toThrow('movements are facts');
});
