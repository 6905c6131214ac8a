import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  describeAnswer,
  type FuzzAnswer,
  makeFuzz,
  openDoors,
  sendFuzz,
} from '../../testing/fuzz/fuzz-api.ts';
import type { FuzzRequest } from '../../testing/fuzz/fuzz-request.ts';
import { siteFingerprint } from '../../testing/fuzz/site-fingerprint.ts';
import { seededRandom } from '../../testing/server-ports.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createWholeApp, type WholeApp } from '../../testing/whole-app.ts';
import { verifySite } from '../movements/verify-site.ts';

/** Malformed bodies; `npm run fuzz` sends more, of another seed each time. */
const count = Number(process.env['FUZZ_BODIES'] ?? 2_000);
const seed = Number(process.env['FUZZ_SEED'] ?? 5);
const mostAllowed = Math.max(2_000, count / 4);
/** Requests at a time. */
const width = 16;
const patience = { timeout: 1_800_000 };

let database: TestDatabase;
let whole: WholeApp;
/** Such as are right by the document though nobody would send them. */
const allowed: FuzzRequest[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  whole = await createWholeApp(database);
});
afterAll(async () => {
  await whole?.close();
  await database?.drop();
});

describe(`every route, fuzzed from the API document with seed ${seed}`, () => {
  it('refuses what is malformed, fails on none of it, and nothing is changed', patience, async () => {
    const next = await makeFuzz(whole, seededRandom(seed));
    await openDoors(whole);
    const before = await siteFingerprint(database.pool);
    // Trying a load tells its faults and takes nothing.
    const isRight = ({ status, body }: FuzzAnswer) =>
      (status >= 400 && status < 500) || body.startsWith('{"loaded":false');
    const wrong: FuzzAnswer[] = [];
    let bodies = 0;
    let sent = 0;
    let waiting: FuzzRequest[] = [];
    while (bodies < count) {
      const request = next();
      if (request.malformed !== null) waiting.push(request);
      else if (allowed.length < mostAllowed) allowed.push(request);
      if (request.malformed === 'body') bodies += 1;
      if (waiting.length < width && bodies < count) continue;
      sent += waiting.length;
      wrong.push(...(await sendFuzz(whole, waiting, isRight)));
      waiting = [];
    }
    expect(wrong.slice(0, 10).map(describeAnswer)).toEqual([]);
    expect(await siteFingerprint(database.pool)).toEqual(before);
    process.stdout.write(`fuzz, seed ${seed}: ${sent} malformed requests (${bodies} bodies), none taken\n`);
  });

  it('fails on nothing that is allowed either, and the site stays sound', patience, async () => {
    const isRight = ({ status, body }: FuzzAnswer) => status < 500 || body.includes('protocol-too-new');
    const wrong: FuzzAnswer[] = [];
    for (let start = 0; start < allowed.length; start += width) {
      // Anew now and then: what is allowed may sign out, or revoke the device.
      if (start % (20 * width) === 0) await openDoors(whole);
      wrong.push(...(await sendFuzz(whole, allowed.slice(start, start + width), isRight)));
    }
    expect(wrong.slice(0, 10).map(describeAnswer)).toEqual([]);
    expect(await verifySite(whole.store, whole.siteId)).toEqual([]);
    process.stdout.write(`fuzz, seed ${seed}: ${allowed.length} requests that are allowed, none failed\n`);
  });
});
