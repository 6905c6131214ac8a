import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Movement } from '../../shared/domain/movement.ts';
import type { Task } from '../../shared/domain/task.ts';
import { actArbitrary, createDockLife, endTask } from '../../testing/receiving-acts.ts';
import { openReceivingSite, pallet, plate, type ReceivingSite } from '../../testing/receiving-scene.ts';
import { siteId } from '../../testing/pick-scene.ts';
import { atSite, createServerPorts, memoryStoreOf, postgresStoreOf } from '../../testing/server-ports.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { SiteReading } from '../db/site-transaction.ts';
import { unfinishedStatuses } from '../tasks/unfinished.ts';
import { isReceivedWhole, workOnGoods } from './work-wanted.ts';

const ports = createServerPorts();

/** Base units of a product on the journal of both: received less taken back. */
function receivedOf(site: ReceivingSite, productId: string): number {
  const movements = [...site.anna.journal, ...site.ben.journal].map(({ movement }) => movement as Movement);
  return movements
    .filter(({ type, body }) => type === 'receive' && body.productId === productId)
    .reduce((sum, { body, compensates }) => sum + (compensates === null ? 1 : -1) * (body.quantity ?? 0), 0);
}

async function expectSound(site: ReceivingSite): Promise<void> {
  expect(await site.differences()).toEqual([]);
  const { store } = site.ports;
  await store.read(siteId, async (tx) => {
    expect(await tx.journal.parked(0, 1)).toEqual([]);
    const [order] = await tx.purchaseOrders.find({});
    for (const { productId, received } of order?.lines ?? []) {
      expect([productId, received]).toEqual([productId, receivedOf(site, productId)]);
    }
    await expectWorkOnUnit(tx);
  });
}

/** Nothing in a unit that is closed is forgotten: it waits for what is to be done with it, all of it and only once. */
async function expectWorkOnUnit(tx: SiteReading): Promise<void> {
  await tx.containers.load([plate]);
  const unit = tx.containers.get(plate);
  const tasks = await tx.tasks.find({ lpn: plate, status: unfinishedStatuses });
  const rows = (await tx.stock.find({ place: pallet, holds: true })).filter(({ quantity }) => quantity > 0);
  const wanted = isReceivedWhole(unit) ? workOnGoods(rows, null) : null;
  const said = (work: Task['work']) => ('goods' in work ? [work.kind, sum(work.goods)] : [work.kind, 0]);
  expect(tasks.map(({ work }) => said(work))).toEqual(wanted ? [[wanted.kind, sum(wanted.rows)]] : []);
}

const sum = (goods: readonly { quantity: number }[]): number =>
  goods.reduce((total, { quantity }) => total + quantity, 0);

async function expectToHold(open: (n: number) => SiteStore, numRuns: number): Promise<void> {
  let sites = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(actArbitrary, { minLength: 5, maxLength: 40 }), async (acts) => {
      sites += 1;
      const site = await openReceivingSite(open(sites), ports);
      const live = createDockLife(site);
      for (const act of acts) await live(act);
      // What is in somebody's hands is brought up to date when he ends it.
      for (const device of [site.anna, site.ben]) await endTask(device, 'finished');
      await expectSound(site);
    }),
    { numRuns },
  );
}

describe('whatever is received, checked, put away, moved and undone', () => {
  it('all places sum to zero, the order has what was received, no goods are work twice (in memory)', async () => {
    await expectToHold(() => memoryStoreOf(ports), 60);
  }, 60_000);

  describe('in PostgreSQL', () => {
    let database: TestDatabase;
    let store: SiteStore;
    beforeAll(async () => {
      database = await createTestDatabase();
      store = await postgresStoreOf(ports, database.pool);
    });
    afterAll(() => database.drop());

    it('the same holds', async () => {
      await expectToHold((n) => atSite(store, `site-${n}`), 8);
    }, 60_000);
  });
});
