import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aLocation, someStock } from '../../../testing/work-floor.ts';
import type { Location } from '../location.ts';
import { type HomeCandidates, proposeHomes } from './propose-homes.ts';

const locations = [
  aLocation('A-01-01-1', { pickSequence: 1, homeProductId: 'P-1001' }),
  aLocation('A-02-01-1', { pickSequence: 2 }),
  aLocation('A-03-01-1', { pickSequence: 3, blocked: true }),
  aLocation('B-01-01-1', { pickSequence: 0, type: 'reserve' }),
  aLocation('PACK-1', { type: 'pack_station' }),
];
const quarantine = [aLocation('QUAR-1', { type: 'quarantine' })];
const known = new Map<string, Location>(locations.map((location) => [location.locationId, location]));
const candidates = (given: Partial<HomeCandidates>): HomeCandidates => ({
  origin: null,
  from: 'lpn:T1',
  lot: null,
  condition: 'available',
  pickFaces: [],
  stock: [],
  locations: known,
  quarantine,
  ...given,
});
const ids = (given: Partial<HomeCandidates>) =>
  proposeHomes(candidates(given)).map(({ locationId }) => locationId);

describe('the places proposed for goods that come back', () => {
  it('are where they came from, then their pick face, then where the like lies', () => {
    const stock = [someStock('location:B-01-01-1', 1, 9), someStock('location:A-02-01-1', 1, 9)];
    const pickFaces = locations.slice(0, 1);
    expect(ids({ origin: 'location:A-02-01-1', stock, pickFaces })).toEqual([
      'A-02-01-1',
      'A-01-01-1',
      'B-01-01-1',
    ]);
  });

  it('have the same lot before others, and pick faces before reserve', () => {
    const stock = [
      someStock('location:B-01-01-1', 2, 9, { lot: 'L1' }),
      someStock('location:A-01-01-1', 2, 9, { lot: 'L2' }),
      someStock('location:A-02-01-1', 2, 9, { lot: 'L1' }),
    ];
    expect(ids({ stock, lot: 'L1' })).toEqual(['A-02-01-1', 'B-01-01-1', 'A-01-01-1']);
  });

  it('are never blocked, never where they lie now, never a station, a container or held stock', () => {
    const stock = [
      someStock('location:A-03-01-1', 1, 9),
      someStock('location:PACK-1', 1, 9),
      someStock('lpn:T2', 1, 9),
      someStock('location:A-02-01-1', 1, 9, { condition: 'damaged' }),
    ];
    expect(ids({ stock, origin: 'location:A-03-01-1' })).toEqual([]);
    expect(ids({ origin: 'location:A-01-01-1', from: 'location:A-01-01-1' })).toEqual([]);
  });

  it('are where they came from even if the device does not know that place', () => {
    expect(proposeHomes(candidates({ origin: 'location:Z-09-01-1' }))).toEqual([
      { locationId: 'Z-09-01-1', checkDigits: null, why: 'origin' },
    ]);
    expect(ids({ origin: 'lpn:T9' })).toEqual([]);
  });

  it('are in quarantine for goods that are held', () => {
    for (const condition of ['damaged', 'quarantine', 'inspection'] as const) {
      expect(ids({ condition, origin: 'location:A-01-01-1' })).toEqual(['QUAR-1']);
    }
  });

  it('are at most five, each once, and none of them blocked', () => {
    const anyStock = fc
      .array(fc.tuple(fc.constantFrom(...known.keys()), fc.nat(3), fc.constantFrom('L1', 'L2')))
      .map((rows) => rows.map(([id, quantity, lot]) => someStock(`location:${id}`, 1, quantity, { lot })));
    fc.assert(
      fc.property(anyStock, fc.constantFrom(...known.keys()), (stock, origin) => {
        const homes = ids({
          stock,
          origin: `location:${origin}`,
          lot: 'L1',
          pickFaces: locations.slice(0, 1),
        });
        expect(new Set(homes).size).toBe(homes.length);
        expect(homes.length).toBeLessThanOrEqual(5);
        expect(homes).not.toContain('A-03-01-1');
      }),
    );
  });
});
