import { afterAll, beforeAll, expect, it } from 'vitest';
import { sceneSite as site, seedBoardScene } from '../../testing/board-scene.ts';
import { sceneNow } from '../../testing/board-scene-words.ts';
import { seedInboundScene } from '../../testing/inbound-scene.ts';
import { inboundLot as lot, inboundMids, unit } from '../../testing/inbound-scene-words.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { type BoardDatabase, createBoardDatabase } from './board-database.ts';
import { findRecall } from './recall-board.ts';
import { findRecallMovements, recallCsv, recallFileName } from './recall-csv.ts';

let test: TestDatabase;
let database: BoardDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
  await seedBoardScene(test.pool);
  await seedInboundScene(test.pool);
  database = createBoardDatabase(test.pool);
});
afterAll(() => test.drop());

const recallOf = (name: string, productId?: string) =>
  findRecall(database, site, { query: { lot: name, productId }, asOf: sceneNow });

it('a recall says where the lot is now, and the figures add up', async () => {
  const { totals, stock } = await recallOf(lot);
  expect(
    stock.map(({ place, standsAt, condition, quantity }) => [place, standsAt, condition, quantity]),
  ).toEqual([
    ['location:A-01-01-1', null, 'available', 9],
    [`lpn:${unit}`, 'location:Q-01', 'quarantine', 6],
  ]);
  expect(totals).toMatchObject([{ received: 20, here: 15, atCustomers: 5, scrapped: 0, adjusted: 0 }]);
  for (const { received, adjusted, here, atCustomers, scrapped } of totals)
    expect(here + atCustomers + scrapped).toBe(received + adjusted);
});

it('a recall says to whom the lot went, and in which tote', async () => {
  expect((await recallOf(lot)).customers).toEqual([
    {
      orderId: 'SO-3',
      customer: 'Nordic Hotels',
      status: 'shipped',
      product: { productId: 'P-1', name: 'Oat milk 1 l' },
      picked: 5,
      shipped: 5,
      returned: 0,
      totes: ['T00000122M'],
      shippedAt: '2026-11-21T07:12:00.000Z',
    },
  ]);
});

it('a recall says who sent it and who received how much of it, what was taken back left out', async () => {
  const { sources } = await recallOf(lot);
  expect(sources.map(({ supplier, user, quantity, lpns }) => [supplier, user?.name, quantity, lpns])).toEqual(
    [
      ['Dairy Union', 'Ada Lindqvist', 12, [unit]],
      ['Dairy Union', 'Ben Okafor', 8, [unit]],
    ],
  );
  expect(sources[0]?.trackingNumbers).toEqual(['1Z-77']);
});

it('every place is named that ever held it, those under its pallet too', async () => {
  const { places } = await recallOf(lot);
  expect(places.map(({ place, quantity }) => [place, quantity])).toEqual([
    ['location:RECV-1', 0],
    [`lpn:${unit}`, 6],
    ['location:A-01-01-1', 9],
    ['lpn:T00000122M', 0],
    ['location:Q-01', 6],
  ]);
});

it('its movements are those of the goods and those of the pallet while they lay on it', async () => {
  const { movements } = await recallOf(lot);
  const found = await findRecallMovements(database, site, { lot });
  expect(found).toHaveLength(movements);
  const mids = found.map(({ mid }) => mid);
  expect(mids).toEqual(
    expect.arrayContaining([inboundMids.arrived, inboundMids.unitMoves, inboundMids.shipped]),
  );
  expect(mids).not.toContain(inboundMids.stranger);
});

it('work that is about to touch it is named with its device', async () => {
  expect((await recallOf('L-7')).work).toMatchObject([
    {
      taskId: 'task-pick',
      kind: 'pick',
      quantity: 6,
      orderId: 'SO-1',
      device: { deviceId: 'D-1', unsent: 9 },
    },
    { taskId: 'task-put-back', kind: 'put-back', quantity: 4, place: 'lpn:T00000121K' },
  ]);
  expect((await recallOf('L-10')).work).toMatchObject([
    { taskId: 'task-check', kind: 'quality-check', quantity: 30, place: 'lpn:340123450000000028' },
  ]);
});

it('a lot of another product of the same name can be left out', async () => {
  expect((await recallOf(lot, 'P-2')).stock).toEqual([]);
  expect((await recallOf(lot, 'P-2')).products).toEqual([{ productId: 'P-1', name: 'Oat milk 1 l' }]);
});

it('a lot nobody ever saw has empty lists', async () => {
  expect(await recallOf('nothing')).toMatchObject({ products: [], stock: [], customers: [], movements: 0 });
});

it('as a file it has a line for each of them, and no cell that a spreadsheet would run', async () => {
  const recall = await recallOf(lot);
  const [source] = recall.sources;
  if (!source) throw new Error('somebody sent it');
  const sources = [{ ...source, supplier: '=HYPERLINK("http://evil")' }];
  const text = recallCsv({ ...recall, sources }, await findRecallMovements(database, site, { lot }));
  const sections = text.split('\n').map((line) => line.split(',')[0]);
  expect(new Set(sections.slice(1, -1))).toEqual(
    new Set(['here', 'shipped', 'received', 'place', 'movement']),
  );
  expect(text).toContain(`"'=HYPERLINK(`);
  expect(recallFileName('L/9 "x"')).toBe('recall-L_9_x_.csv');
});
