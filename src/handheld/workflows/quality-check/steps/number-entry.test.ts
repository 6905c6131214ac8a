import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enteredNumber, pressBack, pressDigit, pressPoint, pressSign } from './number-entry.ts';

const typed = (keys: string): string =>
  Array.from(keys).reduce((text, key) => {
    if (key === '.') return pressPoint(text);
    if (key === '-') return pressSign(text);
    return key === '<' ? pressBack(text) : pressDigit(text, Number(key));
  }, '');

describe('a number on the keypad', () => {
  it.each([
    ['4.5', '4.5', '4.5'],
    ['18-', '-18', '-18'],
    ['-18', '-18', '-18'],
    ['18--', '18', '18'],
    ['.5', '0.5', '0.5'],
    ['-.5', '-0.5', '-0.5'],
    ['007', '7', '7'],
    ['1.2.3', '1.23', '1.23'],
    ['12<3', '13', '13'],
    ['4.', '4.', '4'],
    ['-', '-', null],
    ['', '', null],
    ['1234567', '123456', '123456'],
    ['1.2345', '1.234', '1.234'],
  ])('typed as %s shows %s and says %s', (keys, shown, said) => {
    expect([typed(keys), enteredNumber(typed(keys))]).toEqual([shown, said]);
  });

  it('is a number or nothing, whatever is pressed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Array.from('0123456789.-<')), { maxLength: 20 }), (keys) => {
        const said = enteredNumber(typed(keys.join('')));
        if (said !== null) expect(Number.isFinite(Number(said))).toBe(true);
      }),
      { numRuns: 200, seed: 20261121 },
    );
  });
});
