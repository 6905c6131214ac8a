import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anAsn } from '../../testing/receiving-rows.ts';
import {
  openReceivingSite,
  pallet,
  plate,
  receiptOf,
  type ReceivingSite,
  reserve,
  station,
} from '../../testing/receiving-scene.ts';

let site: ReceivingSite;
let annas: ReturnType<typeof receiptOf>;
let bens: ReturnType<typeof receiptOf>;
beforeEach(async () => {
  site = await openReceivingSite();
  annas = receiptOf(site.anna, 'R-anna');
  bens = receiptOf(site.ben, 'R-ben');
});
afterEach(async () => expect(await site.differences()).toEqual([]));

const kinds = async () => (await site.view.open()).map(({ kind }) => kind);

describe('receiving a purchase order', () => {
  it('counts what came, and closes the order when all of it is there', async () => {
    await annas.open();
    expect(await site.view.purchaseOrder('PO-1')).toBe('receiving: P1 0/16, P2 0/6');
    await annas.arrive(plate, { trackingNumber: '1Z999' });
    expect(await annas.take('P1', 16)).toMatchObject({ status: 'accepted' });
    await annas.take('P2', 6, { lot: 'L1', expiry: '2027-06-30' });
    await annas.close();
    expect(await site.view.purchaseOrder('PO-1')).toBe('closed: P1 16/16, P2 6/6');
    expect(await site.view.open()).toEqual([]);
    expect(await site.view.receipts()).toMatchObject([
      { userId: 'U-1', deviceId: 'D1', purchaseOrderId: 'PO-1' },
    ]);
    expect(await site.view.container(plate)).toMatchObject({
      place: station,
      closed: true,
      arrival: { trackingNumber: '1Z999', purchaseOrderId: 'PO-1', supplier: 'Dairy Ltd' },
    });
  });

  it('of two operators, both offline, is one question: "Anna 12, Ben 8", ordered 16', async () => {
    await annas.open();
    await annas.take('P1', 12);
    await annas.close();
    await bens.open();
    const receipt = await bens.take('P1', 8, { to: 'lpn:L00020001Y' });
    await bens.close();
    expect(receipt).toMatchObject({ discrepancies: [{ kind: 'over_receipt' }] });
    const over = (await site.view.open()).filter(({ productId }) => productId === 'P1');
    expect(over).toMatchObject([{ kind: 'over_receipt', expected: '16', actual: 'Anna 12, Ben 8' }]);
    expect(await site.view.purchaseOrder('PO-1')).toBe('receiving: P1 20/16, P2 0/6');
  });

  it('asks for what is missing when the last one closes, and no more when it comes after all', async () => {
    await annas.open();
    await bens.open();
    await annas.take('P1', 12);
    await annas.close();
    expect(await site.view.open()).toEqual([]);
    await bens.close();
    expect(await site.view.open()).toMatchObject([
      { kind: 'under_receipt', productId: 'P1', expected: '16', actual: 'Anna 12' },
      { kind: 'under_receipt', productId: 'P2', expected: '6', actual: '0' },
    ]);
    await bens.take('P1', 4);
    expect(await site.view.open()).toMatchObject([{ kind: 'under_receipt', productId: 'P2' }]);
  });

  it('says once more what came when the next delivery is not enough either', async () => {
    await annas.take('P1', 10);
    await annas.close();
    await bens.take('P1', 2);
    const [missing] = (await site.view.open()).filter(({ productId }) => productId === 'P1');
    expect(missing).toMatchObject({ kind: 'under_receipt', expected: '16', actual: 'Anna 10, Ben 2' });
    await bens.close();
    expect((await kinds()).filter((kind) => kind === 'under_receipt')).toHaveLength(2);
  });

  it('takes what was undone off the order, with its question', async () => {
    await annas.open();
    const first = await annas.take('P1', 16);
    const second = await annas.take('P1', 4);
    expect(await site.view.open()).toMatchObject([{ kind: 'over_receipt', actual: 'Anna 20' }]);
    const back = { from: pallet, to: 'virtual:supplier' };
    await site.anna.does('receive', bodyOf(4, back), { compensates: second.mid });
    expect(await site.view.purchaseOrder('PO-1')).toBe('receiving: P1 16/16, P2 0/6');
    expect(await site.view.open()).toEqual([]);
    await site.anna.does('receive', bodyOf(16, back), { compensates: first.mid });
    expect(await site.view.purchaseOrder('PO-1')).toBe('receiving: P1 0/16, P2 0/6');
    expect(await site.view.stock(pallet)).toEqual([]);
  });

  it('opens an order again that only an undone delivery had completed', async () => {
    await annas.take('P1', 16);
    const cheese = await annas.take('P2', 6, { lot: 'L1', expiry: '2027-06-30' });
    await annas.close();
    const back = { lot: 'L1', expiry: '2027-06-30', from: pallet, to: 'virtual:supplier' };
    await site.anna.does('receive', { ...bodyOf(6, back), productId: 'P2' }, { compensates: cheese.mid });
    expect(await site.view.purchaseOrder('PO-1')).toBe('receiving: P1 16/16, P2 0/6');
  });

  it('is nothing but begun when the beginning is undone', async () => {
    const opened = await annas.open();
    const body = { receiptId: 'R-anna', purchaseOrderId: 'PO-1', receiptStep: 'opened' as const };
    await site.anna.does('receipt', body, { compensates: opened.mid });
    expect(await site.view.receipts()).toEqual([]);
    expect(await site.view.purchaseOrder('PO-1')).toBe('open: P1 0/16, P2 0/6');
  });

  it('expects nothing more of an order that was closed or called off, and takes it in all the same', async () => {
    await annas.take('P1', 10);
    await site.change(async (tx) => {
      await tx.purchaseOrders.load(['PO-1']);
      const order = tx.purchaseOrders.get('PO-1');
      if (order) tx.purchaseOrders.put({ ...order, status: 'cancelled' });
    });
    await annas.take('P1', 2);
    await annas.take('P1', 1);
    expect(await site.view.open()).toMatchObject([
      { kind: 'over_receipt', expected: '10', actual: 'Anna 13' },
    ]);
    expect(await site.view.purchaseOrder('PO-1')).toBe('cancelled: P1 13/16, P2 0/6');
  });
});

const bodyOf = (quantity: number, more: { from: string; to: string }) => ({
  receiptId: 'R-anna',
  purchaseOrderId: 'PO-1',
  productId: 'P1',
  quantity,
  condition: 'available' as const,
  ...more,
});

describe('goods that were not awaited', () => {
  it('of a product that is not on the order are a question of their own', async () => {
    await annas.take('P4', 3);
    expect(await site.view.open()).toMatchObject([{ kind: 'not_on_order', productId: 'P4', actual: 'P4' }]);
  });

  it('without any order are one question for the whole receipt', async () => {
    const loose = receiptOf(site.anna, 'R-0', { purchaseOrderId: null, supplier: null });
    await loose.open();
    const first = await loose.take('P1', 3, { to: station });
    const second = await loose.take('P4', 3, { to: station });
    expect(await kinds()).toEqual(['no_purchase_order']);
    expect([first, second]).toMatchObject([{ status: 'discrepancy' }, { status: 'discrepancy' }]);
  });

  it('of an order that the site does not know name it', async () => {
    await receiptOf(site.anna, 'R-0', { purchaseOrderId: 'PO-9' }).take('P1', 3);
    expect(await site.view.open()).toMatchObject([{ kind: 'no_purchase_order', actual: 'PO-9' }]);
  });

  it('sent back by a customer need no order', async () => {
    const back = receiptOf(site.anna, 'R-0', { purchaseOrderId: null, supplier: null });
    const given = { from: 'virtual:customer', orderId: 'SO-1', returnDisposition: 'restock', reason: 'late' };
    expect(await back.take('P1', 3, { ...given, to: station } as never)).toMatchObject({
      status: 'accepted',
    });
  });

  it('of a product nobody knows are taken under the code that was scanned', async () => {
    await annas.take('09501101530003', 3);
    expect(await kinds()).toEqual(['unknown_product', 'not_on_order']);
  });

  it('expired, or with too little shelf life, are told apart', async () => {
    await annas.take('P2', 1, { lot: 'L1', expiry: '2026-11-20' });
    await annas.take('P2', 1, { lot: 'L2', expiry: '2026-12-20' });
    await annas.take('P2', 1, { lot: 'L3', expiry: '2026-12-21' });
    expect(await site.view.open()).toMatchObject([
      { kind: 'expired', expected: '2026-11-21', actual: '2026-11-20' },
      { kind: 'shelf_life', expected: '2026-12-21', actual: '2026-12-20' },
    ]);
  });

  it('damaged are reported as so many', async () => {
    await annas.take('P1', 2, { condition: 'damaged' });
    expect(await site.view.open()).toMatchObject([{ kind: 'damaged', place: pallet, actual: '2' }]);
  });

  it('with a serial that lies in the house already are reported with it', async () => {
    await annas.take('P3', 2, { serials: ['S1', 'S2'], to: station });
    await bens.take('P3', 2, { serials: ['S2', 'S3'] });
    const [question] = (await site.view.open()).filter(({ kind }) => kind === 'serial_duplicate');
    expect(question).toMatchObject({ place: station, actual: 'S2', productId: 'P3' });
  });
});

describe('a logistic unit', () => {
  const sscc = '340123450000000017';
  const notice = { asnId: 'ASN-1', purchaseOrderId: 'PO-1' };
  beforeEach(() => site.change(async (tx) => void tx.asns.put(anAsn('ASN-1'))));

  it('of a notice is received with its goods, and awaited again when that was a mistake', async () => {
    const receipt = receiptOf(site.anna, 'R-1', notice);
    await receipt.open();
    expect(await site.view.asn('ASN-1')).toMatchObject({ status: 'receiving' });
    await receipt.arrive(sscc);
    const body = { lot: 'L1', expiry: '2027-01-31', to: `lpn:${sscc}` };
    const { mid } = await receipt.take('P1', 16, body);
    expect(await site.view.asn('ASN-1')).toMatchObject({
      status: 'received',
      units: [{ sscc, receivedAt: '2026-11-21T10:00:00.000Z' }],
    });
    const back = { ...bodyOf(16, { from: `lpn:${sscc}`, to: 'virtual:supplier' }), ...notice };
    await site.anna.does('receive', { ...back, lot: 'L1', expiry: '2027-01-31' }, { compensates: mid });
    expect(await site.view.asn('ASN-1')).toMatchObject({
      status: 'receiving',
      units: [{ receivedAt: null }],
    });
  });

  it('that comes a second time is reported with the day of the first', async () => {
    const receipt = receiptOf(site.anna, 'R-1', notice);
    await receipt.arrive(sscc);
    await receipt.take('P1', 16, { to: `lpn:${sscc}` });
    await receipt.closeUnit(sscc);
    site.ports.clock.pass(3_600_000);
    const again = await receiptOf(site.ben, 'R-2', notice).arrive(sscc);
    expect(again).toMatchObject({ discrepancies: [{ kind: 'sscc_again' }] });
    const [question] = (await site.view.open()).filter(({ kind }) => kind === 'sscc_again');
    expect(question).toMatchObject({ expected: sscc, actual: '2026-11-21T10:00:00.000Z' });
    expect(await site.view.container(sscc)).toMatchObject({
      closed: false,
      arrival: { receiptId: 'R-2', firstReceivedAt: '2026-11-21T10:00:00.000Z' },
    });
  });

  it.each([sscc, plate])('%s that did not come a second time stands where it stood', async (lpn) => {
    const receipt = receiptOf(site.anna, 'R-1', notice);
    await receipt.arrive(lpn);
    await receipt.take('P1', 16, { to: `lpn:${lpn}` });
    await receipt.closeUnit(lpn);
    await site.ben.does('move', { lpn, from: station, to: reserve });
    const { mid } = await receiptOf(site.ben, 'R-2', notice).arrive(lpn);
    const body = { receiptId: 'R-2', receiptStep: 'arrived' as const, lpn, to: station };
    await site.ben.does('receipt', { ...body, ...notice }, { compensates: mid });
    expect(await site.view.container(lpn)).toMatchObject({ place: reserve, closed: true });
    expect(await site.view.work('putaway')).toMatchObject([{ status: 'open', work: { lpn, from: reserve } }]);
  });

  it('of a notice without an order is held against the notice', async () => {
    await site.change(async (tx) => void tx.asns.put(anAsn('ASN-2', { purchaseOrderId: null })));
    const alone = { asnId: 'ASN-2', purchaseOrderId: null };
    const receipt = receiptOf(site.anna, 'R-1', alone);
    expect(await receipt.take('P1', 16, { to: `lpn:${sscc}` })).toMatchObject({ status: 'accepted' });
    await receipt.take('P4', 1, { to: `lpn:${sscc}` });
    expect(await site.view.open()).toMatchObject([{ kind: 'not_on_order', productId: 'P4' }]);
  });

  it('received without a word on its arrival is known all the same', async () => {
    await annas.take('P1', 2, { to: 'lpn:L00020001Y' });
    expect(await site.view.container('L00020001Y')).toMatchObject({
      place: null,
      arrival: { receiptId: 'R-anna' },
    });
  });
});
