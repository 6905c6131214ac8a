import { describe, expect, it } from 'vitest';
import type { Product } from '../../shared/domain/product.ts';
import type { ScanRecord } from '../../shared/domain/scan-record.ts';
import type { Stock } from '../../shared/domain/stock.ts';
import { createScanReader, type ScanReaderPorts } from './scan-reader.ts';
import type { SignalKind } from './signals.ts';

const gtin = '09521234543213';
const counted = `]C102${gtin}10A773748`;
const milk = {
  productId: 'P-1',
  name: 'Oat milk',
  tracking: { lot: true, expiry: false, serial: false },
} as Product;

function aReader(given: Partial<ScanReaderPorts> = {}, lots: string[] = []) {
  const heard: SignalKind[] = [];
  const reader = createScanReader({
    clock: { wall: () => Date.UTC(2026, 10, 21, 8), mono: () => 0 },
    signals: { give: (kind) => heard.push(kind) },
    lookup: {
      productByCode: (code) => Promise.resolve(code === gtin ? milk : undefined),
      stockOf: () => Promise.resolve(lots.map((lot) => ({ lot }) as Stock)),
    },
    ...given,
  });
  let changes = 0;
  reader.subscribe(() => {
    changes += 1;
  });
  const read = (raw: string, source: ScanRecord['source'] = 'wedge', wanted: string[] = []) =>
    reader.read({ raw, symbology: null, source }, wanted);
  return { reader, read, heard, changes: () => changes };
}

describe('a code that is sure', () => {
  it('is read at once, and nothing is asked or heard', async () => {
    const { reader, read, heard, changes } = aReader();
    expect(await read(gtin)).toMatchObject({ reading: { kind: 'product', gtin }, scan: { raw: gtin } });
    expect([reader.getState(), heard, changes()]).toEqual([null, [], 0]);
  });

  it('may be a Digital Link of an older standard', async () => {
    expect(await aReader().read('https://a.example/01/9521234543213')).toMatchObject({
      reading: { kind: 'product', gtin },
    });
  });
});

describe('a code that may have lost a separator', () => {
  it('is asked about with a warning, the likelier way first', async () => {
    const { reader, read, heard } = aReader();
    expect(await read(counted)).toBeNull();
    expect(heard).toEqual(['warning']);
    expect(reader.getState()).toMatchObject({
      product: 'Oat milk',
      scan: { raw: counted },
      choices: [
        { way: 'split', isKnown: false, reading: { count: 48, fields: { lot: 'A77' } } },
        { way: 'whole', isKnown: false, reading: { fields: { lot: 'A773748' } } },
      ],
    });
  });

  it('has the way first that stock, or the work in hand, knows the lot of', async () => {
    const inStock = aReader({}, ['A773748']);
    await inStock.read(counted);
    expect(inStock.reader.getState()?.choices[0]).toMatchObject({ way: 'whole', isKnown: true });
    const wanted = aReader();
    await wanted.read(counted, 'wedge', ['A773748']);
    expect(wanted.reader.getState()?.choices[0]).toMatchObject({ way: 'whole', isKnown: true });
  });

  it('is answered by a tap, with the scan as it came, and not asked about again', async () => {
    const { reader, read } = aReader();
    await read(counted);
    expect(reader.answered('whole')).toMatchObject({
      scan: { raw: counted },
      reading: { kind: 'contents', fields: { lot: 'A773748' }, raw: counted },
    });
    expect([reader.getState(), reader.answered('whole')]).toEqual([null, null]);
    expect(await read(counted)).toMatchObject({ reading: { fields: { lot: 'A773748' } } });
  });

  it.each([
    ['the same code again', counted],
    ['the command yes', 'CMD-YES'],
  ])('is answered by %s: the likelier way', async (_, raw) => {
    const { reader, read } = aReader();
    await read(counted);
    expect(await read(raw)).toMatchObject({
      scan: { raw: counted },
      reading: { kind: 'contents', count: 48, fields: { lot: 'A77' } },
    });
    expect(reader.getState()).toBeNull();
  });

  it('is settled by a scan that brings the separator, or any other code', async () => {
    const { reader, read } = aReader();
    await read(counted);
    expect(await read(`]C102${gtin}10A77\u001d3748`)).toMatchObject({ reading: { fields: { lot: 'A77' } } });
    expect(reader.getState()).toBeNull();
    await read(counted);
    expect(await read('A-01-02-3')).toMatchObject({ reading: { kind: 'place' } });
    expect(reader.getState()).toBeNull();
  });

  it.each([
    ['CMD-1', 'A77'],
    ['CMD-2', 'A773748'],
  ])('is answered by its number on the screen: %s', async (command, lot) => {
    const { read } = aReader();
    await read(counted);
    expect(await read(command)).toMatchObject({ scan: { raw: counted }, reading: { fields: { lot } } });
  });

  it('is left by the command no, which is no answer to anything else', async () => {
    const { reader, read, heard } = aReader();
    await read(counted);
    expect(await read('CMD-NO')).toBeNull();
    expect([reader.getState(), heard]).toEqual([null, ['warning', 'success']]);
    expect(await read('CMD-NO')).toMatchObject({ reading: { kind: 'command', command: 'no' } });
  });

  it('is put aside by the command undo: nothing that was booked before is taken back', async () => {
    const { reader, read } = aReader();
    await read(counted);
    expect([await read('CMD-UNDO'), reader.getState()]).toEqual([null, null]);
  });

  it.each(['CMD-3', 'CMD-NEXT', 'CMD-SKIP'])('does not let %s act on the step behind it', async (command) => {
    const { reader, read, heard } = aReader();
    await read(counted);
    expect(await read(command)).toBeNull();
    expect([reader.getState()?.scan.raw, heard]).toEqual([counted, ['warning', 'warning']]);
  });

  it('is asked about anew after an undo', async () => {
    const { reader, read } = aReader();
    await read(counted);
    reader.answered('whole');
    reader.forget();
    expect(await read(counted)).toBeNull();
  });

  it('may be put aside: nothing of it is taken, and it is asked about again', async () => {
    const { reader, read } = aReader();
    await read(counted);
    reader.dismiss();
    expect(reader.getState()).toBeNull();
    expect(await read(counted)).toBeNull();
  });

  it('is taken as read where the separators are known to come through', async () => {
    const whole = { reading: { kind: 'contents', fields: { lot: 'A773748' } } };
    expect(await aReader({ separators: () => 'kept' }).read(counted)).toMatchObject(whole);
    expect(await aReader().read(counted, 'camera')).toMatchObject(whole);
  });

  it('is asked about also while the device cannot look anything up', async () => {
    const lookup: ScanReaderPorts['lookup'] = {
      productByCode: () => Promise.reject(new Error('closed')),
      stockOf: () => Promise.reject(new Error('closed')),
    };
    const { reader, read } = aReader({ lookup });
    expect(await read(counted)).toBeNull();
    expect(reader.getState()).toMatchObject({ product: gtin });
  });
});
