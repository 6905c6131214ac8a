import { describe, expect, it } from 'vitest';
import { caseCode, contentLabel, inboundProduct, ssccLabel } from '../../../testing/inbound-floor.ts';
import { gs1, gtin } from '../../../testing/pick-floor.ts';
import { readSurely } from '../../../testing/read-surely.ts';
import { noFacts, type ScanFacts } from './inbound-scan.ts';
import { seeGoods } from './see-goods.ts';

const see = (raw: string, facts: Partial<ScanFacts> = {}) =>
  seeGoods({ reading: readSurely(raw), facts: { ...noFacts, ...facts } });
const known = (n: number, perScan = 1): Partial<ScanFacts> => {
  const { baseUnit, minimumShelfLifeDays, ...card } = inboundProduct(n);
  return { product: { ...card, baseUnit, minimumShelfLifeDays, inspects: false }, perScan };
};

describe('a scan of goods', () => {
  it.each([
    ['a single piece', gtin(1), known(1), 1, false],
    ['a case', caseCode(1), known(1, 12), 12, false],
    ['a variable count (30)', `]C101${gtin(1)}3048`, known(1), 48, true],
    ['contents by (02) and (37)', contentLabel(gtin(1), 48), known(1), 48, true],
    [
      'contents in cases: pieces of the case, not of the unit',
      contentLabel(caseCode(1), 4),
      known(1, 12),
      48,
      true,
    ],
    ['contents without a count', `]C102${gtin(1)}10L1`, known(1), 0, true],
    ['contents stated on the label of the unit', ssccLabel(1, `02${caseCode(1)}373`), known(1, 12), 36, true],
    ['a weight in grams', `]d201${gtin(6)}3102000125`, known(6), 1250, true],
    ['a weight of goods that are counted', `]d201${gtin(1)}3102000125`, known(1), 1, false],
    ['an alias', 'MILK-1', known(1, 12), 12, false],
  ])('%s counts in base units', (_, raw, facts, quantity, isCounted) => {
    expect(see(raw, facts)).toMatchObject({ quantity, isCounted });
  });

  it('gives lot, use-by or else best-before date, and serial', () => {
    expect(see(gs1(2, { lot: 'L1', expiry: '270131', serial: 'S1' }))?.marks).toEqual({
      lot: 'L1',
      expiry: '2027-01-31',
      serial: 'S1',
    });
    expect(see(`]d201${gtin(2)}15270228`)?.marks.expiry).toBe('2027-02-28');
  });

  it('never takes the serial of a label of contents for one of the pieces', () => {
    expect(see(`]C102${gtin(3)}371\u001d21S1`, known(3))?.marks.serial).toBeNull();
  });

  it('is no goods where it is a place, a plate or a text that nobody knows', () => {
    expect([see('RECV-1'), see(ssccLabel(1)), see('XYZ')]).toEqual([null, null, null]);
  });
});
