import { describe, expect, it } from 'vitest';
import type { Container } from '../../shared/domain/container.ts';
import { makeLpn } from '../../shared/domain/lpn.ts';
import { createLookupScene } from '../../testing/lookup-scene.ts';
import { aStock } from '../../testing/warehouse-rows.ts';

const pallet = (lpn: string, given: Partial<Container> = {}): Container => ({
  ...{ lpn, kind: 'pallet', place: 'location:RECV-1', orderId: null, taskId: null, closed: false, rev: 1 },
  ...given,
});
const inPallet = aStock('X', 'P-1', { place: 'lpn:L1', quantity: 12 });
const scene = () =>
  createLookupScene([
    ['container', 'L1', pallet('L1')],
    ['container', 'L2', pallet('L2', { place: 'lpn:L1' })],
    ['stock', inPallet.stockId, inPallet],
  ]);
const goods = { productId: 'P-1', from: 'lpn:L1', to: 'location:A-01-02-3', lpn: 'L1' };
const came = {
  ...{ receiptId: null, purchaseOrderId: null, asnId: null, supplier: null, trackingNumber: null },
  firstReceivedAt: '2025-01-01T00:00:00.000Z',
};
const plates = (containers: readonly Container[]) => containers.map(({ lpn }) => lpn);

describe('containers with own unsent work', () => {
  it('a unit that arrived here stands where it was put, with all that is known of its arrival', async () => {
    const { lookup, record } = await scene();
    const arrived = { receiptStep: 'arrived' as const, lpn: 'L9', containerKind: 'carton' as const };
    await record('receipt', { ...arrived, to: 'location:RECV-2', purchaseOrderId: 'PO-1', receiptId: 'R-1' });
    expect(await lookup.container('L9')).toMatchObject({
      ...{ kind: 'carton', place: 'location:RECV-2', closed: false },
      arrival: { purchaseOrderId: 'PO-1', receiptId: 'R-1', supplier: null },
    });
    expect(plates(await lookup.containersAt('location:RECV-2'))).toEqual(['L9']);
    await record('receive', { productId: 'P-1', quantity: 3, to: 'lpn:L9' });
    await record('receipt', { receiptStep: 'unit_closed', lpn: 'L9' });
    expect(await lookup.container('L9')).toMatchObject({ closed: true, place: 'location:RECV-2' });
  });

  it('the same plate a second time keeps the day it first came', async () => {
    const { lookup, record, tell } = await scene();
    await tell([['container', 'L1', pallet('L1', { arrival: came, closed: true, rev: 2 })]]);
    await record('receipt', { receiptStep: 'arrived', lpn: 'L1', to: 'location:RECV-1', supplier: 'S' });
    expect(await lookup.container('L1')).toMatchObject({
      arrival: { firstReceivedAt: came.firstReceivedAt, supplier: 'S' },
    });
  });

  it('an arrival that is taken back never was', async () => {
    const { lookup, record } = await scene();
    const body = { receiptStep: 'arrived' as const, lpn: 'L9', to: 'location:RECV-2' };
    await record('receipt', body, await record('receipt', body));
    expect(await lookup.container('L9')).toBeUndefined();
  });

  it('a container moved as a whole stands at its new place and no longer at the old one', async () => {
    const { lookup, record } = await scene();
    await record('move', { lpn: 'L1', from: 'location:RECV-1', to: 'location:RECV-3' });
    expect(plates(await lookup.containersAt('location:RECV-1'))).toEqual([]);
    expect(plates(await lookup.containersAt('location:RECV-3'))).toEqual(['L1']);
    expect(plates(await lookup.containersAt('lpn:L1'))).toEqual(['L2']);
  });

  it('goods moved out of a container leave it where it stands', async () => {
    const { lookup, record } = await scene();
    await record('move', { ...goods, quantity: 2 });
    expect(await lookup.container('L1')).toMatchObject({ place: 'location:RECV-1' });
  });

  it('a unit stands nowhere once the last of it was put away, and again where it stood when that is undone', async () => {
    const { lookup, record, tell } = await scene();
    await tell([['container', 'L1', pallet('L1', { arrival: came, closed: true, rev: 2 })]]);
    await record('putaway', { ...goods, quantity: 5 });
    expect(await lookup.container('L1')).toMatchObject({ place: 'location:RECV-1' });
    const last = await record('putaway', { ...goods, quantity: 7 });
    expect(await lookup.container('L1')).toMatchObject({ place: null });
    await record('putaway', { ...goods, quantity: 7, from: goods.to, to: goods.from }, last);
    expect(await lookup.container('L1')).toMatchObject({ place: 'location:RECV-1' });
  });

  it('a unit that is still being filled, or was never received, stays where it stands when it is empty', async () => {
    const { lookup, record, tell } = await scene();
    await record('putaway', { ...goods, quantity: 12 });
    expect(await lookup.container('L1')).toMatchObject({ place: 'location:RECV-1' });
    await tell([['container', 'L1', pallet('L1', { arrival: came, rev: 2 })]]);
    expect(await lookup.container('L1')).toMatchObject({ place: 'location:RECV-1' });
    await record('receipt', { receiptStep: 'unit_closed', lpn: 'L1' });
    expect(await lookup.container('L1')).toMatchObject({ place: null, closed: true });
  });
});

it('the highest plate of a block is the highest counter that the site knows, totes left out', async () => {
  const plate = (kind: 'tote' | 'container', counter: number) => makeLpn(kind, 7, counter) ?? '';
  const lpns = [plate('container', 3), plate('container', 40), plate('tote', 900)];
  const { lookup } = await createLookupScene(lpns.map((lpn) => ['container', lpn, pallet(lpn)]));
  expect(await lookup.highestPlate(7)).toBe(40);
  expect(await lookup.highestPlate(8)).toBe(-1);
});
