import { expect, test } from 'vitest';
import type { Container } from '../../../shared/domain/container.ts';
import { aLocation, aStock } from '../../../testing/warehouse-rows.ts';
import { workForContainer, workForPlace } from './work-for.ts';

const pallet: Container = {
  ...{ lpn: 'L00070001X', kind: 'pallet', place: 'location:RECV-1', orderId: null, taskId: null },
  ...{ closed: true, rev: 1 },
  arrival: {
    ...{ receiptId: null, purchaseOrderId: 'PO-1', asnId: null, supplier: null, trackingNumber: null },
    firstReceivedAt: '2026-11-21T08:00:00.000Z',
  },
};
const good = aStock('X', 'P-1');
const held = aStock('X', 'P-2', { condition: 'inspection' });

test('a unit is checked, put away or moved by what is in it', () => {
  expect(workForContainer(pallet, [good])).toEqual(['putaway', 'move']);
  expect(workForContainer(pallet, [held])).toEqual(['quality-check', 'move']);
  expect(workForContainer(pallet, [good, held])).toEqual(['quality-check', 'putaway', 'move']);
  expect(workForContainer(undefined, [])).toEqual(['move']);
});

test('a unit that is not closed is received into', () => {
  expect(workForContainer({ ...pallet, closed: false }, [good])).toEqual(['inbound', 'putaway', 'move']);
});

test('what is in the tote of an order is put back, not put away', () => {
  expect(workForContainer({ ...pallet, orderId: 'SO-1' }, [good])).toEqual(['put-back', 'move']);
});

test('a place is counted, and at a station goods are put away', () => {
  expect(workForPlace(aLocation('A-01-02-3'), [good])).toEqual(['count', 'move']);
  expect(workForPlace(aLocation('RECV-1', { type: 'receive_station' }), [good, held])).toEqual([
    ...['quality-check', 'putaway', 'count', 'move'],
  ]);
});
