import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stock } from '../../shared/domain/stock.ts';
import { aLocation, aProduct, aStock } from '../../testing/warehouse-rows.ts';
import { allocate } from './allocate.ts';
import { createFreeStock } from './free-stock.ts';
import { type Candidate, type Demand, lastDayOfShelfLife, refusalOf } from './may-be-promised.ts';

const today = '2026-11-21';
const product = aProduct({ productId: 'P1' });
const demandOf = (quantity: number, given: Partial<Demand> = {}): Demand => ({
  orderLineId: 'SO-1/1',
  productId: 'P1',
  owner: 'own',
  lot: null,
  quantity,
  ...given,
});
const face = (locationId: string, given: Partial<Stock> = {}): Candidate => ({
  stock: aStock(locationId, 'P1', given),
  location: aLocation(locationId),
});
const reserve = (locationId: string, given: Partial<Stock> = {}): Candidate => ({
  stock: aStock(locationId, 'P1', given),
  location: aLocation(locationId, { type: 'reserve' }),
});
const promised = (demand: Demand, candidates: Candidate[], of = product) =>
  allocate(demand, of, candidates, createFreeStock(), today).map(
    ({ candidate, quantity }) => [candidate.location.locationId, quantity] as const,
  );

describe('what may be promised', () => {
  const cases: [string, Candidate, Partial<Demand>, string | null][] = [
    ['good, free, own stock', face('A-01-01-1'), {}, null],
    ['another product', { ...face('A-01-01-1'), stock: aStock('A-01-01-1', 'P2') }, {}, 'other_product'],
    ['another owner', face('A-01-01-1', { owner: 'seller-7' }), {}, 'other_owner'],
    ['another lot than demanded', face('A-01-01-1', { lot: 'L1' }), { lot: 'L2' }, 'other_lot'],
    ['the demanded lot', face('A-01-01-1', { lot: 'L2' }), { lot: 'L2' }, null],
    ['held for inspection', face('A-01-01-1', { condition: 'inspection' }), {}, 'not_available'],
    ['quarantined', face('A-01-01-1', { condition: 'quarantine' }), {}, 'not_available'],
    ['damaged', face('A-01-01-1', { condition: 'damaged' }), {}, 'not_available'],
    ['expired yesterday', face('A-01-01-1', { expiry: '2026-11-20' }), {}, 'expired'],
    ['expires today', face('A-01-01-1', { expiry: '2026-11-21' }), {}, null],
    ['promised already', face('A-01-01-1', { quantity: 4, allocated: 4 }), {}, 'nothing_free'],
    ['negative stock', face('A-01-01-1', { quantity: -2 }), {}, 'nothing_free'],
    [
      'a blocked location',
      { ...face('A-01-01-1'), location: aLocation('A-01-01-1', { blocked: true }) },
      {},
      'location_blocked',
    ],
    [
      'a dock',
      { ...face('A-01-01-1'), location: aLocation('A-01-01-1', { type: 'dock' }) },
      {},
      'location_type',
    ],
    [
      'a quarantine place',
      { ...face('A-01-01-1'), location: aLocation('A-01-01-1', { type: 'quarantine' }) },
      {},
      'location_type',
    ],
  ];
  it.each(cases)('%s', (_, candidate, demand, refusal) => {
    expect(refusalOf(candidate, demandOf(1, demand), product, today)).toBe(refusal);
  });

  it('a product with a minimum shelf life keeps it when it leaves today', () => {
    const milk = aProduct({ productId: 'P1', minimumShelfLifeDays: 7 });
    expect(lastDayOfShelfLife(milk, '2026-02-24')).toBe('2026-03-03');
    expect(refusalOf(face('A-01-01-1', { expiry: '2026-11-27' }), demandOf(1), milk, today)).toBe(
      'too_little_shelf_life',
    );
    expect(refusalOf(face('A-01-01-1', { expiry: '2026-11-28' }), demandOf(1), milk, today)).toBeNull();
  });
});

describe('which stock is promised', () => {
  it('what expires first goes first, what never expires last, wherever it lies', () => {
    const candidates = [
      face('A-01-01-1', { quantity: 5 }),
      face('A-02-01-1', { quantity: 5, expiry: '2027-03-01', lot: 'L2' }),
      reserve('A-03-05-1', { quantity: 5, expiry: '2027-01-01', lot: 'L1' }),
    ];
    expect(promised(demandOf(12), candidates)).toEqual([
      ['A-03-05-1', 5],
      ['A-02-01-1', 5],
      ['A-01-01-1', 2],
    ]);
  });

  it('a pick face comes before reserve', () => {
    expect(promised(demandOf(3), [reserve('A-01-05-1'), face('A-09-01-1')])).toEqual([['A-09-01-1', 3]]);
  });

  it('one stop is preferred to two, and the smallest place that is enough to a larger one', () => {
    const candidates = [
      face('A-01-01-1', { quantity: 5 }),
      face('A-02-01-1', { quantity: 40 }),
      face('A-03-01-1', { quantity: 8 }),
    ];
    expect(promised(demandOf(7), candidates)).toEqual([['A-03-01-1', 7]]);
  });

  it('when no place is enough the largest is taken first', () => {
    const candidates = [
      face('A-01-01-1', { quantity: 2 }),
      face('A-02-01-1', { quantity: 6 }),
      face('A-03-01-1', { quantity: 3 }),
    ];
    expect(promised(demandOf(9), candidates)).toEqual([
      ['A-02-01-1', 6],
      ['A-03-01-1', 3],
    ]);
  });

  it('whole pallets come from reserve and the rest from the pick face', () => {
    const palleted = aProduct({
      productId: 'P1',
      barcodes: [
        { code: '09501101530003', level: 'each', quantity: 1 },
        { code: '19501101530000', level: 'pallet', quantity: 48 },
      ],
    });
    const candidates = [face('A-01-01-1', { quantity: 60 }), reserve('A-02-05-1', { quantity: 96 })];
    expect(promised(demandOf(110), candidates, palleted)).toEqual([
      ['A-02-05-1', 96],
      ['A-01-01-1', 14],
    ]);
    expect(promised(demandOf(47), candidates, palleted)).toEqual([['A-01-01-1', 47]]);
  });

  it('serial goods are promised piece by piece', () => {
    const candidates = ['S3', 'S1', 'S2'].map((serial) => face('A-01-01-1', { serial, quantity: 1 }));
    const takes = allocate(demandOf(2), product, candidates, createFreeStock(), today);
    expect(takes.map(({ candidate, quantity }) => [candidate.stock.serial, quantity])).toEqual([
      ['S1', 1],
      ['S2', 1],
    ]);
  });

  it('brings what there is when there is less', () => {
    expect(promised(demandOf(12), [face('A-01-01-1')])).toEqual([['A-01-01-1', 10]]);
    expect(promised(demandOf(12), [])).toEqual([]);
  });
});

describe('for any stock and any demands served one after another', () => {
  const expiryOf = fc.constantFrom(null, '2026-11-20', '2026-11-25', '2026-12-01', '2027-06-30');
  const candidateOf = fc
    .record({
      bay: fc.integer({ min: 1, max: 6 }),
      isReserve: fc.boolean(),
      lot: fc.constantFrom(null, 'L1', 'L2'),
      expiry: expiryOf,
      owner: fc.constantFrom('own', 'seller-7'),
      condition: fc.constantFrom('available' as const, 'damaged' as const),
      quantity: fc.integer({ min: -2, max: 30 }),
      allocated: fc.integer({ min: 0, max: 8 }),
    })
    .map(({ bay, isReserve, ...stock }) =>
      (isReserve ? reserve : face)(`A-0${bay}-0${isReserve ? 5 : 1}-1`, stock),
    );
  const stockOf = fc.uniqueArray(candidateOf, { selector: ({ stock }) => stock.stockId, maxLength: 14 });
  const demandsOf = fc.array(
    fc.record({
      quantity: fc.integer({ min: 1, max: 40 }),
      owner: fc.constantFrom('own', 'seller-7'),
      lot: fc.constantFrom(null, null, 'L1'),
    }),
    { minLength: 1, maxLength: 5 },
  );
  const products = fc.constantFrom(
    product,
    aProduct({ productId: 'P1', minimumShelfLifeDays: 7 }),
    aProduct({ productId: 'P1', barcodes: [{ code: '1', level: 'pallet', quantity: 6 }] }),
  );

  it('nothing is promised twice, nor bad, foreign or old goods, nor the younger before the older, nor too little', () => {
    fc.assert(
      fc.property(stockOf, demandsOf, products, (candidates, demands, of) => {
        const free = createFreeStock();
        const given = new Map<string, number>();
        for (const wanted of demands) {
          const demand = demandOf(wanted.quantity, wanted);
          const before = new Map(candidates.map(({ stock }) => [stock.stockId, free.of(stock)]));
          const takes = allocate(demand, of, candidates, free, today);
          for (const { candidate, quantity } of takes) {
            expect(quantity).toBeGreaterThan(0);
            expect(refusalOf(candidate, demand, of, today)).toBeNull();
            given.set(candidate.stock.stockId, (given.get(candidate.stock.stockId) ?? 0) + quantity);
          }
          const usable = candidates.filter((candidate) => refusalOf(candidate, demand, of, today) === null);
          const there = usable.reduce((total, { stock }) => total + (before.get(stock.stockId) ?? 0), 0);
          const taken = takes.reduce((total, { quantity }) => total + quantity, 0);
          expect(taken).toBe(Math.min(demand.quantity, there));
          const youngest = takes
            .map(({ candidate }) => candidate.stock.expiry ?? '9999')
            .toSorted()
            .at(-1);
          for (const { stock } of usable) {
            if (youngest && (stock.expiry ?? '9999') < youngest) expect(free.of(stock)).toBe(0);
          }
        }
        for (const { stock } of candidates) {
          const total = (given.get(stock.stockId) ?? 0) + (given.has(stock.stockId) ? stock.allocated : 0);
          expect(total).toBeLessThanOrEqual(Math.max(0, stock.quantity));
        }
      }),
      { numRuns: 400 },
    );
  });
});
