import { describe, expect, it } from 'vitest';
import { normaliseGtin, printedGtin } from './gtin.ts';

describe('a GTIN of 14 digits is told as it is printed', () => {
  it.each(['96385074', '612345678907', '4006381333931', '10614141543219'])('%s', (printed) => {
    expect(printedGtin(normaliseGtin(printed) ?? '')).toBe(printed);
  });
});
