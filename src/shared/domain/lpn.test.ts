import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasLpnCheckCharacter, isLpn, lpnCheckCharacter, makeLpn, nextLpn, parseLpn } from './lpn.ts';

const part = fc.integer({ min: 0, max: 9999 });
const plate = fc
  .tuple(fc.constantFrom('tote' as const, 'container' as const), part, part)
  .map(([kind, block, counter]) => ({ kind, block, counter, lpn: makeLpn(kind, block, counter) }))
  .filter((made): made is typeof made & { lpn: string } => made.lpn !== undefined);

describe('a licence plate', () => {
  it('tells its kind, block and counter', () => {
    fc.assert(
      fc.property(plate, ({ lpn, ...parts }) => {
        expect(lpn).toMatch(/^[TL]\d{8}[0-9A-Z]$/);
        expect(parseLpn(lpn)).toEqual(parts);
      }),
    );
  });

  it('with one wrong character is no plate', () => {
    fc.assert(
      fc.property(
        plate,
        fc.nat(9),
        fc.constantFrom(...Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')),
        ({ lpn }, at, wrong) => {
          fc.pre(lpn[at] !== wrong);
          expect(isLpn(lpn.slice(0, at) + wrong + lpn.slice(at + 1))).toBe(false);
        },
      ),
    );
  });

  it('with two characters swapped is no plate', () => {
    fc.assert(
      fc.property(plate, fc.nat(9), fc.nat(9), ({ lpn }, i, j) => {
        fc.pre(lpn[i] !== lpn[j]);
        const swapped = Array.from(lpn, (one, at) => (at === i ? lpn[j] : at === j ? lpn[i] : one)).join('');
        expect(isLpn(swapped)).toBe(false);
      }),
    );
  });

  it('has the check character of ISO 7064 MOD 37-2', () => {
    // The example that the library python-stdnum gives for this check.
    expect(lpnCheckCharacter('G123489654321')).toBe('Y');
    expect(hasLpnCheckCharacter('G123489654321Y')).toBe(true);
  });

  it('never ends with an asterisk: such numbers are left out', () => {
    const counters: number[] = [];
    for (
      let next = nextLpn('tote', 12, 0);
      next && counters.length < 100;
      next = nextLpn('tote', 12, next.counter + 1)
    ) {
      counters.push(next.counter);
      expect(isLpn(next.lpn)).toBe(true);
    }
    expect(counters).toHaveLength(100);
    expect(counters.at(-1)).toBeGreaterThan(99);
  });

  it('is not made outside of the blocks, nor from a block that is used up', () => {
    expect(makeLpn('tote', 10_000, 1)).toBeUndefined();
    expect(makeLpn('tote', 1, -1)).toBeUndefined();
    expect(nextLpn('container', 1, 10_000)).toBeUndefined();
  });
});
