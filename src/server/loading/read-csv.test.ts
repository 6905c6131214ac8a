import { describe, expect, it } from 'vitest';
import { csvFileNames, csvFiles } from './columns.ts';
import { faultText } from './fault.ts';
import { readCsv } from './read-csv.ts';

const header = 'orderId,customer,priority,shipBy,lineNumber,productId,quantity,owner,lot';
const row = 'SO-1,Café Morgen,1,2026-11-21T16:00:00Z,1,P-1,2,,';

const orders = (...lines: string[]) => readCsv('orders.csv', [header, ...lines].join('\n'));
/** A row of orders.csv with other values at some columns. */
const rowWith = (given: Record<string, string>) =>
  header
    .split(',')
    .map((name, index) => given[name] ?? row.split(',')[index])
    .join(',');
const said = ({ faults }: ReturnType<typeof readCsv>) => faults.map(faultText);

describe('a CSV file', () => {
  it('is read into rows by column, empty fields left out', () => {
    expect(orders(row)).toEqual({
      rows: [
        {
          line: 2,
          values: {
            orderId: 'SO-1',
            customer: 'Café Morgen',
            priority: '1',
            shipBy: '2026-11-21T16:00:00Z',
            lineNumber: '1',
            productId: 'P-1',
            quantity: '2',
          },
        },
      ],
      faults: [],
      hasRows: true,
    });
  });

  it.each([
    ['semicolons', (text: string) => text.replaceAll(',', ';')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['line ends of old Macs', (text: string) => text.replaceAll('\n', '\r')],
    ['blank lines before and after', (text: string) => `\n\n${text}\n\n`],
    ['spaces around fields', (text: string) => text.replaceAll(',', ' , ')],
    ['quotes around every field', (text: string) => text.replaceAll(/[^,\n]+/g, '"$&"')],
    ['empty rows as spreadsheets leave them', (text: string) => `${text}\n,,,,,,,,\n`],
  ])('may have %s', (_, changed) => {
    const read = readCsv('orders.csv', changed([header, row].join('\n')));
    expect(read.faults).toEqual([]);
    expect(read.rows.map(({ values }) => values)).toEqual(orders(row).rows.map(({ values }) => values));
  });

  it('keeps commas, quotes and line breaks within quotes', () => {
    const read = orders(rowWith({ customer: '"Café ""Morgen"", 2nd floor\nback door"' }));
    expect(read.rows[0]?.values.customer).toBe('Café "Morgen", 2nd floor\nback door');
  });

  it('may have its columns in any order and lack optional ones', () => {
    const read = readCsv(
      'orders.csv',
      'quantity;productId;lineNumber;shipBy;priority;customer;orderId\n2;P-1;1;2026-11-21T16:00:00Z;1;Café Morgen;SO-1\n',
    );
    expect(read.faults).toEqual([]);
    expect(read.rows[0]?.values).toEqual(orders(row).rows[0]?.values);
  });

  it('may say true as spreadsheets do', () => {
    const read = readCsv(
      'products.csv',
      `${csvFiles['products.csv'].map(({ name }) => name).join()}\nP-1,Oat milk,grocery,EA,1,1,1,1,ambient,,TRUE,True,false,,,,\n`,
    );
    expect(read.faults).toEqual([]);
    expect(read.rows[0]?.values).toMatchObject({
      lotTracked: 'true',
      expiryTracked: 'true',
      serialTracked: 'false',
    });
  });
});

describe('a fault names its line', () => {
  const wrong = rowWith({ quantity: '0' });
  const of = (text: string) => readCsv('orders.csv', text).faults.map(({ line }) => line);

  it('counted from 1 with the header', () => {
    expect(of([header, row, wrong].join('\n'))).toEqual([3]);
  });

  it('also behind blank lines', () => {
    expect(of(['', header, '', row, '   ', '', wrong].join('\n'))).toEqual([7]);
  });

  it.each(['\n', '\r\n', '\r'])('also behind and within rows of several lines (%j)', (end) => {
    const tall = rowWith({ customer: `"one${end}two${end}${end}three"` });
    const tallAndWrong = rowWith({ customer: `"one${end}two"`, quantity: 'x' });
    expect(of([header, tall, wrong, tallAndWrong, wrong].join(end))).toEqual([6, 7, 9]);
  });
});

describe('a fault names column, finding and expectation', () => {
  it.each([
    ['orderId', 'SO 1', 'at most 40 letters, digits, dots, dashes and underscores, a letter or digit first'],
    ['orderId', '', 'at most 40 letters, digits, dots, dashes and underscores, a letter or digit first'],
    ['customer', 'x'.repeat(201), 'text of at most 200 characters without control characters'],
    ['customer', 'bell\u0007', 'text of at most 200 characters without control characters'],
    ['priority', '10', 'one of 1, 2, 3, 4, 5, 6, 7, 8, 9'],
    ['shipBy', '2026-11-21', 'a time with zone such as 2027-03-31T16:00:00Z'],
    ['shipBy', '2026-11-31T16:00:00Z', 'a time with zone such as 2027-03-31T16:00:00Z'],
    ['shipBy', '2026-11-21T16:00:00', 'a time with zone such as 2027-03-31T16:00:00Z'],
    ['lineNumber', '1.5', 'a whole number above 0'],
    ['quantity', '-3', 'a whole number above 0'],
    ['quantity', '0', 'a whole number above 0'],
    ['quantity', '1e3', 'a whole number above 0'],
    ['quantity', '9999999999', 'a whole number above 0'],
    ['productId', 'P|1', 'a code of at most 40 letters, digits and signs, without spaces or |'],
    ['productId', 'P\u00001', 'a code of at most 40 letters, digits and signs, without spaces or |'],
  ])('%s %j', (column, found, expected) => {
    expect(orders(rowWith({ [column]: found })).faults).toMatchObject([
      { file: 'orders.csv', line: 2, column, found: found.slice(0, 200), expected },
    ]);
  });

  it.each([
    ['depotAisle', '-1', 'a whole number from 0'],
    ['aislePitch', '5,5', 'a number such as 12 or 12.5'],
    ['crossAislesAt', '0|x', 'numbers separated by |'],
    ['siteId', '', 'a code of at most 40 letters, digits and signs, without spaces or |'],
  ])('%s %j of site.csv', (column, found, expected) => {
    const right = { siteId: 'main', name: 'Harbour', aisles: '2', aislePitch: '5', aisleLength: '40' };
    const values = { ...right, crossAislesAt: '0|40', depotAisle: '0', depotMetres: '0', [column]: found };
    const text = [Object.keys(values), Object.values(values)].map((fields) => fields.join(';')).join('\n');
    expect(readCsv('site.csv', text).faults).toMatchObject([{ line: 2, column, found, expected }]);
  });

  it.each([
    ['expiry', '2027-02-30', 'a date such as 2027-03-31'],
    ['expiry', '31.03.2027', 'a date such as 2027-03-31'],
    ['condition', 'good', 'one of available, inspection, quarantine, damaged'],
  ])('%s %j of stock.csv', (column, found, expected) => {
    const text = `place,productId,quantity,${column}\nA-01-01-1,P-1,1,${found}\n`;
    expect(readCsv('stock.csv', text).faults).toMatchObject([{ line: 2, column, found, expected }]);
  });

  it.each([
    ['hazardClasses', '3||8', 'codes separated by |'],
    ['blocked', 'yes', 'true or false'],
    ['x', 'left', 'a number such as 12 or 12.5'],
    ['minimumQuantity', '-1', 'a whole number from 0'],
  ])('%s %j of locations.csv', (column, found, expected) => {
    const values: Record<string, string> = {
      locationId: 'A-01-01-1',
      type: 'pick_face',
      zone: 'A',
      aisle: '0',
      aisleMetres: '1',
      x: '0',
      y: '1',
      level: '1',
      pickSequence: '1',
      capacityLitres: '1',
      capacityKg: '1',
      temperature: 'ambient',
      checkDigits: '07',
      [column]: found,
    };
    const text = [Object.keys(values), Object.values(values)].map((fields) => fields.join(',')).join('\n');
    expect(readCsv('locations.csv', text).faults).toMatchObject([{ line: 2, column, found, expected }]);
  });

  it('every fault of a row at once, and its other values stay', () => {
    const read = orders(rowWith({ priority: 'high', quantity: 'two' }));
    expect(read.faults.map(({ column }) => column)).toEqual(['priority', 'quantity']);
    expect(read.rows[0]?.values).toMatchObject({ orderId: 'SO-1', lineNumber: '1' });
    expect(read.rows[0]?.values).not.toHaveProperty('quantity');
  });

  it('but never repeats a PIN', () => {
    const read = readCsv('users.csv', 'userId,name,badge,pin,roles\nada,Ada,U-0001,12 34,operator\n');
    expect(read.faults).toMatchObject([{ column: 'pin', found: '•••••' }]);
  });
});

describe('a file that cannot be read', () => {
  it('lacks a column', () => {
    const read = readCsv('barcodes.csv', 'productId,code,level\nP-1,x,each\n');
    expect(said(read)).toEqual([
      'barcodes.csv:1 quantity: found "", expected a column "quantity": base units in one such packing',
    ]);
    expect(read.hasRows).toBe(false);
  });

  it('has a column nobody knows', () => {
    expect(said(readCsv('barcodes.csv', 'productId,code,level,quantity,colour\n'))).toEqual([
      'barcodes.csv:1 colour: found "colour", expected one of the columns productId, code, level, quantity',
    ]);
  });

  it('has a column twice', () => {
    expect(said(readCsv('barcodes.csv', 'productId,code,level,quantity,code\n'))).toEqual([
      'barcodes.csv:1 code: found "code, code", expected each column once',
    ]);
  });

  it('has its header further down, and the fault knows', () => {
    expect(readCsv('barcodes.csv', '\n\nproductId,code,level\n').faults).toMatchObject([{ line: 3 }]);
  });

  it.each(['', '\n\n', '\uFEFF', ',,,\n'])('is empty: %j', (text) => {
    expect(said(readCsv('barcodes.csv', text))).toEqual([
      'barcodes.csv:1: found "", expected a header with the columns productId, code, level, quantity',
    ]);
  });

  it('has a row with another number of fields, and the other rows are checked all the same', () => {
    const read = readCsv(
      'barcodes.csv',
      'productId,code,level,quantity\nP-1,x,each\nP-1,x,each,1,\nP-1,x,each,0\n',
    );
    expect(said(read)).toEqual([
      'barcodes.csv:2: found "3", expected 4 fields as in the header',
      'barcodes.csv:3: found "5", expected 4 fields as in the header',
      'barcodes.csv:4 quantity: found "0", expected a whole number above 0',
    ]);
  });

  it('has a quote that is never closed, and the fault tells where it was opened', () => {
    const text = 'productId,code,level,quantity\n"P-""1",x,each,1\nP-2,"x,each,1\nP-3,x,each,1\n';
    expect(said(readCsv('barcodes.csv', text))).toEqual([
      'barcodes.csv:3: found "P-2,"x,each,1", expected a closing quote before the end of the file',
    ]);
  });

  it.each(['P-1,"x"y,each,1', 'P-1,x"y,each,1'])('has a quote within a field: %s', (line) => {
    expect(said(readCsv('barcodes.csv', `productId,code,level,quantity\nP-0,x,each,1\n${line}\n`))).toEqual([
      `barcodes.csv:3: found "${line}", expected quotes around a whole field, those within it doubled`,
    ]);
  });

  it('is of another character set', () => {
    const latin = new TextDecoder().decode(Buffer.from(`${header}\n${row}`, 'latin1'));
    expect(said(readCsv('orders.csv', latin))).toEqual([
      'orders.csv:2: found "SO-1,Caf\uFFFD Morgen,1,2026-11-2", expected UTF-8 text; spreadsheets save it as "CSV UTF-8"',
    ]);
  });
});

it('the columns of a file each have one name and a meaning', () => {
  for (const file of csvFileNames) {
    const names = csvFiles[file].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(csvFiles[file].filter(({ meaning }) => meaning === '')).toEqual([]);
  }
});
