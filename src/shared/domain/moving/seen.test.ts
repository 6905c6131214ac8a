import { describe, expect, it } from 'vitest';
import { aCube, aUnit } from '../../../testing/carrying-floor.ts';
import { gs1, gtin, tote } from '../../../testing/pick-floor.ts';
import { readSurely } from '../../../testing/read-surely.ts';
import { aLocation } from '../../../testing/warehouse-rows.ts';
import type { KnownThing } from '../known-thing.ts';
import { see } from './seen.ts';

const seen = (raw: string, known: KnownThing | null = null) =>
  see({
    scan: { raw, symbology: null, source: 'wedge' },
    reading: readSurely(raw),
    known,
  });

describe('a scan in the words of carrying', () => {
  it.each([
    ['A-01-02-3', { kind: 'place', locationId: 'A-01-02-3', location: null, thing: { kind: 'place' } }],
    ['42', { kind: 'digits', digits: '42' }],
    [tote(1), { kind: 'unit', lpn: tote(1), container: null, thing: { kind: 'container' } }],
    [gtin(1), { kind: 'product', code: gtin(1), product: null, thing: { name: gtin(1) } }],
    [
      gs1(1, { lot: 'L1', expiry: '261231', serial: 'S1' }),
      { kind: 'product', marks: { lot: 'L1', expiry: '2026-12-31', serial: 'S1' } },
    ],
    [']d210L1', { kind: 'markings', markings: { lot: 'L1', expiry: null, serial: null } }],
    ['SN 0815', { kind: 'text', text: 'SN 0815' }],
    ['U-0042', { kind: 'other', thing: { kind: 'badge', name: 'U-0042' } }],
  ])('of %s', (raw, expected) => {
    expect(seen(raw)).toMatchObject(expected);
  });

  it('names what the device knows by its own name', () => {
    const location = aLocation('Ramp');
    expect(seen('Ramp', { kind: 'location', location, contents: [] })).toMatchObject({
      kind: 'place',
      locationId: 'Ramp',
    });
    const container = aUnit(1);
    expect(seen(tote(1), { kind: 'container', container, contents: [] })).toMatchObject({ container });
    const product = aCube(1);
    const known = { kind: 'product', product, barcode: null } as const;
    expect(seen('MILK', known)).toMatchObject({
      kind: 'product',
      code: 'MILK',
      thing: { name: 'Product 1' },
    });
  });
});
