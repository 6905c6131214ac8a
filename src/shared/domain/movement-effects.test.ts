import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MovementBody, movementTypes } from './movement.ts';
import { stockEffects } from './movement-effects.ts';
import { stockId } from './stock.ts';

const goods: MovementBody = { productId: 'P1', lot: 'L1', expiry: '2027-01-31', quantity: 6 };

const told = (type: (typeof movementTypes)[number], body: MovementBody) =>
  stockEffects({ type, body }).map(({ identity, quantity }) => `${stockId(identity)} ${quantity}`);

describe('what a movement does to stock', () => {
  it('a pick takes from the location and adds to the tote', () => {
    expect(told('pick', { ...goods, from: 'location:A-01-02-3', to: 'lpn:T00000121K' })).toEqual([
      'location:A-01-02-3|P1|L1|2027-01-31||own|available -6',
      'lpn:T00000121K|P1|L1|2027-01-31||own|available 6',
    ]);
  });

  it('a receipt without a named source comes from the supplier', () => {
    expect(told('receive', { ...goods, to: 'location:RECV-1' })[0]).toMatch(/^virtual:supplier\|.* -6$/);
  });

  it('damage changes the condition and not the place', () => {
    expect(told('damage', { ...goods, from: 'location:A-01-02-3' })).toEqual([
      'location:A-01-02-3|P1|L1|2027-01-31||own|available -6',
      'location:A-01-02-3|P1|L1|2027-01-31||own|damaged 6',
    ]);
  });

  it('a correction without a source comes from the adjustment place', () => {
    expect(told('adjust', { ...goods, to: 'location:A-01-02-3' })[0]).toMatch(/^virtual:adjustment\|/);
  });

  it('each serial is a piece of its own and the rest has none', () => {
    const body = { productId: 'P1', quantity: 3, serials: ['S1', 'S2'], from: 'location:A', to: 'lpn:T' };
    expect(told('pick', body)).toEqual([
      'location:A|P1|||S1|own|available -1',
      'lpn:T|P1|||S1|own|available 1',
      'location:A|P1|||S2|own|available -1',
      'lpn:T|P1|||S2|own|available 1',
      'location:A|P1||||own|available -1',
      'lpn:T|P1||||own|available 1',
    ]);
  });

  it('a put-back of what never left its place changes nothing', () => {
    expect(told('put-back', { ...goods, from: 'location:A', to: 'location:A' })).toEqual([]);
  });

  it.each(['count', 'short', 'tote', 'task'] as const)('a %s leaves stock as it is', (type) => {
    expect(told(type, { ...goods, from: 'location:A', to: 'location:B' })).toEqual([]);
  });

  it('a movement that names no product changes nothing', () => {
    expect(told('move', { lpn: 'T00000121K', from: 'location:A', to: 'location:B' })).toEqual([]);
  });

  it('all places together keep summing to zero', () => {
    const place = fc.constantFrom('location:A', 'location:B', 'lpn:T', 'virtual:customer');
    const body: fc.Arbitrary<MovementBody> = fc.record(
      {
        productId: fc.constantFrom('P1', 'P2'),
        quantity: fc.nat(20),
        serials: fc.array(fc.constantFrom('S1', 'S2', 'S3'), { maxLength: 3 }),
        from: place,
        to: place,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom(...movementTypes), body, (type, facts) => {
        const sum = stockEffects({ type, body: facts }).reduce((total, effect) => total + effect.quantity, 0);
        expect(sum).toBe(0);
      }),
    );
  });
});
