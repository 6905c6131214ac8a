import { describe, expect, it } from 'vitest';
import { aPickLine, aProduct, gs1, gtin, tote } from '../../../testing/pick-floor.ts';
import { readSurely } from '../../../testing/read-surely.ts';
import { runLine } from './run-line.ts';
import { isProductOf, type KnownThing, see } from './seen.ts';

const seen = (raw: string, known: KnownThing | null = null) =>
  see({
    scan: { raw, symbology: null, source: 'wedge' },
    reading: readSurely(raw),
    known,
  });

describe('a scan in the words of picking', () => {
  it.each([
    ['A-01-02-3', { kind: 'place', locationId: 'A-01-02-3', thing: { kind: 'place', name: 'A-01-02-3' } }],
    ['42', { kind: 'digits', digits: '42' }],
    [tote(1), { kind: 'tote', lpn: tote(1), known: null }],
    [gtin(1), { kind: 'product', code: gtin(1), marks: { lot: null, expiry: null, serial: null } }],
    [
      gs1(1, { lot: 'L1', expiry: '261231', serial: 'S1' }),
      { kind: 'product', code: gtin(1), marks: { lot: 'L1', expiry: '2026-12-31', serial: 'S1' } },
    ],
    [']d210L1', { kind: 'markings', markings: { lot: 'L1', expiry: null, serial: null } }],
    ['SN 0815', { kind: 'text', text: 'SN 0815' }],
    ['U-0042', { kind: 'other', thing: { kind: 'badge', name: 'U-0042' } }],
    ['SO-100001', { kind: 'other', thing: { kind: 'order', name: 'SO-100001' } }],
  ])('of %s', (raw, expected) => {
    expect(seen(raw)).toMatchObject(expected);
  });

  it('of a code that fits no pattern is the location that the device knows by it', () => {
    const known = { kind: 'location', locationId: 'Ramp', type: 'staging' } as const;
    expect(seen('Ramp', known)).toMatchObject({ kind: 'place', locationId: 'Ramp' });
  });
});

describe('a product of a line', () => {
  const alias = { code: 'MILK', level: 'each', quantity: 1 } as const;
  const line = runLine(
    aPickLine(1, { product: aProduct(1, { barcodes: [...aProduct(1).barcodes, alias] }) }),
  );

  it.each([
    ['any of its GTINs', seen(gtin(501)), true],
    ['an alias', seen('MILK'), true],
    [
      'a new code that the device looked up',
      seen('NEW', { kind: 'product', productId: 'P-1001', name: 'x' }),
      true,
    ],
    ['another product', seen(gtin(2)), false],
    ['a place', seen('A-01-01-1'), false],
  ])('is named by %s: %#', (_, code, expected) => {
    expect(isProductOf(line, code)).toBe(expected);
  });
});
