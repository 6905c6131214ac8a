import { describe, expect, it } from 'vitest';
import { faultsOf, type LoadFiles, type LoadRow, textsOf } from '../../testing/load-files.ts';
import type { CsvFileName } from './columns.ts';
import { readSite } from './site-files.ts';

const plain = { lot: false, expiry: false, serial: false };
const tracked = { lot: true, expiry: true, serial: true };
const known = { products: new Map([['P-1', plain] as const, ['P-2', tracked] as const]) };
const otherSscc = '395210010000000025';

const asns = (...rows: LoadRow[]): LoadFiles => ({ 'asns.csv': rows });

describe('a shipping notice', () => {
  it('has several units with several products, lots and serials', () => {
    const rows = [
      {},
      { productId: 'P-2', lot: 'L1', expiry: '2027-01-31', quantity: '2', serials: 'S1|S2' },
      { productId: 'P-2', lot: 'L2', expiry: '2027-01-31' },
      { sscc: otherSscc },
    ];
    expect(faultsOf(asns(...rows), known)).toEqual([]);
  });

  it('need not say what is asked for at the dock anyway', () => {
    expect(faultsOf(asns({ productId: 'P-2', quantity: '3' }), known)).toEqual([]);
  });

  it.each<[string, LoadRow, string]>([
    ['a unit number of 17 digits', { sscc: '39521001000000001' }, 'sscc: found "39521001000000001"'],
    ['a unit number with a wrong check digit', { sscc: '395210010000000019' }, 'sscc: found'],
    ['an unknown product', { productId: 'P-9' }, 'productId: found "P-9", expected a product'],
    ['an unknown purchase order', { purchaseOrderId: 'PO-9' }, 'purchaseOrderId: found "PO-9"'],
    ['a lot of what has none', { lot: 'L1' }, 'lot: found "L1", expected no lot'],
    ['a date of what has none', { expiry: '2027-01-31' }, 'expiry: found "2027-01-31", expected no date'],
    ['serials of what has none', { serials: 'S1|S2' }, 'serials: found "S1|S2", expected no serial numbers'],
  ])('with %s is a fault', (_name, row, said) => {
    const faults = faultsOf(asns(row), known);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`asns.csv:2 ${said}`);
  });

  it.each<[LoadRow, string]>([
    [{ quantity: '3', serials: 'S1|S2' }, 'expected 3 serial numbers, one for each piece, or none at all'],
    [{ quantity: '2', serials: 'S1|S1' }, 'expected each serial number of a product once'],
  ])('with serials that do not fit is a fault: %j', (row, said) => {
    expect(faultsOf(asns({ productId: 'P-2', ...row }), known)).toEqual([expect.stringContaining(said)]);
  });

  it('names a serial number of a product once in all of its units', () => {
    const rows = [
      { productId: 'P-2', quantity: '1', serials: 'S1' },
      { productId: 'P-2', quantity: '1', serials: 'S1', sscc: otherSscc },
    ];
    expect(faultsOf(asns(...rows), known)).toEqual([expect.stringContaining('it stands on line 2')]);
  });

  it('says supplier, day and note the same on each of its rows', () => {
    const faults = faultsOf(asns({}, { sscc: otherSscc, deliveryNote: 'DN-8' }), known);
    expect(faults).toEqual(['asns.csv:3 deliveryNote: found "DN-8", expected "DN-7" as on line 2']);
  });

  it('is of the supplier of its purchase order, in the load or on the site', () => {
    const orders = new Map([['PO-1', 'Polar Bay']]);
    const said = 'asns.csv:2 supplier: found "Fieldgate", expected "Polar Bay", who delivers PO-1';
    expect(faultsOf(asns({ purchaseOrderId: 'PO-1' }), { ...known, orders })).toEqual([said]);
    const files = { ...asns({ purchaseOrderId: 'PO-1' }), 'purchase-orders.csv': [{}] };
    expect(faultsOf(files, { ...known, orders })).toEqual([]);
  });

  it('has units that no other notice has, in the load or on the site', () => {
    const said = 'expected an SSCC that no other notice has; ASN-1 has it';
    expect(faultsOf(asns({}, { asnId: 'ASN-2' }), known)).toEqual([expect.stringContaining(said)]);
    const ssccs = new Map([['395210010000000018', 'ASN-7']]);
    expect(faultsOf(asns({}), { ...known, ssccs })).toEqual([expect.stringContaining('ASN-7 has it')]);
    expect(faultsOf(asns({ asnId: 'ASN-7' }), { ...known, ssccs })).toEqual([]);
  });
});

describe('a question of a checklist', () => {
  it.each<LoadRow>([
    {},
    { productClass: '*', kind: 'photo', required: 'false' },
    { kind: 'measurement', unit: 'MMT', minimum: '12.5', maximum: '13' },
    { kind: 'temperature', minimum: '-25', maximum: '-18' },
    { kind: 'expiry', minimum: '30' },
    { kind: 'count', minimum: '0', maximum: '0' },
  ])('is without fault: %j', (row) => {
    expect(faultsOf({ 'checklists.csv': [row] })).toEqual([]);
  });

  it.each<[LoadRow, string]>([
    [{ kind: 'measurement' }, 'unit: found "", expected a unit'],
    [{ kind: 'temperature', unit: 'CEL' }, 'unit: found "CEL", expected no unit'],
    [{ minimum: '1' }, 'minimum: found "1", expected no limit'],
    [{ kind: 'expiry', maximum: '9' }, 'maximum: found "9", expected no limit'],
    [{ kind: 'expiry', minimum: '1.5' }, 'minimum: found "1.5", expected a whole number of days from 0'],
    [
      { kind: 'temperature', minimum: '5', maximum: '-5' },
      'maximum: found "-5", expected a number not below',
    ],
    [{ kind: 'smell' }, 'kind: found "smell", expected one of yes_no, count'],
  ])('is a fault: %j', (row, said) => {
    expect(faultsOf({ 'checklists.csv': [row] })).toEqual([
      expect.stringContaining(`checklists.csv:2 ${said}`),
    ]);
  });
});

describe('a product', () => {
  it('names a plan of the load or of the site', () => {
    const products: LoadFiles = { 'products.csv': [{ inspectionPlanId: 'STANDARD' }] };
    expect(faultsOf(products)).toEqual([
      'products.csv:2 inspectionPlanId: found "STANDARD", expected a plan of inspection-plans.csv or of the site',
    ]);
    expect(faultsOf({ ...products, 'inspection-plans.csv': [{}] })).toEqual([]);
    expect(faultsOf(products, { plans: new Set(['STANDARD']) })).toEqual([]);
  });
});

it('a quality limit may be written as spreadsheets do', () => {
  const read = readSite(textsOf({ 'inspection-plans.csv': [{ aql: '1' }, { aql: '0.1' }, { aql: '10' }] }));
  expect(read.site['inspection-plans.csv'].map(({ values }) => values.aql)).toEqual(['1.0', '0.10', '10']);
  expect(faultsOf({ 'inspection-plans.csv': [{ aql: '3' }] })).toHaveLength(1);
});

it.each<[CsvFileName, LoadRow, string]>([
  ['suppliers.csv', { inspects: 'true' }, 'supplier: found "Fieldgate", expected each supplier once'],
  [
    'inspection-plans.csv',
    { aql: '1.0' },
    'inspectionPlanId: found "STANDARD", expected each inspectionPlanId once',
  ],
  [
    'checklists.csv',
    { kind: 'photo' },
    'productClass: found "grocery packaging", expected each productClass + itemId once',
  ],
  [
    'asns.csv',
    { quantity: '9' },
    'asnId: found "ASN-1 395210010000000018 P-1", expected each asnId + sscc + productId + lot + expiry once',
  ],
])('a row that stands in %s twice is a fault', (file, other, said) => {
  expect(faultsOf({ [file]: [{}, other] }, known)).toEqual([`${file}:3 ${said}; it stands on line 2`]);
});
