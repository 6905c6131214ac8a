import { setTimeout as pause } from 'node:timers/promises';
import type { Goods } from '../warehouse.ts';
import { NodeHandheld } from './node-handheld.ts';
import { noteFigures } from './note-figures.ts';
import { numbersFor } from './numbers.ts';
import { expectNoGap, serverJournal } from './server-journal.ts';
import { expect, test } from './wire-fixture.ts';

/** How long the access point is without power, ms: longer than the first tries to connect again. */
const outageMs = 15_000;
const drainLimitMs = 5 * 60_000;
const minute = 60_000;
/** Recorded by each of them while it is gone. */
const recordedMeanwhile = 20;

test.describe('an access point reboots @faults', () => {
  test('its handhelds come back spread over seconds, ask little, and all of their work arrives', async ({
    server,
    warehouse,
    wire,
    kills,
  }) => {
    const { stormDevices, leastSpreadMs } = numbersFor(kills);
    test.setTimeout(180_000 + stormDevices * 10_000);
    const [goods] = await warehouse.goods(1);
    if (!goods) throw new Error('goods are missing');
    const handhelds: NodeHandheld[] = [];
    for (let number = 1; number <= stormDevices; number += 1) {
      handhelds.push(await NodeHandheld.enrolled(wire.url, `storm ${number}`));
    }
    await expect
      .poll(() => handhelds.every(({ connects }) => connects.length > 0), { timeout: 60_000 })
      .toBe(true);

    wire.suffer('gone');
    for (const handheld of handhelds) handheld.say('offline');
    const confirmed = await Promise.all(handhelds.map((handheld) => moveSome(handheld, goods)));
    await pause(outageMs);
    const back = Date.now();
    wire.suffer('none');
    // The Wi-Fi is there again for all of them in the same moment, and each browser says so.
    for (const handheld of handhelds) handheld.say('online');
    await expect
      .poll(() => handhelds.reduce((sum, { unsent }) => sum + unsent, 0), { timeout: drainLimitMs })
      .toBe(0);
    const drainedMs = Date.now() - back;
    const connectsAfter = () => handhelds.map(({ connects }) => connects.find((at) => at > back));
    await expect.poll(() => connectsAfter().includes(undefined), { timeout: 90_000 }).toBe(false);

    const connects = connectsAfter().map((at) => (at ?? 0) - back);
    const figures = {
      devices: stormDevices,
      drainedMs,
      connectsSpreadOverMs: Math.max(...connects) - Math.min(...connects),
      mostConnectsInOneSecond: mostWithin(connects, 1_000),
      mostRequestsAMinuteOfOneDevice: Math.max(
        ...handhelds.map(({ sent }) =>
          mostWithin(
            sent.map(({ at }) => at),
            minute,
          ),
        ),
      ),
    };
    noteFigures(test.info(), 'access-point storm', figures);
    expect(figures.connectsSpreadOverMs).toBeGreaterThanOrEqual(leastSpreadMs);
    expect(figures.mostRequestsAMinuteOfOneDevice).toBeLessThanOrEqual(90);
    const entries = await serverJournal(server);
    expect(entries.map(({ mid }) => mid).sort()).toEqual(confirmed.flat().sort());
    expectNoGap(entries);
    await Promise.all(handhelds.map((handheld) => handheld.close()));
    expect(await server.verified()).toBe('0 differences');
  });
});

async function moveSome(handheld: NodeHandheld, goods: Goods): Promise<string[]> {
  const { productId, lot, expiry, place } = goods;
  const mids: string[] = [];
  for (let turn = 0; turn < recordedMeanwhile; turn += 1) {
    const places = [`location:${place}`, 'location:RECV-1'] as const;
    const [from, to] = turn % 2 === 0 ? places : ([places[1], places[0]] as const);
    mids.push(await handheld.does({ type: 'move', body: { productId, lot, expiry, quantity: 1, from, to } }));
  }
  return mids;
}

/** The most of these moments (ms) that lie within any stretch of this length. */
function mostWithin(moments: readonly number[], length: number): number {
  const sorted = moments.toSorted((a, b) => a - b);
  return sorted.reduce((most, from, index) => {
    const end = sorted.findIndex((at) => at >= from + length);
    return Math.max(most, (end === -1 ? sorted.length : end) - index);
  }, 0);
}
