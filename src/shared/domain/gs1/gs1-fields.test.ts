import { expect, it } from 'vitest';
import { toGs1Fields } from './gs1-fields.ts';
import { readGs1 } from './read-gs1.ts';

const fieldsOf = (raw: string) => {
  const scan = readGs1(raw, { today: '2026-11-21' });
  return scan.kind === 'elements' ? toGs1Fields(scan) : scan;
};

it('a label of a product says its lot, its days and its serial in the words of the warehouse', () => {
  const label = '(01)09521234543213(17)270630(15)270531(11)260101(10)L2026A(21)000123';
  expect(fieldsOf(label)).toEqual({
    gtin: '09521234543213',
    expiry: '2027-06-30',
    bestBefore: '2027-05-31',
    produced: '2026-01-01',
    lot: 'L2026A',
    serial: '000123',
  });
});

it('a label of a pallet says what it contains, never that it is a product', () => {
  const label = '(00)395212345678901236(02)09521234543213(37)0012(400)PO-7';
  expect(fieldsOf(label)).toEqual({
    sscc: '395212345678901236',
    contentGtin: '09521234543213',
    count: 12,
    customerOrder: 'PO-7',
  });
});

it('a date without a day stands at the end of its month and says so', () => {
  expect(fieldsOf('(01)09521234543213(17)280200')).toMatchObject({
    expiry: '2028-02-29',
    monthOnly: ['expiry'],
  });
});

it('an expiry with a time keeps its day', () => {
  expect(fieldsOf('(01)09521234543213(7003)2706301200')).toMatchObject({ expiry: '2027-06-30' });
});

it('measures keep their digits and get their decimals and unit', () => {
  expect(fieldsOf('(01)99521234543216(3103)001750')).toMatchObject({
    netWeight: { value: '1.750', unit: 'KGM' },
  });
  expect(fieldsOf('(01)99521234543216(3100)000042')).toMatchObject({
    netWeight: { value: '42', unit: 'KGM' },
  });
  expect(fieldsOf('(01)99521234543216(3115)000250')).toMatchObject({
    netLength: { value: '0.00250', unit: 'MTR' },
  });
  expect(fieldsOf('(00)395212345678901236(3402)001000')).toMatchObject({
    grossWeight: { value: '10.00', unit: 'LBR' },
  });
});

it('a variable count is a quantity of the product itself', () => {
  expect(fieldsOf('(01)09521234543213(30)12')).toEqual({ gtin: '09521234543213', quantity: 12 });
});

it('a place says its number and its spot', () => {
  expect(fieldsOf('(414)9521234000013(254)A-01-02-3')).toEqual({
    placeGln: '9521234000013',
    placeExtension: 'A-01-02-3',
  });
});
