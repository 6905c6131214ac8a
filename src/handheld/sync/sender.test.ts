import { describe, expect, it } from 'vitest';
import type { PushRequest } from '../../shared/protocol/push.ts';
import { networkFaults, type NetworkFault, problem } from '../../testing/manual-network.ts';
import { createSyncBench, type SyncBench, type SyncBenchOptions } from '../../testing/sync-bench.ts';
import { syncPaths } from './sync-paths.ts';

/** Started, greeted, and with `count` movements recorded and not yet sent. */
async function withUnsent(count: number, options: SyncBenchOptions = {}) {
  const state = { fault: 'none' as NetworkFault };
  const bench = createSyncBench({
    ...options,
    faultOf: (path) => (path === syncPaths.pull ? 'none' : state.fault),
  });
  bench.sync.start();
  await bench.time.advance(10_000);
  const mids: string[] = [];
  state.fault = 'unreachable';
  for (let index = 0; index < count; index += 1) mids.push(await bench.pick());
  await bench.time.advance(10);
  state.fault = 'none';
  bench.calls();
  return { bench, mids, state };
}

const pushes = (bench: SyncBench) =>
  bench.network.log
    .filter(({ path }) => path === syncPaths.push)
    .map(({ body }) => (body as PushRequest).entries.length);
const arrived = (bench: SyncBench) => bench.server.journal().map(({ mid }) => mid);

describe('the outbox sender', () => {
  it('says hello first and sends what is recorded at once, in order', async () => {
    const bench = createSyncBench();
    const before = await bench.pick();
    bench.sync.start();
    await bench.time.advance(1000);
    const after = await bench.pick();
    await bench.time.advance(1000);
    expect(bench.calls().filter((path) => path !== 'pull')).toEqual(['hello', 'push', 'push']);
    expect(arrived(bench)).toEqual([before, after]);
    expect(bench.status()).toMatchObject({ connection: 'online', unsent: 0 });
  });

  it.each(networkFaults.filter((fault) => fault !== 'none'))('survives a wire that is %s', async (fault) => {
    const { bench, mids, state } = await withUnsent(3);
    state.fault = fault;
    bench.sync.wake('operator');
    await bench.time.advance(120_000);
    state.fault = 'none';
    await bench.time.advance(120_000);
    expect(arrived(bench)).toEqual(mids);
    expect(bench.status()).toMatchObject({ connection: 'online', unsent: 0, heldBack: 0 });
  });

  it.each<[NetworkFault, string, string | null]>([
    ['unreachable', 'offline', 'unreachable'],
    ['request_lost', 'offline', 'timeout'],
    ['captive_portal', 'offline', 'stranger'],
    ['cut_off', 'offline', 'stranger'],
    ['busy', 'online', 'busy'],
    ['server_error', 'online', 'refused'],
  ])('after %s the status says %s because of %s', async (fault, connection, reason) => {
    const bench = createSyncBench({ faultOf: () => fault });
    bench.sync.start();
    await bench.pick();
    await bench.time.advance(11_000);
    expect(bench.status()).toMatchObject({ connection, problem: reason, unsent: 1 });
  });

  it('drains three days without network in fifties', async () => {
    const { bench, mids } = await withUnsent(600);
    bench.sync.wake('operator');
    await bench.time.advance(20_000);
    expect(arrived(bench)).toEqual(mids);
    expect(Math.max(...pushes(bench))).toBe(50);
  });

  it('halves the batch after a timeout and doubles it again', async () => {
    const { bench, state } = await withUnsent(120);
    state.fault = 'request_lost';
    bench.sync.wake('operator');
    await bench.time.advance(10_001);
    state.fault = 'none';
    await bench.time.advance(60_000);
    expect(pushes(bench).slice(-4)).toEqual([50, 25, 50, 45]);
  });

  it('keeps everything when the device is refused, asks seldom, and goes on once it is enrolled again', async () => {
    const { bench, mids } = await withUnsent(30);
    bench.server.rules.revoked = true;
    bench.sync.wake('operator');
    await bench.time.advance(10 * 60_000);
    expect(bench.status()).toMatchObject({ connection: 'enrol_again', unsent: 30 });
    const calls = bench.calls().filter((path) => path !== 'pull');
    expect(calls.length).toBeLessThanOrEqual(4);
    expect(new Set(calls.slice(1))).toEqual(new Set(['hello']));
    const later = await bench.pick();
    bench.server.rules.revoked = false;
    bench.sync.wake('enrolled');
    await bench.time.advance(1000);
    expect(arrived(bench)).toEqual([...mids, later]);
    expect(bench.status().connection).toBe('online');
  });

  it('keeps everything for the update when this build is too old', async () => {
    const { bench } = await withUnsent(2);
    bench.server.rules.outdated = true;
    bench.sync.wake('operator');
    await bench.time.advance(60_000);
    expect(bench.status()).toMatchObject({ connection: 'update_needed', unsent: 2 });
  });

  it('waits as long as a busy server asks', async () => {
    const { bench, state } = await withUnsent(1);
    state.fault = 'busy';
    bench.sync.wake('operator');
    await bench.time.advance(100);
    state.fault = 'none';
    bench.sync.wake('operator');
    await bench.time.advance(3800);
    expect(arrived(bench)).toEqual([]);
    await bench.time.advance(1500);
    expect(arrived(bench)).toHaveLength(1);
  });

  it('lets the others flow past one entry that the server always fails on', async () => {
    const { bench, mids } = await withUnsent(60);
    const poison = mids[20] ?? '';
    bench.server.rules.isPoison = ({ mid }) => mid === poison;
    bench.sync.wake('operator');
    await bench.time.advance(5 * 60_000);
    expect(arrived(bench)).toEqual(mids);
    expect(bench.status()).toMatchObject({ unsent: 0, heldBack: 1 });
    const calls = bench.calls().filter((path) => path !== 'pull');
    expect(calls.filter((path) => path === 'hello')).toHaveLength(1);
    const held = bench.server.journal()[20]?.movement;
    expect(JSON.parse(String(held?.['raw']))).toMatchObject({ mid: poison, type: 'pick' });
  });

  it('does not suspect an entry when the server fails on everything', async () => {
    const { bench, mids, state } = await withUnsent(1);
    state.fault = 'server_error';
    bench.sync.wake('operator');
    await bench.time.advance(3_600_000);
    state.fault = 'none';
    await bench.time.advance(120_000);
    expect(arrived(bench)).toEqual(mids);
    expect(bench.server.journal()[0]?.movement['type']).toBe('pick');
  });

  it('shows what the server parked and goes on', async () => {
    const { bench, mids } = await withUnsent(3);
    bench.server.rules.isUnreadable = ({ mid }) => mid === mids[1];
    bench.sync.wake('operator');
    await bench.time.advance(1000);
    expect(bench.status()).toMatchObject({ unsent: 0, parked: 1 });
  });

  it('feeds a server that was restored from backup again', async () => {
    const { bench, mids } = await withUnsent(5);
    bench.server.backUp();
    bench.sync.wake('operator');
    await bench.time.advance(1000);
    bench.server.restore();
    await bench.time.advance(60_000);
    expect(arrived(bench)).toEqual(mids);
    expect(bench.status().unsent).toBe(0);
  });

  it("sends user A's movements as his while user B works", async () => {
    const { bench } = await withUnsent(0);
    await bench.pick({ userId: 'U-A' });
    await bench.pick({ userId: 'U-B' });
    await bench.time.advance(1000);
    expect(bench.server.journal().map(({ movement }) => movement['userId'])).toEqual(['U-A', 'U-B']);
  });

  it('begins a new epoch after a wiped database and tells the exact number lost', async () => {
    const { bench } = await withUnsent(3);
    bench.sync.wake('operator');
    await bench.time.advance(1000);
    bench.sentinel.write({ epoch: bench.server.journal()[0]?.epoch ?? '', highest: 5 });
    await bench.pick();
    await bench.time.advance(1000);
    expect(bench.server.incidents).toMatchObject([{ kind: 'device_reset', lost: 2 }]);
    expect(bench.server.journal()).toHaveLength(4);
  });

  it('takes a refusal whose words are not ours for a captive portal', async () => {
    const { bench } = await withUnsent(1, {
      serve: (server) => (request) =>
        server.rules.revoked ? { status: 403, json: undefined, retryAfterMs: null } : server.serve(request),
    });
    bench.server.rules.revoked = true;
    bench.sync.wake('operator');
    await bench.time.advance(1000);
    expect(bench.status()).toMatchObject({ connection: 'offline', unsent: 1 });
  });

  it('tells the trace id of a refusal', async () => {
    const { bench } = await withUnsent(1, {
      serve: (server) => (request) =>
        request.path === syncPaths.push ? problem(500) : server.serve(request),
    });
    bench.page.say('hidden');
    bench.sync.wake('recorded');
    await bench.time.advance(2000);
    expect((await bench.entries())[0]).toMatchObject({ lastProblem: 'refused' });
  });
});
