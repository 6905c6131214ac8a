import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { setScene, siteId } from '../../testing/pick-scene.ts';
import { expectPromisesKept } from '../../testing/promises-kept.ts';
import { createServerPorts, memoryStoreOf } from '../../testing/server-ports.ts';
import { aLocation, anOrder, anOrderLine, aProduct, aStock } from '../../testing/warehouse-rows.ts';
import { changeOrder } from '../orders/change-order.ts';
import { cancelOrder, cancelOrderLine } from '../orders/cancel-order.ts';
import { claimTask } from './claim-task.ts';
import { giveWork } from './give-work.ts';
import { manageReassign, manageRelease } from './manage-task.ts';

const orderNumbers = [1, 2, 3, 4, 5];
const device = fc.integer({ min: 1, max: 3 }).map((n) => `D${n}`);
const order = fc.constantFrom(...orderNumbers).map((n) => `SO-${n}`);
const nth = fc.nat({ max: 5 });
const act = fc.oneof(
  fc.record({
    kind: fc.constant('work' as const),
    device,
    slots: fc.integer({ min: 1, max: 3 }),
    ahead: fc.boolean(),
    zone: fc.constantFrom(null, 'ambient', 'chilled'),
  }),
  fc.record({ kind: fc.constant('claim' as const), device, nth }),
  fc.record({ kind: fc.constant('release' as const), nth }),
  fc.record({ kind: fc.constant('reassign' as const), device, nth }),
  fc.record({ kind: fc.constant('cancelOrder' as const), order }),
  fc.record({ kind: fc.constant('cancelLine' as const), order, lineNumber: fc.integer({ min: 1, max: 2 }) }),
  fc.record({
    kind: fc.constant('change' as const),
    order,
    lineNumber: fc.integer({ min: 1, max: 2 }),
    ordered: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({ kind: fc.constant('wait' as const), minutes: fc.constantFrom(5, 31) }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

async function warehouse() {
  const ports = createServerPorts();
  const store = memoryStoreOf(ports);
  await setScene(store, {
    devices: ['D1', 'D2', 'D3'],
    products: ['P1', 'P2'].map((productId) => aProduct({ productId })),
    locations: [aLocation('A-01-01-1'), aLocation('A-05-01-1'), aLocation('B-02-01-1', { zone: 'chilled' })],
    stock: [
      aStock('A-01-01-1', 'P1', { quantity: 7, expiry: '2026-12-24' }),
      aStock('B-02-01-1', 'P1', { quantity: 6, expiry: '2027-01-31' }),
      aStock('A-05-01-1', 'P2', { quantity: 9 }),
    ],
    orders: orderNumbers.map((n) => anOrder(`SO-${n}`, { priority: n })),
    lines: orderNumbers.flatMap((n) => [
      anOrderLine(`SO-${n}`, 1, { ordered: n }),
      anOrderLine(`SO-${n}`, 2, { productId: 'P2', ordered: 6 - n }),
    ]),
  });
  return { ports, store };
}

async function perform(
  { ports: { ids, clock }, store }: Awaited<ReturnType<typeof warehouse>>,
  what: Act,
): Promise<void> {
  const by = { by: 'U-9', reason: 'because' };
  await store.write(siteId, async (tx): Promise<unknown> => {
    const tasks = 'nth' in what ? await tx.tasks.find({}) : [];
    const taskId = 'nth' in what ? (tasks[what.nth % Math.max(1, tasks.length)]?.taskId ?? 'none') : 'none';
    switch (what.kind) {
      case 'work':
        return giveWork(tx, ids, {
          ...what,
          deviceId: what.device,
          userId: `of ${what.device}`,
          requestId: ids.opaque(),
        });
      case 'claim':
        return claimTask(tx, ids, { taskId, deviceId: what.device, userId: `of ${what.device}` });
      case 'release':
        return manageRelease(tx, ids, taskId);
      case 'reassign':
        return manageReassign(tx, ids, taskId, what.device);
      case 'cancelOrder':
        return cancelOrder(tx, ids, what.order, by);
      case 'cancelLine':
        return cancelOrderLine(tx, ids, `${what.order}/${what.lineNumber}`, by);
      case 'change':
        return changeOrder(
          tx,
          ids,
          what.order,
          { lines: [{ lineNumber: what.lineNumber, ordered: what.ordered }] },
          'U-9',
        );
      case 'wait':
        return clock.pass(what.minutes * 60_000);
    }
  });
}

describe('whatever devices and managers do', () => {
  it('no piece is promised twice, and what rows say is promised is what lists hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 25 }), async (acts) => {
        const scene = await warehouse();
        for (const each of acts) {
          await perform(scene, each);
          await scene.store.read(siteId, expectPromisesKept);
        }
      }),
      { numRuns: 150 },
    );
  });
});
