import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDiscrepancy } from '../../../testing/store-rows.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/test-database.ts';
import { createWholeApp, type WholeApp } from '../../../testing/whole-app.ts';
import type { AuditEntry } from '../../db/rows/audit-entry.ts';
import { verifySite } from '../../movements/verify-site.ts';

const deviceId = '3f3cf2a0-58a3-4a8e-9a10-6d8a3a1f0001';
let database: TestDatabase;
let whole: WholeApp;
let manager: string;

beforeAll(async () => {
  database = await createTestDatabase();
  whole = await createWholeApp(database);
  manager = await whole.manager();
});
afterAll(async () => {
  await whole?.close();
  await database?.drop();
});

const post = (url: string, payload: object | undefined, cookie = '') =>
  whole.app.inject({
    method: 'POST',
    url: `/api/v1/${url}`,
    ...(payload && { payload }),
    headers: { cookie },
  });

/** What an act adds to the log: `kind actor subject detail`. */
async function entered(act: () => Promise<unknown>): Promise<string[]> {
  const before = await whole.store.read(whole.siteId, (tx) => tx.auditEntries.find({}));
  await act();
  const after = await whole.store.read(whole.siteId, (tx) => tx.auditEntries.find({}));
  const words = ({ kind, actor, subject, detail }: AuditEntry) =>
    [kind, actor, subject, detail].map((word) => word ?? '-').join(' ');
  return after.slice(before.length).map(words);
}

describe('the audit log', () => {
  it('has who signed in on a device, and who tried', async () => {
    const device = await whole.device(deviceId);
    expect(await entered(() => post('sign-in', { badge: 'U-0001', pin: '1111' }, device))).toEqual([
      'signed_in maria maria -',
    ]);
    expect(await entered(() => post('sign-in', { badge: 'U-0002', pin: '0000' }, device))).toEqual([
      'sign_in_failed - jonas -',
    ]);
  });

  it('does not keep what was typed as an unknown badge: it may be a PIN', async () => {
    const device = await whole.device(deviceId);
    const attempt = () => post('sign-in', { badge: '83920174', pin: '1111' }, device);
    expect(await entered(attempt)).toEqual(['sign_in_failed - - -']);
  });

  it('says when a badge is held back, and no more of it while it waits', async () => {
    const attempts = async () => {
      for (let turn = 0; turn < 8; turn += 1)
        await post('manager/sign-in', { badge: 'U-0009', pin: '000000' });
    };
    const failed = 'manager_sign_in_failed - karin';
    const expected = [...Array.from({ length: 4 }, () => `${failed} -`), `${failed} held back`];
    expect(await entered(attempts)).toEqual(expected);
  });

  it('has the coming and going of managers, also of those who are none', async () => {
    const own = await whole.manager();
    expect(await entered(() => post('manager/sign-out', undefined, own))).toEqual([
      'manager_signed_out karin karin -',
    ]);
    const none = () => post('manager/sign-in', { badge: 'U-0001', pin: '1111' });
    expect(await entered(none)).toEqual(['manager_sign_in_failed maria maria not a manager']);
  });

  it('has codes, enrolments and revocations of devices', async () => {
    const other = deviceId.replace(/1$/, '2');
    expect(await entered(() => whole.device(other))).toEqual([
      'enrolment_code_made karin - -',
      expect.stringMatching(new RegExp(`^device_enrolled karin ${other} Device \\d+$`)),
    ]);
    const wrong = { code: 'NOSUCHCODE', deviceId: other, model: '' };
    expect(await entered(() => post('devices/enrol', wrong))).toEqual([
      `enrolment_failed - ${other} code_unknown`,
    ]);
    expect(await entered(() => post(`devices/${other}/revoke`, { reason: 'lost' }, manager))).toEqual([
      `decision karin ${other} device_revoked`,
    ]);
  });

  it('has what managers decide', async () => {
    const [order] = await whole.store.read(whole.siteId, (tx) => tx.orders.find({ status: 'open' }));
    await whole.store.write(whole.siteId, async (tx) => tx.discrepancies.put(aDiscrepancy('Q1')));
    const cancel = () => post(`orders/${order?.orderId}/cancel`, { reason: 'not wanted' }, manager);
    expect(await entered(cancel)).toEqual([`decision karin ${order?.orderId} order_cancelled`]);
    const answer = { resolution: 'accept', reason: 'seen' };
    const resolve = () => post(`discrepancies/Q1/resolve`, answer, manager);
    expect(await entered(resolve)).toEqual(['discrepancy_resolved karin Q1 accept']);
  });

  it('has loads, and whose rights they change', async () => {
    const load = (users: string) => async () => {
      const boundary = 'one-part';
      const payload = `--${boundary}\r\ncontent-disposition: form-data; name="f"; filename="users.csv"\r\n\r\n${users}\r\n--${boundary}--\r\n`;
      const headers = { cookie: manager, 'content-type': `multipart/form-data; boundary=${boundary}` };
      await whole.app.inject({ method: 'POST', url: '/api/v1/loads', payload, headers });
    };
    const columns = 'userId,name,badge,pin,roles';
    expect(await entered(load(`${columns}\nU-77,Somebody New,U-0077,739184,operator`))).toEqual([
      'user_added karin U-77 active, operator',
      'pin_set karin U-77 -',
      expect.stringMatching(/^data_loaded karin \S+ -$/),
    ]);
    expect(await entered(load(`${columns}\nU-77,Somebody New,U-0077,739184,operator|manager`))).toEqual([
      'user_changed karin U-77 active, operator|manager',
      expect.stringMatching(/^data_loaded/),
    ]);
  });

  it('tells where it came from', async () => {
    await post('manager/sign-in', { badge: 'U-0003', pin: '0000' });
    const entries = await whole.store.read(whole.siteId, (tx) =>
      tx.auditEntries.find({ kind: 'manager_sign_in_failed', subject: 'aylin' }),
    );
    expect(entries.map(({ origin }) => origin)).toEqual(['127.0.0.1']);
  });

  it.each(['update audit_entries set subject = null', 'delete from audit_entries', 'truncate audit_entries'])(
    'is only added to: %s is refused',
    async (sql) => {
      await expect(database.pool.query(sql)).rejects.toThrow('the audit log is only added to');
    },
  );

  it('shows to the check when somebody went around that', async () => {
    expect(await verifySite(whole.store, whole.siteId)).toEqual([]);
    await database.pool.query('alter table audit_entries disable trigger user');
    await database.pool.query("update audit_entries set subject = 'U-9' where position = 2");
    await database.pool.query('delete from audit_entries where position = 4');
    await database.pool.query('alter table audit_entries enable trigger user');
    const found = await verifySite(whole.store, whole.siteId);
    expect(found.map(({ subject }) => subject)).toEqual([
      'entry 000000000002 was changed',
      'entry 000000000005 follows a gap',
    ]);
  });
});
