import { describe, expect, it } from 'vitest';
import { readSurely } from '../../testing/read-surely.ts';
import { siteData } from '../site/site-data.ts';
import { createLabels, pieceLabel, placeLabel } from './labels.ts';

const today = '2026-11-21';

describe('labels of the simulated house', () => {
  it('say of a piece what its product is told apart by', () => {
    for (const product of siteData.products) {
      const marks = { lot: 'R1-X', expiry: '2027-06-30', serial: 'N1' };
      const read = readSurely(pieceLabel(product, marks), today);
      expect(read).toMatchObject({ kind: 'product', gtin: product.barcodes[0]?.code });
      const { lot, expiry, serial } = product.tracking;
      const said = read.kind === 'product' ? read.fields : {};
      expect([said.lot !== undefined, said.expiry !== undefined, said.serial !== undefined]).toEqual([
        lot,
        expiry,
        serial,
      ]);
    }
  });

  it('are never printed twice', () => {
    const labels = createLabels();
    const totes = Array.from({ length: 200 }, labels.freshTote);
    expect(new Set(totes).size).toBe(200);
    for (const lpn of [...totes, labels.freshPlate()])
      expect(readSurely(lpn, today)).toMatchObject({ kind: 'lpn', lpn });
  });

  it('name a pallet by its SSCC and a place by its address', () => {
    const sscc = siteData.asns[0]?.units[0]?.sscc ?? '';
    expect(readSurely(placeLabel(`lpn:${sscc}`), today)).toMatchObject({ kind: 'lpn', sscc });
    expect(readSurely(placeLabel('location:A-01-01-1'), today)).toMatchObject({ placeCode: 'A-01-01-1' });
  });
});
