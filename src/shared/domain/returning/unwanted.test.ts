import { describe, expect, it } from 'vitest';
import { someStock } from '../../../testing/work-floor.ts';
import type { OrderLine } from '../order.ts';
import { judgeUnwanted, lyingGoods } from './unwanted.ts';

const tote = 'lpn:T1' as const;
const aLine = (given: Partial<OrderLine>): OrderLine => ({
  ...{ orderLineId: 'SO-1/1', orderId: 'SO-1', lineNumber: 1, productId: 'P-1001', owner: 'own', lot: null },
  ...{ ordered: 3, allocated: 0, picked: 3, short: 0, status: 'picked', rev: 1 },
  ...{ cancelledAt: null, cancelledBy: null },
  ...given,
});
const cancelled = aLine({ status: 'cancelled' });
const second = { orderLineId: 'SO-1/2', lineNumber: 2 };

describe('what lies at a source', () => {
  it('is told apart by everything but the serial', () => {
    const rows = [
      someStock(tote, 3, 1, { serial: 'S1' }),
      someStock(tote, 3, 1, { serial: 'S2' }),
      someStock(tote, 2, 2, { lot: 'L1' }),
      someStock(tote, 2, 2, { lot: 'L2' }),
      someStock(tote, 1, -1),
    ];
    expect(lyingGoods(rows).map(({ quantity, lot, serials }) => [quantity, lot, serials])).toEqual([
      [2, null, ['S1', 'S2']],
      [2, 'L1', []],
      [2, 'L2', []],
    ]);
  });

  it.each([
    ['of a cancelled line', [cancelled], 3, 3, 'SO-1/1'],
    ['of a live line', [aLine({})], 3, 0, undefined],
    ['picked beyond what was ordered', [aLine({ picked: 5 })], 5, 2, 'SO-1/1'],
    ['of a cancelled line beside a live one', [aLine({}), { ...cancelled, ...second }], 6, 3, 'SO-1/2'],
    ['that no line knows of', [aLine({ productId: 'P-9' })], 4, 4, undefined],
    ['more than all lines have picked', [aLine({})], 5, 2, undefined],
    ['in a tote of several of one order', [aLine({ picked: 6, ordered: 6 })], 2, 0, undefined],
  ])('%s', (_, lines, quantity, unwanted, orderLineId) => {
    const [judged] = judgeUnwanted([someStock(tote, 1, quantity)], lines);
    expect([judged?.unwanted, judged?.line?.orderLineId]).toEqual([unwanted, orderLineId]);
  });

  it('in two lots is not returned twice for one cancelled line', () => {
    const rows = [someStock(tote, 1, 3, { lot: 'L1' }), someStock(tote, 1, 3, { lot: 'L2' })];
    const judged = judgeUnwanted(rows, [cancelled, aLine(second)]);
    expect(judged.map(({ unwanted }) => unwanted)).toEqual([3, 0]);
  });

  it('at a place is unwanted as far as it is not promised', () => {
    const judged = judgeUnwanted([someStock('location:PACK-1', 1, 6, { allocated: 2 })], null);
    expect(judged.map(({ unwanted }) => unwanted)).toEqual([4]);
  });
});
