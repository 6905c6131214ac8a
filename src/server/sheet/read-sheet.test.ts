import { describe, expect, it } from 'vitest';
import type { SheetList } from '../../shared/protocol/board/sheet.ts';
import { type Scene, setScene, siteId } from '../../testing/pick-scene.ts';
import { createServerPorts, memoryStoreOf } from '../../testing/server-ports.ts';
import { aLocation, anOrder, anOrderLine, aProduct, aStock, aUser } from '../../testing/warehouse-rows.ts';
import { giveWork } from '../tasks/give-work.ts';
import { readSheet } from './read-sheet.ts';

const tracked = { lot: true, expiry: true, serial: false };
const milkCode = { code: '02007410016315', level: 'each' as const, quantity: 1 };
const scene: Scene = {
  devices: ['D1'],
  products: [
    aProduct({ productId: 'P1', name: 'Oat milk', barcodes: [milkCode], tracking: tracked }),
    aProduct({ productId: 'P2', name: 'Hammer', barcodes: [] }),
  ],
  locations: [
    aLocation('A-02-01-1', { checkDigits: '17' }),
    aLocation('B-05-01-1'),
    aLocation('STAGE-1', { type: 'staging', aisle: 0, aisleMetres: 0 }),
    aLocation('PACK-10', { type: 'pack_station', aisle: 0, aisleMetres: 0 }),
    aLocation('PACK-2', { type: 'pack_station', aisle: 0, aisleMetres: 0 }),
    aLocation('PACK-1', { type: 'pack_station', aisle: 0, aisleMetres: 0, blocked: true }),
  ],
  stock: [aStock('A-02-01-1', 'P1', { lot: 'L7', expiry: '2027-03-31' }), aStock('B-05-01-1', 'P2')],
  orders: [anOrder('SO-1', { priority: 1 }), anOrder('SO-2', { priority: 2 })],
  lines: [
    anOrderLine('SO-1', 1, { productId: 'P2', ordered: 2 }),
    anOrderLine('SO-2', 1, { productId: 'P1', ordered: 3 }),
  ],
};

async function warehouse(given: Scene = scene) {
  const ports = createServerPorts();
  const store = memoryStoreOf(ports);
  await setScene(store, given);
  await store.write(siteId, async (tx) => {
    tx.users.put(aUser('ada', { name: 'Ada', badge: 'U-0001' }));
  });
  const wish = { deviceId: 'D1', userId: 'ada', requestId: 'R1', zone: null, slots: 4, ahead: false };
  return {
    store,
    giveWork: () => store.write(siteId, (tx) => giveWork(tx, ports.ids, wish)),
    sheet: (pins: ReadonlyMap<string, string> = new Map()) =>
      store.read(siteId, (tx) => readSheet(tx, { isDemo: pins.size > 0, pins })),
  };
}

/** What one scans of a list, without what goes with it. */
const scans = ({ slots, lines, drop }: SheetList) => [
  ...slots.map(({ slot, lpn }) => `${slot}: ${lpn}`),
  ...lines.map(({ place, codes, slot }) => `${place.locationId} ${codes[0]?.text ?? '-'} ${slot}`),
  drop?.locationId,
];

const wholeList = [
  '1: T00000001P',
  '2: T00000002N',
  'A-02-01-1 (01)02007410016315(17)270331(10)L7 2',
  'B-05-01-1 - 1',
  'PACK-2',
];

describe('the list to scan from top to bottom', () => {
  it('is the one that the next "give me work" brings, with the lot and expiry that lie there', async () => {
    const { sheet, giveWork: give } = await warehouse();
    const [next] = (await sheet()).lists;
    expect(next).toMatchObject({ taskId: null, status: null });
    expect(scans(next as SheetList)).toEqual(wholeList);
    await give();
    const [taken] = (await sheet()).lists;
    expect(taken).toMatchObject({ status: 'claimed', deviceName: 'Device 1', userName: 'Ada' });
    expect(scans(taken as SheetList)).toEqual(wholeList);
  });

  it('shows the totes that are on the cart and what is picked already', async () => {
    const { sheet, store, giveWork: give } = await warehouse();
    await give();
    await store.write(siteId, async (tx) => {
      const [task] = await tx.tasks.find({ kind: 'pick' });
      const taskId = task?.taskId ?? '';
      const tote = { kind: 'tote' as const, place: null, orderId: 'SO-1', taskId, closed: false, rev: 0 };
      tx.containers.put({ lpn: 'T00010007P', ...tote });
      const [done] = await tx.allocations.find({ orderLineId: 'SO-1/1' });
      if (done) tx.allocations.put({ ...done, picked: 2, status: 'picked' });
    });
    const [list] = (await sheet()).lists;
    expect(list?.slots.map(({ lpn, isAssigned }) => [lpn, isAssigned])).toEqual([
      ['T00010007P', true],
      ['T00000001P', false],
    ]);
    expect(list?.lines.map(({ orderId, status, quantity }) => [orderId, status, quantity])).toEqual([
      ['SO-2', 'open', 3],
      ['SO-1', 'picked', 0],
    ]);
  });

  it('asks for the place where there is but one tote', async () => {
    const { sheet } = await warehouse({ ...scene, orders: [anOrder('SO-1')] });
    const [next] = (await sheet()).lists;
    expect(next?.lines.map(({ isPlaceDue }) => isPlaceDue)).toEqual([true]);
  });

  it('is missing when nothing waits', async () => {
    const { sheet } = await warehouse({ ...scene, stock: [] });
    expect((await sheet()).lists).toEqual([]);
  });
});

describe('the other codes', () => {
  it('are totes that no order has', async () => {
    const { sheet, store } = await warehouse();
    await store.write(siteId, async (tx) => {
      const tote = { kind: 'tote' as const, place: null, taskId: null, rev: 0 };
      await tx.containers.load(['T00000001P', 'T00000002N']);
      tx.containers.put({ lpn: 'T00000001P', orderId: 'SO-9', closed: false, ...tote });
      tx.containers.put({ lpn: 'T00000002N', orderId: null, closed: true, ...tote });
    });
    const { totes } = await sheet();
    expect(totes).toHaveLength(24);
    expect(totes[0]).toBe('T00000003L');
  });

  it('are drop places that are open, pack stations first', async () => {
    const { dropPlaces } = await (await warehouse()).sheet();
    expect(dropPlaces.map(({ locationId }) => locationId)).toEqual(['PACK-2', 'PACK-10', 'STAGE-1']);
  });

  it('are badges, with a PIN only where it is offered to everybody', async () => {
    const { sheet } = await warehouse();
    const badge = { badge: 'U-0001', name: 'Ada', isManager: false };
    expect((await sheet()).badges).toEqual([{ ...badge, pin: null }]);
    expect((await sheet(new Map([['U-0001', '1111']]))).badges).toEqual([{ ...badge, pin: '1111' }]);
  });
});
