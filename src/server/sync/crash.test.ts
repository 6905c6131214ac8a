import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../db/memory/memory-store.ts';
import { rethrow } from '../../testing/memory-site-under-test.ts';
import { siteId } from '../../testing/pick-scene.ts';
import { setPickingScene, stops, takes, tote } from '../../testing/picking-scene.ts';
import { createServerPorts } from '../../testing/server-ports.ts';
import { siteView } from '../../testing/site-view.ts';
import type { DeviceUnderTest } from '../../testing/virtual-device.ts';
import { verifySite } from '../movements/verify-site.ts';
import { createReallocate } from '../tasks/reallocate.ts';

/** Which commit from now is the last moment of the server; 0 for none. */
let crashAt = 0;
const server = createServerPorts();
const beforeCommit = () => {
  if (crashAt > 0 && --crashAt === 0) throw new Error('the power is gone');
};
let store: ReturnType<typeof createMemoryStore>;
let device: DeviceUnderTest;

beforeEach(async () => {
  crashAt = 0;
  store = createMemoryStore({ ...server, gen: 'gen-1', beforeCommit });
  device = await setPickingScene({
    ...server,
    store,
    reallocate: createReallocate(server.ids),
    log: { error: rethrow },
  });
});

const batch = () => [
  device.record('task', { taskStep: 'started' }),
  device.record('pick', takes(stops.milk)),
  device.record('short', takes(stops.cheese, { to: undefined })),
  device.record('pick', takes(stops.otherMilk, { quantity: 4 })),
];

describe('a server that dies', () => {
  it('before the commit has done nothing of the batch', async () => {
    const before = await store.head(siteId);
    crashAt = 1;
    await expect(device.send(batch())).rejects.toThrow('power');
    expect(await store.head(siteId)).toBe(before);
    expect(await siteView(store).stock(tote)).toEqual([]);
    expect(await siteView(store).open()).toEqual([]);
    expect(await verifySite(store, siteId)).toEqual([]);
  });

  it('between two batches keeps the first, and all sent again is complete and counted once', async () => {
    const entries = batch();
    await device.send(entries.slice(0, 2));
    crashAt = 1;
    await expect(device.send(entries.slice(2))).rejects.toThrow('power');
    const { results } = await device.send(entries);
    expect(results.map(({ status }) => status)).toEqual([
      'accepted',
      'accepted',
      'discrepancy',
      'discrepancy',
    ]);
    expect(await siteView(store).stock(tote)).toEqual(['P1: 9']);
    expect(await verifySite(store, siteId)).toEqual([]);
  });

  it('after the commit and before the answer gives the same answer when asked again', async () => {
    const entries = batch();
    const lost = await device.send(entries);
    expect((await device.send(entries)).results).toEqual(lost.results);
    expect(await verifySite(store, siteId)).toEqual([]);
  });
});
