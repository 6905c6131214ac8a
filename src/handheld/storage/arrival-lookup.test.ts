import { describe, expect, it } from 'vitest';
import type { Asn } from '../../shared/domain/asn.ts';
import type { PurchaseOrder } from '../../shared/domain/purchase-order.ts';
import { createLookupScene } from '../../testing/lookup-scene.ts';

const sscc = '106141412345678908';
const order = (purchaseOrderId: string, given: Partial<PurchaseOrder> = {}): PurchaseOrder => ({
  ...{ purchaseOrderId, supplier: 'Nordmilch', expectedOn: '2026-11-21', status: 'open', rev: 1 },
  lines: [
    { lineNumber: 1, productId: 'P-1', expected: 6, received: 4 },
    { lineNumber: 2, productId: 'P-1', expected: 10, received: 0 },
  ],
  ...given,
});
const notice = (asnId: string, given: Partial<Asn> = {}): Asn => ({
  ...{ asnId, purchaseOrderId: 'PO-1', supplier: 'Nordmilch', deliveryNote: 'LS-4711', rev: 1 },
  ...{ expectedOn: '2026-11-21', status: 'announced' },
  units: [{ sscc, contents: [], receivedAt: null }],
  ...given,
});
const scene = () =>
  createLookupScene([
    ['purchaseOrder', 'PO-1', order('PO-1')],
    ['purchaseOrder', 'PO-2', order('PO-2', { status: 'receiving', expectedOn: '2026-11-20' })],
    ['purchaseOrder', 'PO-3', order('PO-3', { status: 'closed' })],
    ['asn', 'ASN-0', notice('ASN-0', { status: 'received' })],
    ['asn', 'ASN-1', notice('ASN-1')],
  ]);

const goods = { productId: 'P-1', quantity: 5, to: 'location:RECV-1', purchaseOrderId: 'PO-1' };
const received = (found: PurchaseOrder | undefined) => found?.lines.map((line) => line.received);

describe('what is expected to arrive', () => {
  it('is listed by the day it is due, without what is over', async () => {
    const { lookup } = await scene();
    const expected = (await lookup.expectedOrders()).map(({ purchaseOrderId }) => purchaseOrderId);
    expect(expected).toEqual(['PO-2', 'PO-1']);
    expect((await lookup.expectedAsns()).map(({ asnId }) => asnId)).toEqual(['ASN-1']);
  });

  it('is found by the plate of a unit, the number of the notice and that of the delivery note', async () => {
    const { lookup } = await scene();
    expect((await lookup.asnBySscc(sscc))?.asnId).toBe('ASN-1');
    expect((await lookup.asnByNumber('ASN-0'))?.asnId).toBe('ASN-0');
    expect((await lookup.asnByNumber('LS-4711'))?.asnId).toBe('ASN-1');
    expect(await lookup.asnByNumber('LS-0000')).toBeUndefined();
  });
});

describe('what this device received and has not sent', () => {
  it('counts on the order at once, the lowest open line first', async () => {
    const { lookup, record } = await scene();
    await record('receive', goods);
    expect(received(await lookup.purchaseOrder('PO-1'))).toEqual([6, 3]);
    expect(received(await lookup.purchaseOrder('PO-2'))).toEqual([4, 0]);
  });

  it('is taken off again when it is taken back', async () => {
    const { lookup, record } = await scene();
    const mid = await record('receive', goods);
    const back = { ...goods, from: 'location:RECV-1', to: 'virtual:supplier' };
    await record('receive', back, mid);
    expect(received(await lookup.purchaseOrder('PO-1'))).toEqual([4, 0]);
  });

  it('counts once: not any more when the figures include it', async () => {
    const { lookup, record, tell, acknowledge } = await scene();
    await record('receive', goods);
    const lines = order('PO-1').lines.map((line) => ({ ...line, received: 9 }));
    await tell([['purchaseOrder', 'PO-1', order('PO-1', { lines, rev: 2 })]]);
    await acknowledge();
    expect(received(await lookup.purchaseOrder('PO-1'))).toEqual([9, 9]);
  });

  it('makes a unit of a notice one that came', async () => {
    const { lookup, record } = await scene();
    const body = { receiptStep: 'arrived' as const, lpn: sscc, asnId: 'ASN-1', to: 'location:RECV-1' };
    await record('receipt', body);
    expect((await lookup.asnBySscc(sscc))?.units[0]?.receivedAt).toMatch(/^2026-/);
    expect(await lookup.expectedAsns()).toEqual([]);
  });

  it('makes a unit whose arrival was taken back one that is awaited again', async () => {
    const { lookup, record } = await scene();
    const body = { receiptStep: 'arrived' as const, lpn: sscc, asnId: 'ASN-1', to: 'location:RECV-1' };
    const mid = await record('receipt', body);
    await record('receipt', body, mid);
    expect((await lookup.asnBySscc(sscc))?.units[0]?.receivedAt).toBeNull();
  });
});
