import { describe, expect, it } from 'vitest';
import { aDevice, setScene, siteId } from '../../testing/pick-scene.ts';
import { createServerPorts, memoryStoreOf, postgresStoreOf } from '../../testing/server-ports.ts';
import { createTestDatabase } from '../../testing/test-database.ts';
import { isLpn, parseLpn } from '../../shared/domain/lpn.ts';
import type { ReservePlates } from '../../shared/protocol/board/labels.ts';
import type { SiteStore } from '../db/site-store.ts';
import { reservePlates } from './reserve-plates.ts';

const request = (number: number, given: Partial<ReservePlates> = {}): ReservePlates => ({
  requestId: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  kind: 'tote',
  count: 40,
  ...given,
});

const reserve = (store: SiteStore, asked: ReservePlates) =>
  store.write(siteId, (tx) => reservePlates(tx, asked, 'karin'));

async function plates(store: SiteStore, asked: ReservePlates): Promise<string[]> {
  const run = await reserve(store, asked);
  if (!run.ok) throw new Error(run.failure.kind);
  return run.value.plates;
}

const stores: Record<string, () => Promise<{ store: SiteStore; close: () => Promise<void> }>> = {
  memory: async () => ({ store: memoryStoreOf(createServerPorts()), close: async () => undefined }),
  PostgreSQL: async () => {
    const database = await createTestDatabase();
    const store = await postgresStoreOf(createServerPorts(), database.pool);
    return { store, close: () => database.drop() };
  },
};

describe.each(Object.entries(stores))('numbers for plates, in %s', (_, open) => {
  it('are valid, of their kind, ascending, and no run has one of another', async () => {
    const { store, close } = await open();
    const runs = [
      await plates(store, request(1)),
      await plates(store, request(2, { kind: 'container' })),
      await plates(store, request(3)),
    ];
    const all = runs.flat();
    expect(all).toHaveLength(120);
    expect(new Set(all).size).toBe(120);
    expect(all.every(isLpn)).toBe(true);
    expect(runs.map(([first]) => first?.charAt(0))).toEqual(['T', 'L', 'T']);
    expect([...runs[0]!, ...runs[2]!].toSorted()).toEqual([...runs[0]!, ...runs[2]!]);
    await close();
  });

  it('asked for again, the same request gets the same numbers and the next one goes on behind them', async () => {
    const { store, close } = await open();
    const first = await plates(store, request(1));
    expect(await plates(store, request(1))).toEqual(first);
    const [next] = await plates(store, request(2, { count: 1 }));
    expect(parseLpn(next ?? '')?.counter).toBeGreaterThan(parseLpn(first.at(-1) ?? '')?.counter ?? Infinity);
    expect(await plates(store, request(1))).toEqual(first);
    expect(await reserve(store, request(1, { count: 41 }))).toEqual({
      ok: false,
      failure: { kind: 'request_differs' },
    });
    await close();
  });

  it('asked for at once by many, no number is given twice', async () => {
    const { store, close } = await open();
    const runs = await Promise.all([1, 2, 3, 4, 5, 6].map((number) => plates(store, request(number))));
    expect(new Set(runs.flat()).size).toBe(240);
    await close();
  });
});

describe('numbers for plates', () => {
  it('of a container that has one already are left out', async () => {
    const store = memoryStoreOf(createServerPorts());
    const free = await plates(memoryStoreOf(createServerPorts()), request(1, { count: 3 }));
    await store.write(siteId, async (tx) => {
      const lpn = free[1] ?? '';
      tx.containers.put({
        lpn,
        kind: 'tote',
        place: null,
        orderId: null,
        taskId: null,
        closed: false,
        rev: 0,
      });
    });
    const given = await plates(store, request(1, { count: 3 }));
    expect(given).toHaveLength(3);
    expect(given).not.toContain(free[1]);
    expect([given[0], given[1]]).toEqual([free[0], free[2]]);
  });

  it('begin a new block below when one is used up', async () => {
    const store = memoryStoreOf(createServerPorts());
    const blocks = new Set<number | undefined>();
    for (let number = 0; number < 21; number++) {
      const run = await plates(store, request(number, { count: 500 }));
      const own = new Set(run.map((lpn) => parseLpn(lpn)?.block));
      expect(own.size).toBe(1);
      for (const block of own) blocks.add(block);
    }
    expect([...blocks]).toEqual([9999, 9998]);
  });

  it('never reach into the block of a device', async () => {
    const store = memoryStoreOf(createServerPorts());
    await setScene(store, {});
    await store.write(siteId, async (tx) => {
      tx.devices.put(aDevice('D', 9999));
    });
    expect(await reserve(store, request(1))).toEqual({ ok: false, failure: { kind: 'numbers_used_up' } });
  });
});
