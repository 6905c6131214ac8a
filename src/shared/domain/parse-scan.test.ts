import { describe, expect, it } from 'vitest';
import { codePatterns } from './code-patterns.ts';
import { commandCode, commands } from './command-code.ts';
import { makeLpn } from './lpn.ts';
import { parseScan, type ParseScanOptions } from './parse-scan.ts';

const classify = (raw: string, symbology: string | null = null, options: Partial<ParseScanOptions> = {}) =>
  parseScan(raw, symbology, { today: '2026-11-21', ...options });

const gtin = '09521234543213';
const tote = makeLpn('tote', 12, 345) ?? '';

describe('a scan means', () => {
  it.each([
    ['an EAN-13 with its AIM identifier', ']E09521234543213'],
    ['a bare EAN-13', '9521234543213'],
    ['a bare GTIN of 14 digits', '09521234543213'],
    ['an element string with its AIM identifier', `]C101${gtin}`],
    ['an element string whose reader hides the AIM identifier', `01${gtin}`],
    ['an element string announced by FNC1', `\u001d01${gtin}`],
    ['an element string behind AIM identifier and FNC1', `]d2\u001d01${gtin}`],
    ['the print under a code', `(01)${gtin}`],
    ['a Digital Link', `https://id.gs1.org/01/${gtin}`],
    ['a Digital Link in a QR code', `]Q1https://brand.example/some/page/01/${gtin}`],
  ])('a product: %s', (_, raw) => {
    expect(classify(raw)).toMatchObject({ kind: 'product', gtin, fields: { gtin }, raw, doubled: false });
  });

  it('a product by a Digital Link of an older standard, only where those are accepted', () => {
    const link = 'https://brand.example/01/9521234543213';
    expect(classify(link)).toMatchObject({ kind: 'faulty', reason: 'wrong_length', ai: '01' });
    expect(classify(link, null, { zeroSuppressedGtin: true })).toMatchObject({ kind: 'product', gtin });
  });

  it('a product, and what its number tells of the packing', () => {
    expect(classify('9521234543213')).toMatchObject({ packing: 'item' });
    expect(classify('19521234543210')).toMatchObject({ kind: 'product', packing: 'grouping' });
    expect(classify(']e0019952123454321631030017' + '50')).toMatchObject({
      packing: 'variable_measure',
      fields: { netWeight: { value: '1.750', unit: 'KGM' } },
    });
  });

  it('everything that its code says, also what the warehouse has no word for', () => {
    expect(classify(`]C101${gtin}24077-B\u001d3102004200`)).toMatchObject({
      kind: 'product',
      fields: { gtin, netWeight: { value: '42.00', unit: 'KGM' } },
      gs1: {
        carrier: 'element_string',
        ais: [
          { ai: '01', value: gtin, position: 5 },
          { ai: '240', value: '77-B', position: 22 },
          { ai: '3102', value: '004200', position: 31 },
        ],
        decoded: { '3102': { type: 'decimal', value: '0042.00', decimals: 2, num: 42 } },
      },
    });
    expect(classify(`01${gtin}`)).toMatchObject({ gs1: { carrier: 'unannounced' } });
    expect(classify(']E09521234543213')).toMatchObject({ gs1: { carrier: 'retail', ais: [] } });
    expect(classify('A-01-02-3').gs1).toBeUndefined();
  });

  it('a product with its lot, expiry and serial', () => {
    expect(classify(`01${gtin}1727063010A77\u001d21000123`)).toMatchObject({
      kind: 'product',
      gtin,
      fields: { lot: 'A77', expiry: '2027-06-30', serial: '000123' },
      doubt: null,
    });
  });

  it('a short GTIN as 14 digits', () => {
    expect(classify('02345673')).toMatchObject({ kind: 'product', gtin: '00000002345673' });
    expect(classify('04252614', 'upc_e')).toMatchObject({ kind: 'product', gtin: '00042100005264' });
  });

  it('the product of a composite symbol with the lot above its bars', () => {
    const composite = classify(']E02112345678900|]e010LOT7\u001d21S1');
    expect(composite).toMatchObject({
      kind: 'product',
      gtin: '02112345678900',
      fields: { lot: 'LOT7', serial: 'S1' },
    });
  });

  it('the contents of a unit, never a product, by (02) and (37)', () => {
    expect(classify(`]C102${gtin}37120\u001d10B1`)).toMatchObject({ kind: 'contents', gtin, count: 120 });
  });

  it('the second barcode of a label by what it says', () => {
    expect(classify(']C11727063010B1')).toMatchObject({
      kind: 'attributes',
      fields: { lot: 'B1', expiry: '2027-06-30' },
    });
  });

  it('a container by SSCC, with the contents its label states', () => {
    expect(classify('00395212345678901236')).toMatchObject({ kind: 'lpn', lpn: '395212345678901236' });
    expect(classify(`]C102${gtin}3712\u001d00395212345678901236`)).toMatchObject({
      kind: 'lpn',
      sscc: '395212345678901236',
      fields: { contentGtin: gtin, count: 12 },
    });
  });

  it('a container by an internal plate, in small letters too, and inside an internal identifier', () => {
    expect(classify(tote)).toMatchObject({ kind: 'lpn', lpn: tote, sscc: null });
    expect(classify(tote.toLowerCase())).toMatchObject({ kind: 'lpn', lpn: tote });
    expect(classify(`]C0${tote}`)).toMatchObject({ kind: 'lpn', lpn: tote, raw: `]C0${tote}` });
    expect(classify(`]C191${tote}`)).toMatchObject({ kind: 'lpn', lpn: tote });
  });

  it('a returnable asset as a container', () => {
    expect(classify(']C1800309521234000013CRATE77')).toMatchObject({
      kind: 'lpn',
      lpn: '09521234000013CRATE77',
    });
  });

  it('a place by its code or by its GS1 label', () => {
    expect(classify('A-01-02-3')).toMatchObject({ kind: 'place', placeCode: 'A-01-02-3' });
    expect(classify('pack-1\r\n')).toMatchObject({ kind: 'place', placeCode: 'PACK-1', raw: 'pack-1\r\n' });
    expect(classify(']C14149521234000013254A-01-02-3')).toMatchObject({
      kind: 'place',
      placeCode: 'A-01-02-3',
    });
    expect(classify(']C14149521234000013')).toMatchObject({ kind: 'place', placeCode: '9521234000013' });
  });

  it('a badge, an order, a purchase order, check digits', () => {
    expect(classify(']C0U-0042')).toMatchObject({ kind: 'badge', badge: 'U-0042' });
    expect(classify('SO-100123', 'code_128')).toMatchObject({ kind: 'order', orderNumber: 'SO-100123' });
    expect(classify('PO-200045')).toMatchObject({ kind: 'purchase_order', purchaseOrderNumber: 'PO-200045' });
    expect(classify('42')).toMatchObject({ kind: 'check_digits', digits: '42' });
  });

  it.each(commands)('the command %s', (command) => {
    expect(classify(commandCode(command))).toMatchObject({ kind: 'command', command });
  });

  it('nothing known, and keeps its text', () => {
    expect(classify(']C0SUPPLIER-7711')).toMatchObject({ kind: 'unknown', text: 'SUPPLIER-7711' });
    expect(classify('9521234543214')).toMatchObject({ kind: 'unknown', text: '9521234543214' });
    expect(classify('CMD-DANCE')).toMatchObject({ kind: 'unknown' });
    expect(classify(']Q1https://shop.example/oat-drink')).toMatchObject({
      kind: 'unknown',
      text: 'https://shop.example/oat-drink',
    });
    expect(classify('')).toMatchObject({ kind: 'unknown', text: '' });
    const industry = '[)>\u001e06\u001d1P4711\u001e\u0004';
    expect(classify(industry)).toMatchObject({ kind: 'unknown', text: industry });
  });
});

describe('a faulty code', () => {
  it('is a code that claims to be one and is not valid, with what it said', () => {
    expect(classify(' ]C10109521234543214\r')).toMatchObject({
      kind: 'faulty',
      reason: 'check_digit',
      ai: '01',
      said: ']C10109521234543214',
      position: 18,
      length: 1,
    });
    expect(classify(`]d2\u001d01${gtin}17270431`)).toMatchObject({
      said: `]d201${gtin}17270431`,
      position: 25,
    });
    expect(classify('9521234543214', 'ean_13')).toMatchObject({ kind: 'faulty', reason: 'check_digit' });
    expect(classify(`01${gtin}17270431\u001d10A`)).toMatchObject({
      kind: 'faulty',
      reason: 'not_a_date',
      ai: '17',
    });
    expect(classify(`(01)${gtin}(17)9`)).toMatchObject({ kind: 'faulty', reason: 'wrong_length' });
  });

  it('is a plate with a wrong check character', () => {
    const misread = tote.replace('T0', 'T1');
    expect(classify(misread)).toMatchObject({
      kind: 'faulty',
      reason: 'check_characters',
      said: misread,
      position: 9,
    });
  });
});

describe('a lost separator', () => {
  const swallowed = `]C102${gtin}10A773748`;

  it('is asked about with both readings', () => {
    expect(classify(swallowed)).toMatchObject({
      kind: 'doubtful',
      asRead: { kind: 'contents', fields: { lot: 'A773748' } },
      asSplit: { kind: 'contents', count: 48, fields: { lot: 'A77' } },
    });
  });

  it('is asked about where only the split reading is valid', () => {
    expect(classify(`01${gtin}10A7721000123456789012345`)).toMatchObject({ kind: 'doubtful', asRead: null });
  });

  it('is not looked for where the reader is known to keep separators', () => {
    expect(classify(swallowed, null, { separators: 'kept' })).toMatchObject({
      kind: 'contents',
      fields: { lot: 'A773748' },
    });
  });

  it('that is only possible leaves the reading with its doubt', () => {
    expect(classify(`01${gtin}10AB2107`)).toMatchObject({
      kind: 'product',
      doubt: { likelihood: 'possible', asSplit: { kind: 'product', fields: { lot: 'AB', serial: '07' } } },
    });
  });

  it('is found again where several were lost', () => {
    expect(classify(`]C102${gtin}10A77374821S1`)).toMatchObject({
      kind: 'doubtful',
      asSplit: { count: 48, fields: { lot: 'A77', serial: 'S1' } },
    });
  });

  it('behind a count makes the count doubtful', () => {
    expect(classify(`]C102${gtin}3741012`)).toMatchObject({
      kind: 'doubtful',
      asRead: { count: 41012 },
      asSplit: { count: 4, fields: { lot: '12' } },
    });
    expect(classify(`]C102${gtin}3710`)).toMatchObject({ kind: 'contents', count: 10 });
    expect(classify(`]C102${gtin}371000`)).toMatchObject({ kind: 'contents', count: 1000 });
  });
});

describe('a code that was sent twice in one go', () => {
  it.each([
    ['a GTIN', '9521234543213', { kind: 'product', gtin }],
    ['an element string', `]C101${gtin}10A`, { kind: 'product', fields: { lot: 'A' } }],
    ['a place', 'A-01-02-3', { kind: 'place', placeCode: 'A-01-02-3' }],
    ['a badge', 'U-0042', { kind: 'badge', badge: 'U-0042' }],
    ['a label whose separator is lost', `]C102${gtin}10A773748`, { kind: 'doubtful' }],
  ])('is taken once: %s', (_, code, once) => {
    expect(classify(code + code)).toMatchObject({ ...once, doubled: true, raw: code + code });
  });

  it('is not confused with a text that repeats itself', () => {
    expect(classify('ABCABC')).toMatchObject({ kind: 'unknown', text: 'ABCABC', doubled: false });
    expect(classify('1212')).toMatchObject({ kind: 'unknown', doubled: false });
  });
});

describe('the patterns of a site', () => {
  it('replace those of the product', () => {
    const own = codePatterns({
      lpn: String.raw`\d{7}`,
      badge: 'EMP[0-9]{3}',
      command: String.raw`\*[A-Z]+\*`,
    });
    if (!own.ok) throw new Error(own.failure.code);
    const patterns = own.value;
    expect(classify('1234567', null, { patterns })).toMatchObject({ kind: 'lpn', lpn: '1234567' });
    expect(classify('EMP007', null, { patterns })).toMatchObject({ kind: 'badge', badge: 'EMP007' });
    expect(classify('*SHORT*', null, { patterns })).toMatchObject({ kind: 'command', command: 'short' });
    expect(classify('A-01-02-3', null, { patterns })).toMatchObject({ kind: 'place' });
  });

  it('that are no patterns are named', () => {
    expect(codePatterns({ place: '(' })).toEqual({
      ok: false,
      failure: { kind: 'invalid_pattern', code: 'place' },
    });
  });
});
