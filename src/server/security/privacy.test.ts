import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPick, aRequest } from '../../testing/journal-bench.ts';
import { createHandheldBench } from '../../testing/handheld-bench.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createWholeApp, type WholeApp } from '../../testing/whole-app.ts';
import { testApiKey } from '../../testing/work-app.ts';
import { createLog } from '../create-log.ts';

const deviceId = '3f3cf2a0-58a3-4a8e-9a10-6d8a3a1f0001';
const name = 'Zdenka Quarrington';
const pin = '739184650211';
const code = 'ZZZZ-WRONG-77';
const logged: string[] = [];
let database: TestDatabase;
let whole: WholeApp;
let secrets: string[];

const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  whole.app.inject({ method: 'POST', url: `/api/v1/${url}`, payload, headers });

/** A day of somebody with a name of her own: enrolment, sign-in, mistakes, work, a search for her, a bug. */
beforeAll(async () => {
  database = await createTestDatabase();
  const log = createLog({ level: 'trace', pretty: false }, { write: (line) => void logged.push(line) });
  whole = await createWholeApp(database, { log });
  const [device, manager] = [await whole.device(deviceId), await whole.manager()];
  secrets = [
    name,
    'Quarrington',
    pin,
    code,
    testApiKey,
    ...[device, manager].map((cookie) => cookie.split('.')[1] ?? ''),
  ];
  await load(manager, `userId,name,badge,pin,roles\nU-77,${name},U-0077,${pin},operator|manager`);
  const signedIn = await post('sign-in', { badge: 'U-0077', pin }, { cookie: device });
  const { sessionId } = signedIn.json<{ sessionId: string }>();
  await post('sign-in', { badge: pin, pin }, { cookie: device });
  await post('manager/sign-in', { badge: 'U-0077', pin: `${pin.slice(0, 11)}0` });
  await post('devices/enrol', { code, deviceId, model: name });
  await post('orders/SO-1/cancel', { reason: 'none' }, { authorization: `Bearer ${testApiKey}` });
  await whole.app.inject({
    url: `/api/v1/search?q=${encodeURIComponent(name)}`,
    headers: { cookie: manager },
  });
  await pushMove(device, sessionId);
  await database.pool.query('alter table devices rename to devices_gone');
  await whole.app.inject({
    url: `/api/v1/devices?name=${encodeURIComponent(name)}`,
    headers: { cookie: manager },
  });
  await database.pool.query('alter table devices_gone rename to devices');
});
afterAll(async () => {
  await whole?.close();
  await database?.drop();
});

async function load(cookie: string, users: string): Promise<void> {
  const payload = `--part\r\ncontent-disposition: form-data; name="f"; filename="users.csv"\r\n\r\n${users}\r\n--part--\r\n`;
  const headers = { cookie, 'content-type': 'multipart/form-data; boundary=part' };
  const answer = await whole.app.inject({ method: 'POST', url: '/api/v1/loads', payload, headers });
  expect(answer.statusCode).toBe(200);
}

async function pushMove(cookie: string, sessionId: string): Promise<void> {
  const mid = '0195aaaa-0000-7000-8000-000000000000';
  const movement = { ...aPick({ mid }), mid, v: 1, userId: 'U-77', sessionId };
  const entries = [{ seq: 1, mid, movement }];
  const epoch = '0195aaaa-0000-4000-8000-000000000001';
  const answer = await post('sync/push', { proto: 1, deviceId, epoch, entries }, { cookie });
  expect(answer.statusCode).toBe(200);
}

/** Those of the secrets that stand in a text. */
const found = (text: string): string[] => secrets.filter((secret) => text.includes(secret));

const rowsOf = async (table: string): Promise<string> => {
  const { rows } = await database.pool.query<{ row: string }>(`select t::text as row from ${table} t`);
  expect(rows.length).toBeGreaterThan(0);
  return rows.map(({ row }) => row).join('\n');
};

describe('names, PINs, codes and tokens', () => {
  it('stand nowhere in the log, not even where the server fails', () => {
    const lines = logged.join('');
    expect(lines).toContain('request failed');
    expect(lines).toContain('/api/v1/sign-in');
    const telling = logged.filter((line) => found(line).length > 0);
    expect(telling).toEqual([]);
  });

  it('stand nowhere in the journal of the server', async () => {
    const journal = await rowsOf('movements');
    expect(journal).toContain('U-77');
    expect(found(journal)).toEqual([]);
  });

  it('stand nowhere in the audit log', async () => {
    const audit = await rowsOf('audit_entries');
    expect(audit).toContain('U-77');
    expect(found(audit)).toEqual([]);
  });

  it('are kept as hashes only, but for names of people', async () => {
    const tables = ['credentials', 'devices', 'manager_sessions', 'sessions', 'enrolment_codes'];
    const rows = (await Promise.all(tables.map(rowsOf))).join('\n');
    expect(found(rows)).toEqual([]);
    expect(found(await rowsOf('users'))).toEqual([name, 'Quarrington']);
  });

  it('stand nowhere in the journal of the handheld', async () => {
    const bench = await createHandheldBench();
    bench.site.pins.set('U-0001', pin);
    const during = async (doing: Promise<unknown>) => {
      let isDone = false;
      void doing.then(() => (isDone = true));
      for (let turn = 0; turn < 4_000 && !isDone; turn += 1) await bench.time.advance(10);
    };
    await during(bench.handheld.device.enrol('CODE1234'));
    await during(bench.handheld.session.signIn('U-0001', pin));
    const user = bench.handheld.session.current.get()?.user;
    await bench.handheld.recorder.record(aRequest({ drafts: [aPick({ mid: bench.handheld.ids.next() })] }));
    await bench.time.advance(2_000);
    const sent = JSON.stringify(bench.server.journal());
    expect(sent).toContain('"userId"');
    for (const secret of [user?.name ?? 'nobody', pin, 'CODE1234']) expect(sent).not.toContain(secret);
  });
});
