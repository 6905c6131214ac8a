import { describe, expect, it } from 'vitest';
import type { PickLine } from '../../shared/domain/pick-list.ts';
import { aLocation, anOrder, anOrderLine, aProduct, aStock } from '../../testing/warehouse-rows.ts';
import type { Stop } from './cluster-orders.ts';
import { insertLine } from './insert-line.ts';
import { pickLine } from './pick-work.ts';

const walk = (from: Stop, to: Stop) =>
  Math.abs(from.aisle - to.aisle) * 5 + Math.abs(from.metres - to.metres);
const walked = { locationOf: (id: string) => aLocation(id), walk, depot: { aisle: 0, metres: 0 } };

function lineAt(locationId: string, given: Partial<PickLine> = {}): PickLine {
  const promise = {
    allocationId: locationId,
    order: anOrder('SO-1'),
    orderLine: anOrderLine('SO-1', 1),
    product: aProduct({ productId: 'P1' }),
    stock: aStock(locationId, 'P1'),
    location: aLocation(locationId),
    quantity: 1,
    hasNeighbours: false,
    hasOtherLots: false,
  };
  return { ...pickLine(promise, 0), ...given };
}
const places = (lines: PickLine[]) => lines.map(({ locationId, metres }) => `${locationId} ${metres}`);

describe('a stop added to a list in hand', () => {
  it('comes where it costs the fewest metres', () => {
    const lines = [lineAt('A-02-01-1', { metres: 6 }), lineAt('A-08-01-1', { metres: 18 })];
    expect(places(insertLine(lines, lineAt('A-05-01-1'), walked))).toEqual([
      'A-02-01-1 6',
      'A-05-01-1 9',
      'A-08-01-1 9',
    ]);
  });

  it('is never put behind the operator', () => {
    const lines = [
      lineAt('A-02-01-1', { status: 'picked' }),
      lineAt('A-06-01-1', { status: 'picked' }),
      lineAt('A-09-01-1'),
    ];
    expect(places(insertLine(lines, lineAt('A-04-01-1'), walked))).toEqual([
      'A-02-01-1 0',
      'A-06-01-1 0',
      'A-09-01-1 0',
      'A-04-01-1 15',
    ]);
  });

  it('is all there is when everything else is done', () => {
    expect(places(insertLine([], lineAt('A-04-01-1'), walked))).toEqual(['A-04-01-1 12']);
  });
});
