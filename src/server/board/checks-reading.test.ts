import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sceneSite as site, seedBoardScene } from '../../testing/board-scene.ts';
import { seedInboundScene } from '../../testing/inbound-scene.ts';
import { checkId, milkState, photoIds } from '../../testing/inbound-scene-words.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { type BoardDatabase, createBoardDatabase } from './board-database.ts';
import { findCheckDetail } from './check-detail.ts';
import { findChecks } from './checks-board.ts';
import { findInspectionState, findInspectionStates, withSwitches } from './inspection-states-board.ts';
import { findWaitingChecks } from './waiting-checks-board.ts';

let test: TestDatabase;
let database: BoardDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
  await seedBoardScene(test.pool);
  await seedInboundScene(test.pool);
  database = createBoardDatabase(test.pool);
});
afterAll(() => test.drop());

const first = { limit: 50 };

/** The rows of a list; fails where the list refused. */
async function items<Row>(
  page: Promise<{ ok: true; value: { items: Row[] } } | { ok: false }>,
): Promise<Row[]> {
  const answer = await page;
  if (!answer.ok) throw new Error('the list refused');
  return answer.value.items;
}

describe('checks', () => {
  it('that wait say what, where, for whom and who has them', async () => {
    const found = await items(findWaitingChecks(database, site, { ...first, q: 'L-10' }));
    expect(found).toMatchObject([
      {
        taskId: 'task-check',
        standsAt: 'location:RECV-1',
        user: { name: 'Ada Lindqvist' },
        goods: [{ product: { productId: 'P-1', name: 'Oat milk 1 l' }, quantity: 30 }],
        ordersWaiting: 0,
      },
    ]);
  });

  it('that are done carry their figures and what followed', async () => {
    const found = await items(findChecks(database, site, { ...first, passed: ['no'] }));
    expect(found).toMatchObject([
      {
        checkId,
        supplier: 'Dairy Union',
        product: { productId: 'P-1' },
        record: { sampleSize: 5, accept: 0, reject: 1, defects: 1, mode: 'tightened' },
        decisions: [
          { disposition: 'accept', quantity: 14, approvedBy: null, undone: false },
          {
            disposition: 'quarantine',
            quantity: 6,
            approvedBy: { name: 'Marta Manager' },
            reason: 'too warm',
          },
        ],
        photos: 2,
      },
    ]);
    expect(await items(findChecks(database, site, { ...first, passed: ['yes'] }))).toEqual([]);
  });

  it('show their answers beside the questions, and photos that are still on the device', async () => {
    const check = await findCheckDetail(database, site, checkId);
    expect(check?.answers).toMatchObject([
      { itemId: 'cold', label: { de: 'Kerntemperatur' }, maximum: 7, passed: false },
      { itemId: 'gone', label: null, kind: null, passed: true },
    ]);
    const photos = check?.evidence.map(({ evidenceId, arrived }) => [evidenceId, arrived]);
    expect(photos).toEqual([
      [photoIds.arrived, true],
      [photoIds.onDevice, false],
    ]);
    expect(check?.planName).toBe('Food');
  });

  it('are counted per supplier and product, with what switched the mode', async () => {
    const found = await items(findInspectionStates(database, site, { ...first, mode: ['discontinued'] }));
    expect(found).toMatchObject([{ inspectionStateId: milkState, lots: 1 }]);
    const state = await findInspectionState(database, site, milkState);
    expect(state?.history).toMatchObject([{ mode: 'tightened', passed: false, switchedTo: 'discontinued' }]);
  });

  it('know after which lot the mode changed', () => {
    const lot = { checkId: '', at: '', passed: true, defects: 0, sampleSize: 1, switchedTo: null };
    const lots = (['tightened', 'normal', 'normal'] as const).map((mode) => ({ ...lot, mode }));
    expect(withSwitches(lots, 'tightened').map(({ switchedTo }) => switchedTo)).toEqual([
      null,
      'tightened',
      null,
    ]);
  });
});
