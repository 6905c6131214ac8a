import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sceneSite as site, seedBoardScene } from '../../testing/board-scene.ts';
import { sceneMids, sceneNow } from '../../testing/board-scene-words.ts';
import { seedInboundScene } from '../../testing/inbound-scene.ts';
import { inboundLot, inboundMids, photoIds, unit } from '../../testing/inbound-scene-words.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { findAnnouncements } from './announcements-board.ts';
import { type BoardDatabase, createBoardDatabase } from './board-database.ts';
import { findContainerDetail } from './container-detail.ts';
import { findContainers } from './containers-board.ts';
import { findDiscrepancies } from './discrepancies-board.ts';
import { findMovementStory } from './movement-story.ts';
import { findMovements } from './movements-board.ts';
import { findOverview } from './overview-board.ts';
import { findPurchaseOrderDetail } from './purchase-order-detail.ts';
import { findPurchaseOrders } from './purchase-orders-board.ts';
import { findReceiptDetail } from './receipt-detail.ts';
import { findReceipts } from './receipts-board.ts';
import { findAnything } from './search-board.ts';
import { findTasks } from './tasks-board.ts';

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

describe('purchase orders', () => {
  it('say what came of them, what is open and whose device may know more', async () => {
    const [order] = await items(findPurchaseOrders(database, site, { ...first, status: ['receiving'] }));
    expect(order).toMatchObject({
      purchaseOrderId: 'PO-7',
      expected: 21,
      received: 20,
      open: 5,
      openReceipts: 1,
      announcedUnits: 1,
      discrepancies: 1,
      devices: [{ deviceId: 'D-1', unsent: 9 }],
    });
  });

  it('say who received how much, what was taken back left out', async () => {
    const order = await findPurchaseOrderDetail(database, site, { purchaseOrderId: 'PO-7', asOf: sceneNow });
    const shares = order?.orderLines.map(({ receivedBy }) =>
      receivedBy.map(({ user, quantity }) => `${user?.name} ${quantity}`),
    );
    expect(shares).toEqual([['Ada Lindqvist 12', 'Ben Okafor 8'], []]);
    expect(order?.unplanned).toEqual([
      {
        product: { productId: 'P-9', name: 'P-9' },
        receivedBy: [{ user: { userId: 'U-2', name: 'Ben Okafor' }, quantity: 3 }],
      },
    ]);
  });

  it('come with units, receipts, notices, photos and discrepancies', async () => {
    const order = await findPurchaseOrderDetail(database, site, { purchaseOrderId: 'PO-7', asOf: sceneNow });
    expect(order?.units).toMatchObject([
      {
        lpn: unit,
        trackingNumber: '1Z-77',
        place: 'location:Q-01',
        contents: [{ quantity: 6, condition: 'quarantine', lot: inboundLot }],
        task: null,
      },
    ]);
    expect(order?.receipts.map(({ receiptId, pieces, products }) => [receiptId, pieces, products])).toEqual([
      ['r-ben', 11, 2],
      ['r-ada', 12, 1],
    ]);
    expect(order?.announcements[0]?.units.map(({ receivedAt }) => receivedAt !== null)).toEqual([
      true,
      false,
    ]);
    expect(order?.photos).toMatchObject([
      { evidenceId: photoIds.arrived, arrived: true, mid: inboundMids.adaReceives, note: 'corner crushed' },
    ]);
    expect(order?.questions).toMatchObject([{ kind: 'over_receipt', expected: '16' }]);
    expect(order?.freshness).toEqual({ asOf: sceneNow, unsent: 9, devices: 1 });
  });

  it('that nobody sent are not found', async () => {
    const asked = { purchaseOrderId: 'PO-0', asOf: sceneNow };
    expect(await findPurchaseOrderDetail(database, site, asked)).toBeUndefined();
  });
});

it('a discrepancy leads to its purchase order, and is found by it', async () => {
  const found = await items(findDiscrepancies(database, site, { ...first, status: 'open', q: 'PO-7' }));
  expect(found).toMatchObject([{ discrepancyId: 'd-over', purchaseOrderId: 'PO-7' }]);
});

it('a movement shows its photos', async () => {
  const story = await findMovementStory(database, site, inboundMids.accepted);
  expect(story?.photos.map(({ evidenceId, arrived }) => [evidenceId, arrived])).toEqual([
    [photoIds.arrived, true],
    [photoIds.onDevice, false],
  ]);
});

describe('receipts', () => {
  it.each([
    ['ben', ['r-ben']],
    ['po-7', ['r-ben', 'r-ada']],
    ['dairy', ['r-ben', 'r-ada']],
  ])('are found by %s', async (q, expected) => {
    const found = await items(findReceipts(database, site, { ...first, q }));
    expect(found.map(({ receiptId }) => receiptId)).toEqual(expected);
  });

  it('can be narrowed to those still open', async () => {
    const found = await items(findReceipts(database, site, { ...first, state: ['open'] }));
    expect(found).toMatchObject([{ receiptId: 'r-ada', closedAt: null, units: 2, returned: 0 }]);
  });

  it('say what came in them, a receipt taken back left out', async () => {
    const receipt = await findReceiptDetail(database, site, 'r-ada');
    expect(receipt?.goods).toEqual([
      {
        product: { productId: 'P-1', name: 'Oat milk 1 l' },
        lot: inboundLot,
        expiry: '2027-01-31',
        serial: null,
        owner: 'own',
        condition: 'inspection',
        quantity: 12,
      },
    ]);
    expect(receipt?.containers.map(({ lpn }) => lpn)).toEqual([unit, '340123450000000028']);
    expect(receipt?.photos).toHaveLength(1);
    expect((await findReceiptDetail(database, site, 'r-ben'))?.questions).toMatchObject([
      { kind: 'over_receipt', productId: 'P-1' },
    ]);
    expect(await findReceiptDetail(database, site, 'r-0')).toBeUndefined();
  });

  it('are read page by page', async () => {
    const page = await findReceipts(database, site, { limit: 1 });
    if (!page.ok || page.value.next === null) throw new Error('there is another page');
    const rest = await items(findReceipts(database, site, { limit: 1, after: page.value.next }));
    expect(rest.map(({ receiptId }) => receiptId)).toEqual(['r-ada']);
  });
});

it.each([['340123450000000035'], ['(00)340123450000000035'], ['dn-77'], ['asn'], ['PO-7']])(
  'an announced delivery is found by %s',
  async (q) => {
    const [found] = await items(findAnnouncements(database, site, { ...first, q }));
    expect(found?.units[1]?.contents).toMatchObject([{ productName: 'Oat milk 1 l', quantity: 16 }]);
  },
);

describe('containers', () => {
  it.each([
    [unit, [unit]],
    [`]C100${unit}`, [unit]],
    ['1z-77', [unit]],
    [inboundLot, [unit]],
    ['Q-01', [unit]],
    ['34012345', [unit, '340123450000000028']],
    ['T0000', ['T00000121K', 'T00000122M']],
  ])('are found by %s', async (q, expected) => {
    const found = await items(findContainers(database, site, { ...first, q }));
    expect(found.map(({ lpn }) => lpn)).toEqual(expected);
  });

  it('say where they are, how they came, what is in them and what went through them', async () => {
    const box = await findContainerDetail(database, site, { plate: `(00)${unit}`, asOf: sceneNow });
    expect(box).toMatchObject({
      standsAt: 'location:Q-01',
      zone: 'Q',
      pieces: 6,
      arrival: { purchaseOrderId: 'PO-7', trackingNumber: '1Z-77' },
      contents: [{ quantity: 6, condition: 'quarantine', allocated: 0 }],
      questions: [{ kind: 'over_receipt' }],
    });
    const history = await items(findMovements(database, site, { ...first, container: unit }));
    expect(history.map(({ mid }) => mid)).toEqual(
      (['unitMoves', 'putAway', 'quarantined', 'accepted', 'stranger', 'benReceives', 'adaAgain'] as const)
        .map((name) => inboundMids[name])
        .concat([inboundMids.adaUndoes, inboundMids.adaReceives, inboundMids.arrived]),
    );
  });

  it('show the work that waits for them', async () => {
    const box = await findContainerDetail(database, site, { plate: '340123450000000028', asOf: sceneNow });
    expect(box?.tasks).toMatchObject([{ taskId: 'task-check', kind: 'quality-check', status: 'claimed' }]);
  });
});

it('work is found by the plate it is about, and says how much it is', async () => {
  const found = await items(findTasks(database, site, { ...first, q: '340123450000000028' }));
  expect(found).toMatchObject([
    {
      taskId: 'task-check',
      lpn: '340123450000000028',
      goods: 1,
      pieces: 30,
      lines: 1,
      product: { productId: 'P-1' },
    },
  ]);
});

it('the overview counts what waits behind the dock', async () => {
  expect((await findOverview(database, site, sceneNow)).inbound).toEqual({
    atDock: { count: 1, oldest: '2026-11-21T07:02:00.000Z' },
    checks: { count: 1, oldest: '2026-11-21T08:00:00.000Z' },
    putaways: { count: 0, oldest: null },
    due: 1,
    receiving: 1,
  });
});

describe('a search for anything', () => {
  it.each([
    ['SO-1', ['order SO-1']],
    ['po-7', ['purchase_order PO-7']],
    [`(00)${unit}`, [`container ${unit}`]],
    ['oat', ['product P-1']],
    [inboundLot, [`lot ${inboundLot}`]],
    ['nordic', ['order SO-1', 'order SO-3']],
    ['%%', []],
  ])('%s finds %j', async (q, expected) => {
    const hits = await findAnything(database, site, q);
    expect(hits.map(({ kind, id }) => `${kind} ${id}`)).toEqual(expected);
  });
});

it('a movement that took nothing from the lot is not among its movements', async () => {
  const found = await items(findMovements(database, site, { ...first, lot: inboundLot, productId: 'P-1' }));
  expect(found.map(({ mid }) => mid)).not.toContain(sceneMids.pick);
  expect(found.map(({ mid }) => mid)).not.toContain(inboundMids.stranger);
});
