import { setTimeout as pause } from 'node:timers/promises';
import type { RunningServer } from '../running-server.ts';
import { LoadOfHandhelds } from './load-of-handhelds.ts';
import { noteFigures } from './note-figures.ts';
import { numbersFor } from './numbers.ts';
import { expectNoGap, serverJournal, soundIndexes } from './server-journal.ts';
import { expect, test } from './wire-fixture.ts';

const handhelds = 6;

/** What is killed in turn: the program, its database under it, or both at one blow, as when the power goes. */
const blows: readonly ((server: RunningServer) => Promise<void>)[] = [
  (server) => server.kill(),
  async (server) => server.killDatabase(),
  async (server) => {
    const killed = server.kill();
    server.killDatabase();
    await killed;
  },
];

test.describe('server and database are killed in mid-load @faults @server', () => {
  test('every acknowledged movement is there, and stock is the replay of the journal', async ({
    server,
    warehouse,
    kills,
  }) => {
    const { killsInLoad } = numbersFor(kills);
    test.setTimeout(120_000 + killsInLoad * 60_000);
    const load = await LoadOfHandhelds.of(server.url, handhelds, await warehouse.goods(handhelds));
    load.begin();
    const lost: string[] = [];
    let slowest = 0;
    for (let kill = 0; kill < killsInLoad; kill += 1) {
      const before = load.acknowledged;
      await expect.poll(() => load.acknowledged, { timeout: 60_000 }).toBeGreaterThan(before + 50);
      await pause(Math.random() * 400);
      await blows[kill % blows.length]?.(server);
      const acknowledged = await load.acknowledgedMids();
      slowest = Math.max(slowest, await backAgain(server));
      const kept = new Set((await serverJournal(server)).map(({ mid }) => mid));
      lost.push(...acknowledged.filter((mid) => !kept.has(mid)));
      load.wake();
    }
    expect(lost).toEqual([]);
    const confirmed = await load.drained();
    const entries = await serverJournal(server);
    expect(entries.map(({ mid }) => mid).sort()).toEqual(confirmed.sort());
    expectNoGap(entries);
    expect(await soundIndexes(server)).toBeGreaterThan(50);
    noteFigures(test.info(), 'killed in mid-load', {
      kills: killsInLoad,
      movements: confirmed.length,
      lost: lost.length,
      slowestReturnMs: slowest,
    });
    await load.end();
    expect(await server.verified()).toBe('0 differences');
  });
});

/** Starts what is not running; how long it took until it answered, ms. */
async function backAgain(server: RunningServer): Promise<number> {
  const from = Date.now();
  if (server.isRunning) await server.untilReady();
  else await server.start();
  return Date.now() - from;
}
