import { describe, expect, it } from 'vitest';
import type { PullRequest } from '../../shared/protocol/pull.ts';
import { aTask } from '../../testing/task-rows.ts';
import { createSyncBench, type SyncBench, type SyncBenchOptions } from '../../testing/sync-bench.ts';
import { unwrap } from '../../testing/journal-contract.ts';

async function started(options: SyncBenchOptions = {}): Promise<SyncBench> {
  const bench = createSyncBench(options);
  bench.sync.start();
  await bench.time.advance(10_000);
  bench.calls();
  return bench;
}

const taskRow = (rev: number) => ({ type: 'task', id: 'T-1', rev, row: { ...aTask({ rev }) } });
const cachedTasks = async (bench: SyncBench) =>
  unwrap(await bench.cache.read((tx) => tx.all('task'))).map(({ rev }) => rev);
const pulls = (bench: SyncBench) => bench.calls().filter((path) => path === 'pull').length;

describe('what wakes the puller', () => {
  it('a poll every 25 seconds while somebody looks, and none while nobody does', async () => {
    const bench = await started();
    await bench.time.advance(60_000);
    expect(pulls(bench)).toBe(2);
    bench.page.say('hidden');
    await bench.time.advance(200_000);
    expect(pulls(bench)).toBeLessThanOrEqual(1);
  });

  it('a poke, within five seconds', async () => {
    const bench = await started();
    bench.server.publish({ type: 'user', id: 'U-9', rev: 1, deleted: true });
    bench.socket.listener()?.onPoke({ gen: bench.server.gen(), head: 1 });
    bench.socket.listener()?.onPoke({ gen: bench.server.gen(), head: 1 });
    await bench.time.advance(5001);
    expect(pulls(bench)).toBe(1);
  });

  it('a poke about a cancellation, at once', async () => {
    const bench = await started();
    bench.server.publish(taskRow(2));
    const inline = { type: 'cancel', taskId: 'T-1', orderLineId: 'SO-1/1', rev: 2 };
    bench.socket.listener()?.onPoke({ gen: bench.server.gen(), head: 1, inline });
    await bench.time.advance(50);
    expect(await cachedTasks(bench)).toEqual([2]);
  });

  it('not a poke about what it has already', async () => {
    const bench = await started();
    bench.socket.listener()?.onPoke({ gen: bench.server.gen(), head: 0 });
    await bench.time.advance(5001);
    expect(pulls(bench)).toBe(0);
  });

  it('a poke of a form that it does not know', async () => {
    const bench = await started();
    bench.socket.listener()?.onPoke('?');
    await bench.time.advance(5001);
    expect(pulls(bench)).toBe(1);
  });

  it('an answer to a push that has moved the feed on', async () => {
    const bench = await started();
    await bench.pick();
    await bench.time.advance(6000);
    expect(pulls(bench)).toBe(1);
    expect(unwrap(await bench.journal.read((tx) => tx.overlay()))).toEqual([]);
  });
});

describe('pulling', () => {
  it('asks once more after work has changed, which proves that it was seen', async () => {
    const bench = await started();
    bench.server.publish(taskRow(2));
    bench.sync.wake('operator');
    await bench.time.advance(1000);
    const cursors = bench.network.log.map(({ body }) => (body as PullRequest).cursor).slice(-2);
    expect(cursors).toEqual([0, 1]);
    expect(pulls(bench)).toBe(2);
  });

  it('reads page after page', async () => {
    const bench = createSyncBench();
    for (let rev = 1; rev <= 2500; rev += 1) bench.server.publish({ ...taskRow(rev), id: `T-${rev}` });
    bench.sync.start();
    await bench.time.advance(2000);
    expect(await cachedTasks(bench)).toHaveLength(2500);
    expect(bench.status().pulledAt).not.toBeNull();
  });

  it('is not delayed by a full outbox on a server that takes nothing', async () => {
    const bench = await started({ faultOf: (path) => (path.endsWith('push') ? 'request_lost' : 'none') });
    for (let index = 0; index < 5; index += 1) await bench.pick();
    bench.server.publish(taskRow(2));
    await bench.time.advance(30_000);
    expect(await cachedTasks(bench)).toEqual([2]);
    expect(bench.status().unsent).toBe(5);
  });

  it('begins anew after a restore and says hello', async () => {
    const bench = await started();
    bench.server.publish(taskRow(5));
    bench.sync.wake('operator');
    await bench.time.advance(1000);
    bench.server.restore();
    bench.server.publish(taskRow(3));
    await bench.time.advance(30_000);
    expect(await cachedTasks(bench)).toEqual([3]);
    expect(bench.calls()).toContain('hello');
  });
});

describe('the life of the page', () => {
  it('pulls, pushes and replaces a silent socket at once after twenty minutes asleep, and says hello', async () => {
    const bench = await started();
    bench.page.say('hidden');
    await bench.time.advance(20 * 60_000);
    bench.server.publish(taskRow(2));
    bench.calls();
    const { connects } = bench.socket;
    bench.page.say('visible');
    await bench.time.advance(1000);
    expect(bench.calls()).toEqual(expect.arrayContaining(['hello', 'pull']));
    expect(await cachedTasks(bench)).toEqual([2]);
    expect(bench.socket.connects).toBe(connects + 1);
  });

  it('keeps a socket that was heard a moment ago, and says no hello after a short look away', async () => {
    const bench = await started();
    bench.page.say('hidden');
    await bench.time.advance(60_000);
    bench.socket.listener()?.onPing();
    bench.calls();
    bench.page.say('visible');
    await bench.time.advance(1000);
    expect(bench.socket.connects).toBe(1);
    expect(bench.calls()).toEqual(['pull']);
  });

  it('stops while it is frozen and goes on when it is resumed', async () => {
    const bench = await started();
    bench.page.say('freeze');
    await bench.time.advance(600_000);
    expect(bench.calls()).toEqual([]);
    await bench.pick();
    bench.page.say('resume');
    await bench.time.advance(1000);
    expect(bench.server.journal()).toHaveLength(1);
  });

  it('spreads what it does when the browser believes to be online', async () => {
    const bench = await started();
    bench.page.say('online');
    await bench.time.advance(0);
    expect(bench.calls()).toEqual([]);
    await bench.time.advance(3000);
    expect(bench.calls()).toEqual(['pull']);
  });

  it('asks when the browser believes to be offline, so that an idle device knows at once', async () => {
    const lost = { isOut: false };
    const bench = await started({ faultOf: () => (lost.isOut ? 'unreachable' : 'none') });
    expect(bench.status().connection).toBe('online');
    lost.isOut = true;
    bench.page.say('offline');
    await bench.time.advance(100);
    expect(bench.status().connection).toBe('offline');
  });

  it('sends and pulls when the socket connects', async () => {
    const bench = await started();
    bench.socket.listener()?.onConnected();
    await bench.time.advance(100);
    expect(bench.calls()).toEqual(['pull']);
  });

  it('connects again by itself after a refused handshake', async () => {
    const bench = await started();
    bench.socket.listener()?.onRefused();
    await bench.time.advance(1250);
    expect(bench.socket.connects).toBe(2);
  });

  it('says nothing any more once stopped', async () => {
    const bench = await started();
    bench.sync.stop();
    bench.calls();
    await bench.time.advance(600_000);
    expect(bench.calls()).toEqual([]);
    expect(bench.socket.disconnects).toBe(1);
  });
});

describe('two tabs that both believe they lead', () => {
  it('send everything once', async () => {
    const bench = await started();
    bench.secondTab().start();
    for (let index = 0; index < 20; index += 1) await bench.pick();
    await bench.time.advance(60_000);
    const mids = bench.server.journal().map(({ mid }) => mid);
    expect(new Set(mids).size).toBe(20);
    expect(mids).toHaveLength(20);
    expect(bench.status().unsent).toBe(0);
  });
});

describe('a warehouse of devices', () => {
  it('makes no more than 90 calls a minute each, however often it is poked and touched', async () => {
    const bench = await started();
    for (let second = 0; second < 180; second += 1) {
      await bench.pick();
      bench.server.publish(taskRow(second + 10));
      bench.socket.listener()?.onPoke({ gen: bench.server.gen(), head: 1e9 });
      bench.page.say('visible');
      await bench.time.advance(1000);
    }
    const times = bench.network.log.map(({ at }) => at);
    const most = Math.max(
      ...times.map((at) => times.filter((other) => other > at - 60_000 && other <= at).length),
    );
    expect(most).toBeLessThanOrEqual(90);
    await bench.time.advance(120_000);
    expect(bench.status().unsent).toBe(0);
  });
});
