import { describe, expect, it } from 'vitest';
import { parseLpn } from '../../../shared/domain/lpn.ts';
import { failed } from '../../../shared/domain/result.ts';
import { aPick, aRequest } from '../../../testing/journal-bench.ts';
import { aList, createHandheldBench, type HandheldBench } from '../../../testing/handheld-bench.ts';

async function signedIn(given: Parameters<typeof createHandheldBench>[0] = {}): Promise<HandheldBench> {
  const bench = await createHandheldBench(given);
  await during(bench, bench.handheld.device.enrol('https://wms.example/handheld/enrol#CODE1234'));
  await during(bench, bench.handheld.session.signIn('U-0001', '1111'));
  await bench.time.advance(2000);
  return bench;
}

/** Lets time pass until `doing` is done. */
async function during<T>(bench: HandheldBench, doing: Promise<T>): Promise<T> {
  let isDone = false;
  void doing.then(() => (isDone = true));
  for (let turn = 0; turn < 4000 && !isDone; turn += 1) await bench.time.advance(10);
  return doing;
}

const record = (bench: HandheldBench, more: Partial<Parameters<typeof aRequest>[0]> = {}) =>
  bench.handheld.recorder.record(aRequest({ drafts: [aPick({ mid: bench.handheld.ids.next() })], ...more }));

describe('a handheld from enrolment to the first movement', () => {
  it('is enrolled by the text of a QR, signed in by badge and PIN, and sends what is recorded', async () => {
    const bench = await signedIn();
    const { handheld, server } = bench;
    expect(handheld.device.identity.get()).toMatchObject({ deviceName: 'Device 7', lpnBlock: 7 });
    expect(handheld.session.current.get()).toMatchObject({ user: { userId: 'U-0001' }, offline: false });
    await record(bench);
    await bench.time.advance(1000);
    expect(server.journal()).toMatchObject([
      { movement: { userId: 'U-0001', sessionId: expect.stringMatching(/^session-/) } },
    ]);
    expect(handheld.sync.status.get()).toMatchObject({ connection: 'online', unsent: 0 });
    expect(await handheld.ledger.page({ limit: 5 })).toMatchObject([{ status: 'accepted', type: 'pick' }]);
  });

  it('does not take a wrong code or a wrong PIN', async () => {
    const bench = await createHandheldBench();
    expect(await during(bench, bench.handheld.device.enrol('NONSENSE'))).toEqual({
      ok: false,
      failure: { kind: 'code_refused' },
    });
    expect(await during(bench, bench.handheld.session.signIn('U-0001', '9999'))).toEqual({
      ok: false,
      failure: { kind: 'refused' },
    });
    bench.cut('unreachable');
    expect(await during(bench, bench.handheld.device.enrol('CODE1234'))).toEqual({
      ok: false,
      failure: { kind: 'offline' },
    });
  });

  it('calls nobody before it is enrolled', async () => {
    const bench = await createHandheldBench();
    await bench.time.advance(600_000);
    expect(bench.network.log).toEqual([]);
  });

  it('knows after a reload who it is, who works on it and what is unsent', async () => {
    const bench = await signedIn();
    bench.cut('unreachable');
    await record(bench, { snapshot: { value: 'stowing' } });
    const again = await bench.reload();
    expect(again.device.identity.get()?.deviceName).toBe('Device 7');
    expect(again.session.current.get()?.user.userId).toBe('U-0001');
    expect(again.bookmarks.get()).toMatchObject([{ runId: 'run-1', step: 1 }]);
    await bench.time.advance(100);
    expect(again.sync.status.get().unsent).toBe(1);
    bench.cut('none');
    await bench.time.advance(90_000);
    expect(bench.server.journal()).toHaveLength(1);
  });

  it('ends a shift of twelve hours at the next start', async () => {
    const bench = await signedIn();
    await bench.time.advance(13 * 3_600_000);
    expect(bench.handheld.session.current.get()).not.toBeNull();
    expect((await bench.reload()).session.current.get()).toBeNull();
  });

  it('exports what is unsent for a device that may not send any more', async () => {
    const bench = await signedIn();
    bench.server.rules.revoked = true;
    await record(bench);
    await bench.time.advance(1000);
    expect(bench.handheld.sync.status.get()).toMatchObject({ connection: 'enrol_again', unsent: 1 });
    const exported = await bench.handheld.device.exportUnsent();
    expect(exported).toMatchObject({
      count: 1,
      fileName: expect.stringMatching(/^stockhand-[0-9a-f]{8}-2026-11-21\.json$/),
    });
    expect(JSON.parse(exported.json)).toMatchObject({
      format: 'stockhand-journal',
      entries: [{ seq: 1, status: 'saved' }],
    });
  });

  it('shows a wall when its journal cannot be opened, and still does not throw', async () => {
    const bench = await createHandheldBench({
      openJournal: async () => failed({ kind: 'broken', detail: 'UnknownError: x' }),
    });
    expect(bench.handheld.storage.get()).toEqual({ kind: 'broken', detail: 'UnknownError: x' });
    expect(await record(bench)).toMatchObject({ ok: false, failure: { kind: 'storage_broken' } });
    expect(bench.handheld.tasks.get()).toEqual([]);
  });

  it('works without a cache', async () => {
    const bench = await signedIn({ openCache: async () => failed({ kind: 'broken', detail: 'x' }) });
    await record(bench);
    await bench.time.advance(1000);
    expect(bench.server.journal()).toHaveLength(1);
    expect(await bench.handheld.lookup.product('P-1')).toBeUndefined();
  });
});

describe('what inbound needs of a handheld', () => {
  const photo = () => new Blob([new Uint8Array(3)], { type: 'image/jpeg' });

  it('plates of its own block, each once, also after the page was loaded again', async () => {
    const bench = await signedIn();
    const first = await bench.handheld.plates.next();
    const again = await bench.reload();
    const second = await again.plates.next();
    expect([first, second].map((lpn) => parseLpn(lpn ?? '')?.block)).toEqual([7, 7]);
    expect(second).not.toBe(first);
  });

  it('no plates before it is enrolled', async () => {
    expect(await (await createHandheldBench()).handheld.plates.next()).toBeNull();
  });

  it('photos that are kept in a hole of the network, counted, and sent afterwards', async () => {
    const bench = await signedIn();
    bench.cut('unreachable');
    const kept = await bench.handheld.photos.keep(photo());
    await bench.time.advance(60_000);
    expect(bench.handheld.sync.status.get()).toMatchObject({ photos: 1, unsent: 0 });
    await bench.reload();
    bench.cut('none');
    await bench.time.advance(120_000);
    expect(bench.site.photos).toEqual([kept.ok ? kept.value : null]);
    expect(bench.handheld.sync.status.get().photos).toBe(0);
  });
});

describe('users on one device', () => {
  it("user B signs in over A's unsent work, which stays A's", async () => {
    const bench = await signedIn();
    const { handheld } = bench;
    bench.cut('unreachable');
    for (let index = 0; index < 3; index += 1) {
      await record(bench, { workflow: { id: `run-${index}`, machine: 'pick', version: 1, step: 's' } });
    }
    await bench.time.advance(100);
    expect(await handheld.session.signOut()).toEqual({ unsent: 3 });
    bench.cut('none');
    await during(bench, handheld.session.signIn('u-0002 ', '2222'));
    await record(bench, {
      userId: 'U-0002',
      workflow: { id: 'run-b', machine: 'pick', version: 1, step: 's' },
    });
    await bench.time.advance(90_000);
    expect(bench.server.journal().map(({ movement }) => movement['userId'])).toEqual([
      'U-0001',
      'U-0001',
      'U-0001',
      'U-0002',
    ]);
  });

  it('tells how much of whom is unsent', async () => {
    const bench = await signedIn();
    await untilVerified(bench);
    bench.cut('unreachable');
    await record(bench);
    await bench.time.advance(100);
    expect(bench.handheld.ledger.unsentByUser.get()).toMatchObject([{ userId: 'U-0001', unsent: 1 }]);
    expect(bench.handheld.session.knownUsers.get()).toMatchObject([{ userId: 'U-0001', unsent: 1 }]);
  });

  it('lets a known user unlock without network for a week, and nobody else', async () => {
    const bench = await signedIn();
    const { handheld } = bench;
    await untilVerified(bench);
    await handheld.session.signOut();
    bench.cut('unreachable');
    expect(await during(bench, handheld.session.signIn('U-0002', '2222'))).toEqual({
      ok: false,
      failure: { kind: 'unknown_offline' },
    });
    expect(await during(bench, handheld.session.signIn('U-0001', '1112'))).toEqual({
      ok: false,
      failure: { kind: 'refused' },
    });
    expect(await during(bench, handheld.session.signIn('U-0001', '1111'))).toMatchObject({
      ok: true,
      value: { offline: true },
    });
    bench.time.jumpWall(8 * 24 * 3_600_000);
    expect(await during(bench, handheld.session.signIn('U-0001', '1111'))).toEqual({
      ok: false,
      failure: { kind: 'unknown_offline' },
    });
  });

  it('gives an unlocked user a session as soon as the server is there', async () => {
    const bench = await signedIn();
    const { handheld } = bench;
    await untilVerified(bench);
    await handheld.session.signOut();
    bench.cut('unreachable');
    await during(bench, handheld.session.signIn('U-0001', '1111'));
    const before = handheld.session.current.get()?.sessionId;
    bench.cut('none');
    await bench.time.advance(70_000);
    expect(handheld.session.current.get()).toMatchObject({ offline: false });
    expect(handheld.session.current.get()?.sessionId).not.toBe(before);
  });

  it('slows guessing down where no server counts', async () => {
    const bench = await signedIn();
    await untilVerified(bench);
    bench.cut('unreachable');
    const kinds: string[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const result = await during(bench, bench.handheld.session.signIn('U-0001', '0000'));
      kinds.push(result.ok ? 'in' : result.failure.kind);
    }
    expect(kinds).toEqual(['refused', 'refused', 'refused', 'refused', 'refused', 'too_many']);
  });
});

/** The verifier is derived by another thread, beside the manual clock. */
async function untilVerified(bench: HandheldBench): Promise<void> {
  for (let turn = 0; turn < 100_000; turn += 1) {
    const rows = await bench.journal.read((tx) => tx.factsFrom('user:'));
    if (rows.ok && (rows.value[0] as { verifier: unknown } | undefined)?.verifier)
      return bench.time.advance(10);
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('no verifier was made');
}

describe('getting work', () => {
  it('asks the server, holds one more list ahead, and starts that without network', async () => {
    const bench = await signedIn();
    const { handheld, site } = bench;
    site.lists = [aList('T-1'), aList('T-2')];
    const first = await during(bench, handheld.work.giveMeWork({ zone: 'A', slots: 4 }));
    expect(first).toMatchObject({
      ok: true,
      value: { from: 'server', task: { taskId: 'T-1', status: 'claimed' } },
    });
    await bench.time.advance(2000);
    expect(site.asked.map(({ ahead, zone, slots }) => [ahead, zone, slots])).toEqual([
      [false, 'A', 4],
      [true, 'A', 4],
    ]);
    expect(handheld.tasks.get().map(({ task, whose }) => [task.taskId, task.status, whose])).toEqual([
      ['T-1', 'claimed', 'mine'],
      ['T-2', 'held', 'mine'],
    ]);
    bench.cut('request_lost');
    const second = await during(bench, handheld.work.giveMeWork({ zone: 'A', slots: 4 }));
    expect(second).toMatchObject({ ok: true, value: { from: 'ahead', task: { taskId: 'T-2' } } });
  });

  it('asks with the same request id again after a lost answer', async () => {
    const bench = await signedIn();
    bench.site.lists = [aList('T-1'), aList('T-2')];
    bench.cut('response_lost');
    expect(await during(bench, bench.handheld.work.giveMeWork({ zone: null, slots: 1 }))).toEqual({
      ok: false,
      failure: { kind: 'offline' },
    });
    bench.cut('none');
    await during(bench, bench.handheld.work.giveMeWork({ zone: null, slots: 1 }));
    await during(bench, bench.handheld.work.giveMeWork({ zone: null, slots: 1 }));
    const ids = bench.site.asked.filter(({ ahead }) => !ahead).map(({ requestId }) => requestId);
    expect([ids[0] === ids[1], ids[1] === ids[2]]).toEqual([true, false]);
  });

  it('says when there is nothing, and asks ahead seldom then', async () => {
    const bench = await signedIn();
    bench.site.lists = [aList('T-1')];
    await during(bench, bench.handheld.work.giveMeWork({ zone: null, slots: 1 }));
    expect(await during(bench, bench.handheld.work.giveMeWork({ zone: null, slots: 1 }))).toEqual({
      ok: false,
      failure: { kind: 'nothing', waiting: 3 },
    });
    await bench.time.advance(300_000);
    expect(bench.site.asked.filter(({ ahead }) => ahead).length).toBeLessThanOrEqual(6);
  });

  it('is for people who are signed in', async () => {
    const bench = await createHandheldBench();
    expect(await bench.handheld.work.giveMeWork({ zone: null, slots: 1 })).toEqual({
      ok: false,
      failure: { kind: 'nobody_signed_in' },
    });
    expect(await bench.handheld.work.claim('T-1')).toEqual({
      ok: false,
      failure: { kind: 'nobody_signed_in' },
    });
  });
});
