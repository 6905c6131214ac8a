import { describe, expect, it } from 'vitest';
import { toGs1Fields } from '../../shared/domain/gs1/gs1-fields.ts';
import { readGs1 } from '../../shared/domain/gs1/read-gs1.ts';
import { codesOfGoods, codesOfPacking, type Marks } from './goods-code.ts';

const unmarked: Marks = { lot: null, expiry: null, serial: null };
const milk = {
  barcodes: [
    { code: '12007410016312', level: 'case' as const, quantity: 12 },
    { code: '02007410016315', level: 'each' as const, quantity: 1 },
  ],
};

const fieldsIn = (text: string | undefined) => {
  const scan = readGs1(text ?? '', { today: '2026-11-21' });
  return scan.kind === 'elements' ? toGs1Fields(scan) : scan;
};

describe('the code of goods', () => {
  it.each<Partial<Marks>>([
    {},
    { lot: 'L268584A' },
    { expiry: '2026-12-21' },
    { lot: 'L268584A', expiry: '2027-01-31' },
    { serial: '1631-131152' },
    { lot: 'A/1', expiry: '2026-12-21', serial: 'S-1' },
  ])('says their GTIN, lot, expiry and serial: %j', (marks) => {
    for (const { text } of codesOfGoods(milk, { ...unmarked, ...marks })) {
      expect(fieldsIn(text)).toEqual({ gtin: '02007410016315', ...marks });
    }
  });

  it('is a matrix code, and a linear one where that may be as long', () => {
    const symbologies = (marks: Partial<Marks>) =>
      codesOfGoods(milk, { ...unmarked, ...marks }).map(({ symbology }) => symbology);
    expect(symbologies({ lot: 'L1', expiry: '2026-12-21' })).toEqual(['gs1datamatrix', 'gs1-128']);
    expect(symbologies({ lot: 'L'.repeat(20), serial: 'S'.repeat(20) })).toEqual(['gs1datamatrix']);
  });

  it.each(['lot (new)', 'x'.repeat(21), 'Größe', ''])('leaves out what GS1 cannot carry: lot %j', (lot) => {
    const codes = codesOfGoods(milk, { ...unmarked, lot });
    expect(codes.map(({ text }) => text)).toEqual(['(01)02007410016315', '2007410016315']);
  });

  it('is an alias as printed where there is no GTIN, and nothing without any code', () => {
    const alias = [{ code: 'OLD-77', level: 'each' as const, quantity: 1 }];
    expect(codesOfGoods({ barcodes: alias }, { ...unmarked, lot: 'L1' })).toEqual([
      { symbology: 'qrcode', text: 'OLD-77' },
      { symbology: 'code128', text: 'OLD-77' },
    ]);
    expect(codesOfGoods({ barcodes: [] }, unmarked)).toEqual([]);
  });
});

describe('the code of a packing', () => {
  it.each([
    ['02007410016315', 'ean13', '2007410016315'],
    ['00036000291452', 'ean13', '0036000291452'],
    ['00000020071233', 'ean8', '20071233'],
    ['12007410016312', 'gs1-128', '(01)12007410016312'],
  ])('%s is printed as %s', (code, symbology, text) => {
    expect(codesOfPacking({ code, level: 'each', quantity: 1 })).toEqual([
      { symbology: 'gs1datamatrix', text: `(01)${code}` },
      { symbology, text },
    ]);
  });
});
