import { beforeEach, describe, expect, it } from 'vitest';
import { lpnPlace } from '../../shared/domain/place.ts';
import { productCard } from '../../shared/domain/product.ts';
import { type Scene, setScene, siteId } from '../../testing/pick-scene.ts';
import { aPurchaseOrder, anArrivedUnit, anAsn } from '../../testing/receiving-rows.ts';
import { createServerPorts, memoryStoreOf } from '../../testing/server-ports.ts';
import { aTask } from '../../testing/task-rows.ts';
import { aLocation, anOrder, aProduct, aStock } from '../../testing/warehouse-rows.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { deliveryLabels } from './delivery-labels.ts';
import { readWorkSheet } from './read-work-sheet.ts';

const milk = aProduct({
  productId: 'P1',
  name: 'Oat milk',
  barcodes: [
    { code: '02007410016315', level: 'each', quantity: 1 },
    { code: '12007410016312', level: 'case', quantity: 12 },
  ],
  tracking: { lot: true, expiry: true, serial: false },
  minimumShelfLifeDays: 10,
});
const headset = aProduct({
  productId: 'P2',
  name: 'Headset',
  tracking: { lot: false, expiry: false, serial: true },
});
const scene: Scene = {
  products: [milk, headset],
  locations: [
    aLocation('A-01-01-1', { homeProductId: 'P1', checkDigits: '17' }),
    aLocation('RECV-1', { type: 'receive_station' }),
    aLocation('RECV-2', { type: 'receive_station', blocked: true }),
    aLocation('QUAR-1', { type: 'quarantine' }),
  ],
  stock: [aStock('A-01-01-1', 'P1', { lot: 'L7', expiry: '2027-03-31' })],
};
const plate = 'L00000001E';
const goods = {
  product: productCard(milk),
  lot: 'L7',
  expiry: '2027-03-31',
  serial: null,
  owner: 'own',
  condition: 'available' as const,
  quantity: 24,
};

let store: SiteStore;
beforeEach(async () => {
  store = memoryStoreOf(createServerPorts());
  await setScene(store, scene);
});

const put = (work: (tx: SiteTransaction) => void) => store.write(siteId, async (tx) => work(tx));
const sheet = () => store.read(siteId, readWorkSheet);
const labels = (order: string) => store.read(siteId, (tx) => deliveryLabels(tx, order));

describe('what comes in', () => {
  it('is what purchase orders still lack, those half received first, then by day', async () => {
    await put((tx) => {
      tx.purchaseOrders.put(aPurchaseOrder('PO-1', { P1: 16, P2: 2 }));
      tx.purchaseOrders.put(aPurchaseOrder('PO-2', { P1: 16 }, { expectedOn: '2026-11-20' }));
      tx.purchaseOrders.put(aPurchaseOrder('PO-3', { P1: 16 }, { status: 'receiving' }));
      tx.purchaseOrders.put(aPurchaseOrder('PO-4', { P1: 16 }, { status: 'cancelled' }));
    });
    const { orders } = await sheet();
    expect(orders.map(({ purchaseOrderId, lines }) => [purchaseOrderId, lines])).toEqual([
      ['PO-3', 1],
      ['PO-2', 1],
      ['PO-1', 2],
    ]);
  });

  it('is announced by notices, without the units that came already', async () => {
    const [unit] = anAsn('ASN-1').units;
    if (!unit) throw new Error('a notice has units');
    const came = { ...unit, sscc: '340123450000000000', receivedAt: '2026-11-21T08:00:00.000Z' };
    await put((tx) => {
      tx.asns.put(anAsn('ASN-1', { deliveryNote: 'DN-7', units: [unit, came] }));
      tx.asns.put(anAsn('ASN-2', { units: [came] }));
    });
    const { notices } = await sheet();
    expect(notices).toMatchObject([
      { asnId: 'ASN-1', deliveryNote: 'DN-7', units: [{ goods: 1, quantity: 16 }] },
    ]);
    const said = `(00)${unit.sscc}`;
    expect(notices[0]?.units[0]?.codes.map(({ text }) => text)).toEqual([said, said]);
  });

  it('gets plates that no container ever had, at stations that are open', async () => {
    await put((tx) => void tx.containers.put(anArrivedUnit(plate, 'R1')));
    const { plates, stations, quarantine } = await sheet();
    expect(plates).toHaveLength(8);
    expect(plates).not.toContain(plate);
    expect(stations.map(({ locationId }) => locationId)).toEqual(['RECV-1']);
    expect(quarantine.map(({ locationId }) => locationId)).toEqual(['QUAR-1']);
  });
});

describe('what goes on', () => {
  it('is a unit that somebody left half filled, and goods of orders that were shipped', async () => {
    await put((tx) => {
      tx.containers.put(anArrivedUnit(plate, 'R1'));
      tx.containers.put({ ...anArrivedUnit('L00000002C', 'R1'), closed: true });
      tx.orders.put(anOrder('SO-1', { status: 'shipped' }));
      tx.orders.put(anOrder('SO-2'));
    });
    const { openUnits, returns } = await sheet();
    expect(openUnits).toMatchObject([
      { lpn: plate, purchaseOrderId: 'PO-1', place: { locationId: 'RECV-1' } },
    ]);
    expect(returns).toEqual([{ orderId: 'SO-1', customer: 'Customer of SO-1', goods: [] }]);
  });
});

describe('the labels of a delivery', () => {
  it('are of a piece, a case, and of all that is still to come', async () => {
    await put((tx) => void tx.purchaseOrders.put(aPurchaseOrder('PO-1', { P1: 36 })));
    const { lines } = await labels('PO-1');
    expect(lines).toMatchObject([{ lineNumber: 1, productName: 'Oat milk', open: 36 }]);
    expect(lines[0]?.labels.map(({ kind, quantity, codes }) => [kind, quantity, codes[0]?.text])).toEqual([
      ['piece', 1, '(01)02007410016315(17)261221(10)L261121-1'],
      ['case', 12, '(01)12007410016312(17)261221(10)L261121-1'],
      ['content', 36, '(02)12007410016312(37)3(17)261221(10)L261121-1'],
    ]);
  });

  it('count pieces where the rest makes no whole cases', async () => {
    await put((tx) => void tx.purchaseOrders.put(aPurchaseOrder('PO-1', { P1: 7 })));
    const { lines } = await labels('PO-1');
    expect(lines[0]?.labels.map(({ codes }) => codes[0]?.text)).toEqual([
      '(01)02007410016315(17)261221(10)L261121-1',
      '(02)02007410016315(37)7(17)261221(10)L261121-1',
    ]);
  });

  it('carry a serial number each that no earlier piece of the order had', async () => {
    const order = aPurchaseOrder('PO-1', { P2: 8 });
    const lines = order.lines.map((line) => ({ ...line, received: 6 }));
    await put((tx) => void tx.purchaseOrders.put({ ...order, lines }));
    const [line] = (await labels('PO-1')).lines;
    expect(line?.labels.map(({ serial }) => serial)).toEqual(['PO-1-1-7', 'PO-1-1-8']);
  });

  it('are none of an order that is received or unknown', async () => {
    expect(await labels('PO-9')).toEqual({ lines: [] });
  });
});

describe('work that waits', () => {
  const unit = { lpn: plate, from: 'location:RECV-1', goods: [goods], receiptId: 'R1' };

  it('is a unit with its plate, where it stands, what is in it and where that is picked from', async () => {
    await put((tx) => {
      tx.containers.put(anArrivedUnit(plate, 'R1'));
      tx.tasks.put(aTask({ taskId: 'T1', work: { kind: 'putaway', ...unit } }));
      tx.tasks.put(aTask({ taskId: 'T2', status: 'done', work: { kind: 'putaway', ...unit } }));
    });
    const { putaways, checks } = await sheet();
    expect(checks).toEqual([]);
    expect(putaways).toMatchObject([
      {
        taskId: 'T1',
        lpn: plate,
        place: { locationId: 'RECV-1' },
        goods: [{ productName: 'Oat milk', quantity: 24, lot: 'L7' }],
        homes: [{ locationId: 'A-01-01-1', checkDigits: '17' }],
      },
    ]);
  });

  it('goes to no pick face when it is held back', async () => {
    const held = { ...goods, condition: 'quarantine' as const };
    await put((tx) => {
      tx.tasks.put(aTask({ work: { kind: 'putaway', ...unit, goods: [held] } }));
    });
    expect((await sheet()).putaways[0]?.homes).toEqual([]);
  });

  it('is a check, the most urgent first', async () => {
    const work = { kind: 'quality-check' as const, ...unit, supplier: null, purchaseOrderId: null };
    await put((tx) => {
      tx.tasks.put(aTask({ taskId: 'T1', priority: 5, work }));
      tx.tasks.put(aTask({ taskId: 'T2', priority: 3, work: { ...work, lpn: null } }));
    });
    const { checks } = await sheet();
    expect(checks.map(({ taskId, lpn, codes }) => [taskId, lpn, codes[0]?.text])).toEqual([
      ['T2', null, undefined],
      ['T1', plate, plate],
    ]);
  });

  it('is goods to bring back to where they came from, and a place to count', async () => {
    const { product, lot, expiry, serial, owner, condition } = goods;
    const from = lpnPlace('T00000001P');
    await put((tx) => {
      const back = { product, lot, expiry, serial, owner, condition, quantity: 2, from };
      const home = 'location:A-01-01-1';
      const tote = { kind: 'tote' as const, orderId: null, taskId: null, closed: true, rev: 0 };
      tx.containers.put({ lpn: 'T00000001P', place: 'location:RECV-1', ...tote });
      tx.tasks.put(aTask({ taskId: 'T1', work: { kind: 'put-back', ...back, home, orderLineId: null } }));
      tx.tasks.put(
        aTask({ taskId: 'T2', work: { kind: 'count', place: home, productId: 'P1', reason: 'short' } }),
      );
    });
    const { putBacks, counts } = await sheet();
    expect(putBacks).toMatchObject([
      { from, place: { locationId: 'RECV-1' }, home: { locationId: 'A-01-01-1' }, goods: { quantity: 2 } },
    ]);
    expect(putBacks[0]?.codes[0]?.text).toBe('T00000001P');
    expect(counts).toMatchObject([
      { place: { locationId: 'A-01-01-1' }, goods: [{ productId: 'P1', lot: 'L7', quantity: 10 }] },
    ]);
  });
});
