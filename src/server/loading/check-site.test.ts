import { describe, expect, it } from 'vitest';
import {
  emptySite,
  faultsOf,
  type LoadFiles as Files,
  type LoadRow as Row,
  ordinaryRows as ordinary,
  textsOf as texts,
} from '../../testing/load-files.ts';
import { checkSite } from './check-site.ts';
import type { CsvFileName } from './columns.ts';
import { faultText } from './fault.ts';
import { readSite } from './site-files.ts';

const knownProduct = { products: new Map([['P-1', { lot: false, expiry: false, serial: false }]]) };
const knownPlace = { locations: new Set(['A-01-01-1']) };

describe('a load without fault', () => {
  it('has all files', () => {
    expect(faultsOf(Object.fromEntries(Object.keys(ordinary).map((file) => [file, [{}]])) as Files)).toEqual(
      [],
    );
  });

  it('has a few files, which refer to what the site has', () => {
    expect(faultsOf({ 'orders.csv': [{}], 'stock.csv': [{}] }, { ...knownProduct, ...knownPlace })).toEqual(
      [],
    );
  });
});

describe('a row that stands in a file twice is a fault', () => {
  it.each<[CsvFileName, Row, Row, string]>([
    ['products.csv', {}, { name: 'Another' }, 'productId: found "P-1", expected each productId once'],
    ['barcodes.csv', { level: 'case' }, {}, 'code: found "2007410010016", expected each code once'],
    ['barcodes.csv', {}, { code: '02007410010016' }, 'code: found "02007410010016", expected each code once'],
    ['locations.csv', {}, { zone: 'B' }, 'locationId: found "A-01-01-1", expected each locationId once'],
    [
      'stock.csv',
      {},
      { owner: 'own', condition: 'available' },
      'place: found "A-01-01-1 P-1 own available", expected each place + productId + lot + expiry + serial + owner + condition once',
    ],
    ['orders.csv', {}, { quantity: '3' }, 'orderId: found "SO-1 1", expected each orderId + lineNumber once'],
    [
      'purchase-orders.csv',
      {},
      {},
      'purchaseOrderId: found "PO-1 1", expected each purchaseOrderId + lineNumber once',
    ],
    ['users.csv', {}, { badge: 'U-0002' }, 'userId: found "ada", expected each userId once'],
  ])('%s', (file, one, other, said) => {
    expect(faultsOf({ [file]: [one, other] }, { ...knownProduct, ...knownPlace })).toEqual([
      `${file}:3 ${said}; it stands on line 2`,
    ]);
  });

  it('but stock differs by each of its marks', () => {
    const rows = [{}, { lot: 'L1' }, { expiry: '2027-01-31' }, { owner: 'Seller' }, { condition: 'damaged' }];
    expect(faultsOf({ 'stock.csv': rows }, { ...knownProduct, ...knownPlace })).toEqual([]);
  });
});

describe('a product that nobody knows is a fault', () => {
  it.each<[CsvFileName, string]>([
    ['barcodes.csv', 'productId'],
    ['stock.csv', 'productId'],
    ['orders.csv', 'productId'],
    ['purchase-orders.csv', 'productId'],
    ['locations.csv', 'homeProductId'],
  ])('in %s', (file, column) => {
    expect(faultsOf({ [file]: [{ [column]: 'P-404' }] }, { ...knownProduct, ...knownPlace })).toEqual([
      `${file}:2 ${column}: found "P-404", expected a product of products.csv or of the site`,
    ]);
  });
});

describe('lines of one order agree about its head', () => {
  it.each<[CsvFileName, Row, string]>([
    ['orders.csv', { customer: 'Hotel' }, 'customer: found "Hotel", expected "Café Morgen" as on line 2'],
    ['orders.csv', { priority: '1' }, 'priority: found "1", expected "5" as on line 2'],
    [
      'purchase-orders.csv',
      { supplier: 'Polar Bay' },
      'supplier: found "Polar Bay", expected "Fieldgate" as on line 2',
    ],
    [
      'purchase-orders.csv',
      { expectedOn: '2026-12-01' },
      'expectedOn: found "2026-12-01", expected "2026-11-22" as on line 2',
    ],
  ])('%s %j', (file, other, said) => {
    expect(faultsOf({ [file]: [{}, { lineNumber: '2', ...other }] }, knownProduct)).toEqual([
      `${file}:3 ${said}`,
    ]);
  });
});

describe('the site', () => {
  it.each<[Row, string]>([
    [{ siteId: 'other' }, 'siteId: found "other", expected the site "main"'],
    [{ aislePitch: '0' }, 'aislePitch: found "0", expected a number above 0'],
    [
      { crossAislesAt: '0|41' },
      'crossAislesAt: found "0|41", expected metres from 0 to 40, the length of an aisle',
    ],
    [{ depotAisle: '2' }, 'depotAisle: found "2", expected an aisle from 0 to 1: the site has 2'],
    [{ depotMetres: '-1' }, 'depotMetres: found "-1", expected metres from 0 to 40, the length of an aisle'],
  ])('%j', (row, said) => {
    expect(faultsOf({ 'site.csv': [row] })).toEqual([`site.csv:2 ${said}`]);
  });

  it('is described once', () => {
    expect(faultsOf({ 'site.csv': [{}, {}] })).toEqual(['site.csv:3: found "", expected one row']);
  });

  it.each<[Row, string]>([
    [{ aisle: '2' }, 'aisle: found "2", expected an aisle from 0 to 1: the site has 2'],
    [
      { aisleMetres: '40.5' },
      'aisleMetres: found "40.5", expected metres from 0 to 40, the length of an aisle',
    ],
    [{ checkDigits: '7' }, 'checkDigits: found "7", expected two digits'],
  ])('has locations within its layout: %j', (row, said) => {
    const layout = {
      aisles: 2,
      aislePitch: 5,
      aisleLength: 40,
      crossAislesAt: [0, 40],
      depot: { aisle: 0, metres: 0 },
    };
    expect(faultsOf({ 'site.csv': [{}], 'locations.csv': [row] })).toEqual([`locations.csv:2 ${said}`]);
    expect(faultsOf({ 'locations.csv': [row] }, { layout })).toEqual([`locations.csv:2 ${said}`]);
  });
});

describe('a barcode', () => {
  it.each(['2007410010019', '20074101', '12007410010011', '036000291453'])(
    'has its right check digit: %s',
    (code) => {
      expect(faultsOf({ 'barcodes.csv': [{ code }] }, knownProduct)).toEqual([
        `barcodes.csv:2 code: found "${code}", expected a GTIN with its right check digit`,
      ]);
    },
  );

  it.each(['ALIAS-7', '123456', '036000291452'])('may be an alias or a GTIN: %s', (code) => {
    expect(faultsOf({ 'barcodes.csv': [{ code }] }, knownProduct)).toEqual([]);
  });

  it('belongs to one product, in the load and on the site', () => {
    const files = { 'products.csv': [{}, { productId: 'P-2' }], 'barcodes.csv': [{ productId: 'P-2' }] };
    expect(faultsOf(files, { barcodes: new Map([['02007410010016', 'P-1']]) })).toEqual([
      'barcodes.csv:2 code: found "2007410010016", expected a code that no other product has; P-1 has it',
    ]);
  });
});

describe('stock', () => {
  const tracked = (given: Row) => ({ 'products.csv': [given], 'locations.csv': [{}] });

  it.each<[Row, Row, string]>([
    [{ lotTracked: 'true' }, {}, 'lot: found "", expected a lot: P-1 is lot-tracked'],
    [{ expiryTracked: 'true' }, {}, 'expiry: found "", expected a date: P-1 is expiry-tracked'],
    [
      { serialTracked: 'true' },
      { quantity: '1' },
      'serial: found "", expected a serial number: P-1 is serial-tracked',
    ],
    [
      { serialTracked: 'true' },
      { serial: 'S1' },
      'quantity: found "5", expected 1 for a piece with a serial number',
    ],
    [
      {},
      { place: 'A-09-09-9' },
      'place: found "A-09-09-9", expected a location of locations.csv or of the site, an LPN or an SSCC',
    ],
    [
      {},
      { place: 'T00000001X' },
      'place: found "T00000001X", expected a location of locations.csv or of the site, an LPN or an SSCC',
    ],
    [
      {},
      { place: '340123450000000001' },
      'place: found "340123450000000001", expected a location of locations.csv or of the site, an LPN or an SSCC',
    ],
  ])('%j %j', (product, row, said) => {
    expect(faultsOf({ ...tracked(product), 'stock.csv': [row] })).toEqual([`stock.csv:2 ${said}`]);
  });

  it('of one serial number is there once, wherever it lies', () => {
    const rows = [
      { serial: 'S1', quantity: '1' },
      { serial: 'S1', quantity: '1', condition: 'damaged' },
    ];
    expect(faultsOf({ ...tracked({ serialTracked: 'true' }), 'stock.csv': rows })).toEqual([
      'stock.csv:3 serial: found "S1", expected each serial number of a product once; it stands on line 2',
    ]);
  });

  it.each(['T00000001P', '340123450000000000'])('may lie on a plate: %s', (place) => {
    expect(faultsOf({ 'stock.csv': [{ place }] }, knownProduct)).toEqual([]);
  });
});

it('a lot is demanded only of products that have lots', () => {
  expect(faultsOf({ 'orders.csv': [{ lot: 'L1' }] }, knownProduct)).toEqual([
    'orders.csv:2 lot: found "L1", expected no lot: P-1 is not lot-tracked',
  ]);
});

describe('people', () => {
  it.each<[Row, string]>([
    [
      { roles: 'operator|boss' },
      'roles: found "operator|boss", expected operator, manager or operator|manager',
    ],
    [{ pin: '123' }, 'pin: found "•••", expected 4 to 12 digits'],
    [{ pin: '12a4' }, 'pin: found "••••", expected 4 to 12 digits'],
    [{ roles: 'manager' }, 'pin: found "••••", expected at least 6 digits for a manager'],
  ])('%j', (row, said) => {
    expect(faultsOf({ 'users.csv': [row] })).toEqual([`users.csv:2 ${said}`]);
  });

  it('have badges of their own', () => {
    const badges = new Map([['U-0007', 'grace']]);
    expect(
      faultsOf({ 'users.csv': [{}, { userId: 'bob' }, { userId: 'eve', badge: 'U-0007' }] }, { badges }),
    ).toEqual([
      'users.csv:3 badge: found "U-0001", expected a badge of one\'s own; ada has it',
      'users.csv:4 badge: found "U-0007", expected a badge of one\'s own; grace has it',
    ]);
  });

  it('may exchange their badges', () => {
    const badges = new Map([
      ['U-0001', 'ada'],
      ['U-0002', 'bob'],
    ]);
    const rows = [{ badge: 'U-0002' }, { userId: 'bob', badge: 'U-0001' }];
    expect(faultsOf({ 'users.csv': rows }, { badges })).toEqual([]);
  });
});

describe('all faults are told at once', () => {
  it('of fields and across files, by file and line, one for each field', () => {
    const files = {
      'orders.csv': [{ productId: 'P-404' }, { lineNumber: '2', quantity: '0' }],
      'products.csv': [{ weightG: 'heavy' }],
      'stock.csv': [{ place: 'no where' }],
    };
    expect(faultsOf(files)).toEqual([
      'products.csv:2 weightG: found "heavy", expected a whole number above 0',
      'stock.csv:2 place: found "no where", expected a code of at most 40 letters, digits and signs, without spaces or |',
      'orders.csv:2 productId: found "P-404", expected a product of products.csv or of the site',
      'orders.csv:3 quantity: found "0", expected a whole number above 0',
    ]);
  });

  it('but references are not judged while a file cannot be read', () => {
    const files = texts({ 'stock.csv': [{}] })
      .set('products.csv', 'productId\nP-1\n')
      .set('product.csv', '');
    const faults = checkSite(readSite(files), emptySite);
    expect(faults.filter(({ file }) => file === 'stock.csv')).toEqual([]);
    expect(faultText(faults[0]!)).toBe(
      'product.csv: found "product.csv", expected one of site.csv, products.csv, barcodes.csv, locations.csv, stock.csv, orders.csv, purchase-orders.csv, suppliers.csv, asns.csv, inspection-plans.csv, checklists.csv, users.csv',
    );
  });
});
