import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aStock } from '../../testing/warehouse-rows.ts';
import { spreadDifference } from './spread-difference.ts';

const named = { lot: null, expiry: null, serial: null, owner: 'own', condition: 'available' as const };
const lot = (name: string, quantity: number) => aStock('A-01-01-1', 'P1', { lot: name, quantity });

describe('a difference', () => {
  it('that is more goes to the only figure there is', () => {
    expect(spreadDifference(3, [lot('L-1', 6)], named)).toMatchObject([
      { figure: { lot: 'L-1' }, quantity: 3 },
    ]);
  });

  it('that is more goes to the named figure where several lie', () => {
    expect(spreadDifference(3, [lot('L-1', 6), lot('L-2', 1)], named)).toMatchObject([
      { figure: { lot: null }, quantity: 3 },
    ]);
  });

  it('that is less than all there is takes the rest from the named figure', () => {
    expect(spreadDifference(-9, [lot('L-1', 2), lot('L-2', 5)], named)).toMatchObject([
      { figure: { lot: 'L-2' }, quantity: -5 },
      { figure: { lot: 'L-1' }, quantity: -2 },
      { figure: { lot: null }, quantity: -2 },
    ]);
  });

  it('is always booked as a whole, and never takes more from a figure than it has', () => {
    const figures = fc.array(fc.integer({ min: -5, max: 50 }), { maxLength: 5 });
    const difference = fc.integer({ min: -200, max: 200 }).filter((value) => value !== 0);
    fc.assert(
      fc.property(figures, difference, (quantities, value) => {
        const known = quantities.map((quantity, index) => lot(`L-${index}`, quantity));
        const parts = spreadDifference(value, known, named);
        expect(parts.reduce((sum, part) => sum + part.quantity, 0)).toBe(value);
        expect(parts.every(({ quantity }) => quantity !== 0)).toBe(true);
      }),
    );
  });
});
