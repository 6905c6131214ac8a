import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MovementBody, MovementType } from '../../shared/domain/movement.ts';
import type { PushEntry } from '../../shared/protocol/push.ts';
import { rethrow } from '../../testing/memory-site-under-test.ts';
import { siteId } from '../../testing/pick-scene.ts';
import { setPickingScene, stocks, stops, takes } from '../../testing/picking-scene.ts';
import {
  createServerPorts,
  memoryStoreOf,
  postgresStoreOf,
  type ServerPorts,
} from '../../testing/server-ports.ts';
import { createTestDatabase } from '../../testing/test-database.ts';
import { createDevice, type DeviceUnderTest } from '../../testing/virtual-device.ts';
import type { SiteStore } from '../db/site-store.ts';
import { cancelLines } from '../orders/cancel-lines.ts';
import type { PushPorts } from '../sync/push.ts';
import { createReallocate } from '../tasks/reallocate.ts';
import { isInWork } from './is-in-work.ts';
import { excessOf } from './order-progress.ts';
import { replay } from './replay.ts';
import { sentMovement } from './sent-movement.ts';
import { verifySite } from './verify-site.ts';

/** What one operator does next; `what` chooses among what is possible at all. */
type Deed = {
  type:
    | 'pick'
    | 'undo'
    | 'put-back'
    | 'short'
    | 'withdraw'
    | 'damage'
    | 'move'
    | 'task'
    | 'tote'
    | 'receive'
    | 'nonsense';
  what: number;
  quantity: number;
};
/** One delivery: from how far back, how many, and whether under a new epoch. */
type Sending = { device: number; back: number; count: number; ahead: number };
type Story = { deeds: Deed[][]; sendings: Sending[]; cancellations: number[] };

const deed: fc.Arbitrary<Deed> = fc.record({
  type: fc.constantFrom(
    'pick',
    'pick',
    'pick',
    'undo',
    'put-back',
    'short',
    'withdraw',
    'damage',
    'move',
    'task',
    'tote',
    'receive',
    'nonsense',
  ),
  what: fc.nat(11),
  quantity: fc.integer({ min: 1, max: 6 }),
});
const story: fc.Arbitrary<Story> = fc.record({
  deeds: fc.array(fc.array(deed, { maxLength: 12 }), { minLength: 1, maxLength: 3 }),
  sendings: fc.array(
    fc.record({
      device: fc.nat(2),
      back: fc.nat(4),
      count: fc.integer({ min: 1, max: 6 }),
      ahead: fc.integer({ min: -9, max: 2 }),
    }),
    { maxLength: 12 },
  ),
  cancellations: fc.array(fc.nat(12), { maxLength: 3 }),
});

const lists = Object.values(stops);
const totes = ['lpn:T00010001A', 'lpn:T00010002B'];
const steps = ['started', 'paused', 'resumed', 'handed_over', 'finished', 'skipped'] as const;

/** The movement a deed comes to; undoing looks for something to undo among what was done before. */
function movementOf(
  { type, what, quantity }: Deed,
  journal: readonly PushEntry[],
): { type: MovementType; body: MovementBody; compensates?: string | null; v?: number } {
  const stop = lists[what % lists.length] ?? stops.milk;
  const to = totes[what % 2];
  const done = (of: string) =>
    journal.filter(({ movement }) => movement['type'] === of && movement['compensates'] === null);
  const undo = (of: string, as: MovementType) => {
    const undone = done(of)[what % Math.max(1, done(of).length)];
    if (!undone) return { type: 'task' as const, body: { taskStep: 'skipped' as const } };
    const body = undone.movement['body'] as MovementBody;
    return {
      type: as,
      body: of === 'pick' ? { ...body, from: body.to, to: body.from } : body,
      compensates: undone.mid,
    };
  };
  switch (type) {
    case 'pick':
      return { type, body: takes(stop, { quantity, to }) };
    case 'put-back':
      return { type, body: takes(stop, { quantity, from: to, to: stop.stock.place }) };
    case 'short':
      return { type, body: takes(stop, { quantity, to: undefined }) };
    case 'undo':
      return undo('pick', 'put-back');
    case 'withdraw':
      return undo('short', 'short');
    case 'damage':
      return { type, body: { productId: 'P1', quantity, from: stocks.milk.place } };
    case 'move':
      return {
        type,
        body:
          what % 2 === 0
            ? { lpn: 'T00010001A', to: 'location:PACK-1' }
            : { productId: 'P1', quantity, from: stocks.spareMilk.place, to: 'location:Z-9' },
      };
    case 'receive':
      return { type, body: { productId: 'P7', quantity, serials: [`S${what}`], to: 'location:PACK-1' } };
    case 'tote':
      return { type, body: { lpn: 'T00010002B', orderId: 'SO-2' } };
    case 'task':
      return { type, body: { taskStep: steps[what % steps.length] } };
    case 'nonsense':
      return { type: 'pick', body: takes(stop), v: 99 };
  }
}

/** Tells the story to a server: deliveries repeated, too early, cut short and mixed; then everybody sends all of it. */
async function tell(ports: PushPorts, { deeds, sendings, cancellations }: Story): Promise<DeviceUnderTest[]> {
  const first = await setPickingScene(ports);
  const devices = deeds.map((_, index) =>
    index === 0
      ? first
      : createDevice(ports, {
          ...first.settings,
          deviceId: `D${index + 1}`,
          userId: 'U-2',
          sessionId: 'session of U-2',
        }),
  );
  for (const [index, ofDevice] of deeds.entries()) {
    for (const each of ofDevice) {
      const { type, body, ...more } = movementOf(each, devices[index]?.journal ?? []);
      devices[index]?.record(type, body, more);
    }
  }
  for (const [index, sending] of sendings.entries()) {
    if (cancellations.includes(index)) await cancel(ports, index);
    await deliver(devices, sending);
  }
  for (const device of devices) await deliverAll(device);
  return devices;
}

const sent = new WeakMap<DeviceUnderTest, number>();

async function deliver(
  devices: readonly DeviceUnderTest[],
  { device: which, back, count, ahead }: Sending,
): Promise<void> {
  const device = devices[which % devices.length];
  if (!device) return;
  const from = Math.max(0, (sent.get(device) ?? 0) - back + Math.max(0, ahead));
  const entries = device.journal.slice(from, from + count);
  if (entries.length === 0) return;
  const { expected } = await device.send(entries);
  if (expected === undefined) sent.set(device, Math.max(sent.get(device) ?? 0, from + entries.length));
}

async function deliverAll(device: DeviceUnderTest): Promise<void> {
  for (let from = 0; from < device.journal.length; from += 50) {
    const { results, expected } = await device.send(device.journal.slice(from, from + 50));
    expect(expected).toBeUndefined();
    expect(results.map(({ status }) => status)).not.toContain('fork');
  }
}

async function cancel({ store, ids }: PushPorts, index: number): Promise<void> {
  await store.write(siteId, async (tx) => {
    const lines = await tx.orderLines.find({});
    await tx.orders.load(lines.map(({ orderId }) => orderId));
    const line = lines[index % lines.length];
    if (line)
      await cancelLines(
        tx,
        ids,
        lines.filter(({ orderLineId }) => orderLineId === line.orderLineId),
        'U-9',
      );
  });
}

async function expectSound(store: SiteStore, devices: readonly DeviceUnderTest[]): Promise<void> {
  expect(await verifySite(store, siteId)).toEqual([]);
  const facts = await store.read(siteId, async (tx) =>
    (await tx.journal.after(0, 10_000)).map(({ raw }) => sentMovement(raw)),
  );
  const own = devices
    .flatMap(({ journal }) => journal.map(({ movement }) => movement))
    .filter(({ v }) => v === 1);
  const openingStock = facts.filter(({ userId }) => userId === 'server');
  const stock = new Map(
    (await store.read(siteId, (tx) => tx.stock.find({}))).map(({ stockId, quantity }) => [stockId, quantity]),
  );
  const expected = replay([...openingStock, ...own] as unknown as Parameters<typeof replay>[0]);
  expect(new Map([...stock].filter(([, quantity]) => quantity !== 0))).toEqual(expected);
  await expectNothingSilent(store);
}

/** Goods that should not be in a tote are somebody's question, and nothing is promised to a list that is over. */
async function expectNothingSilent(store: SiteStore): Promise<void> {
  await store.read(siteId, async (tx) => {
    const open = await tx.discrepancies.find({ status: 'open' });
    const asked = new Set(
      open.filter(({ severity }) => severity === 'blocking').map(({ orderLineId }) => orderLineId),
    );
    const surplus = (await tx.orderLines.find({})).filter((line) => excessOf(line) > 0);
    expect(surplus.filter(({ orderLineId }) => !asked.has(orderLineId))).toEqual([]);
    const promised = await tx.allocations.find({ status: 'open' });
    await tx.tasks.load(promised.map(({ taskId }) => taskId));
    expect(promised.filter(({ taskId }) => !isInWork(tx.tasks.get(taskId)))).toEqual([]);
    expect((await tx.stock.find({})).filter(({ allocated }) => allocated < 0)).toEqual([]);
  });
}

const portsOf = (server: ServerPorts, store: SiteStore): PushPorts => ({
  ...server,
  store,
  reallocate: createReallocate(server.ids),
  log: { error: rethrow },
});

describe('whatever the network does to the deliveries of several devices', () => {
  it('stock is what the set of movements says, and all figures add up', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (told) => {
        const server = createServerPorts();
        const store = memoryStoreOf(server);
        await expectSound(store, await tell(portsOf(server, store), told));
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  it('the same holds in PostgreSQL', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (told) => {
        const { pool, drop } = await createTestDatabase();
        try {
          const server = createServerPorts();
          const store = await postgresStoreOf(server, pool);
          await expectSound(store, await tell(portsOf(server, store), told));
        } finally {
          await drop();
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
  }, 120_000);
});
