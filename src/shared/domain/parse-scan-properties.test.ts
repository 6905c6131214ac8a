import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commandCode, commands } from './command-code.ts';
import { set82 } from './gs1/character-set.ts';
import { checkDigit } from './gs1/check-digit.ts';
import { separator } from './gs1/element-string.ts';
import { normaliseGtin } from './gs1/gtin.ts';
import { makeLpn } from './lpn.ts';
import { parseScan } from './parse-scan.ts';

const today = '2026-11-21';
const read = (raw: string) => parseScan(raw, null, { today });

const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((all) => all.join(''));
const keyOf = (length: number) => digits(length - 1).map((body) => body + checkDigit(body));
const lot = fc.string({ unit: fc.constantFrom(...Array.from(set82)), minLength: 1, maxLength: 20 });

const product = fc.record({ gtin: keyOf(14), lot, serial: lot, grams: digits(6), isWasteful: fc.boolean() });

it('a label says exactly what was written on it, with and without superfluous separators', () => {
  fc.assert(
    fc.property(product, fc.constantFrom(']C1', ']d2', ']Q3', ']e0', ']J1', separator), (written, start) => {
      const gs = written.isWasteful ? separator : '';
      const { gtin, serial, grams } = written;
      const raw = `${start}01${gtin}${gs}3103${grams}${gs}10${written.lot}${separator}21${serial}${gs}`;
      expect(read(raw)).toMatchObject({
        kind: 'product',
        gtin,
        raw,
        fields: { lot: written.lot, serial, netWeight: { unit: 'KGM' } },
        gs1: {
          ais: [
            { ai: '01', value: gtin },
            { ai: '3103', value: grams },
            { ai: '10', value: written.lot },
            { ai: '21', value: serial },
          ],
        },
      });
    }),
  );
});

const checkedKeys = [
  ['00', 18],
  ['01', 14],
  ['02', 14],
  ['402', 17],
  ['410', 13],
  ['414', 13],
  ['8017', 18],
  ['8018', 18],
] as const;

it('a key with one wrong digit is refused, and the fault is in it', () => {
  const key = fc
    .constantFrom(...checkedKeys)
    .chain(([ai, length]) => fc.tuple(fc.constant(ai), keyOf(length)));
  fc.assert(
    fc.property(key, fc.nat(12), fc.integer({ min: 1, max: 9 }), ([ai, value], at, shift) => {
      const wrong = value.slice(0, at) + ((Number(value[at]) + shift) % 10) + value.slice(at + 1);
      const raw = `]C1${ai}${wrong}`;
      const reading = read(raw);
      expect(reading).toMatchObject({
        kind: 'faulty',
        reason: 'check_digit',
        ai,
        said: raw,
        position: raw.length - 1,
      });
    }),
  );
});

it('no text makes it throw, and a fault lies inside what was said', () => {
  const sign = fc.constantFrom(...Array.from(set82), separator, ']', '[', ' ', '\\', '\r', '^', 'ä', '€');
  const noise = fc.oneof(
    fc.string({ unit: sign, maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  const start = fc.constantFrom('', ']C1', ']C0', ']E0', ']Q1', ']d2', '(01)', separator, 'https://a/01/');
  fc.assert(
    fc.property(
      start,
      noise,
      fc.constantFrom(null, 'ean_13', 'qr_code', ']C1'),
      (prefix, rest, symbology) => {
        const reading = parseScan(prefix + rest, symbology, { today });
        expect(reading.raw).toBe(prefix + rest);
        if (reading.kind !== 'faulty') return;
        expect(reading.position).toBeGreaterThanOrEqual(0);
        expect(reading.position + reading.length).toBeLessThanOrEqual(reading.said.length);
      },
    ),
    { numRuns: 3000 },
  );
});

it('a text that nothing announces becomes GS1 data only by a key with its check digit', () => {
  const sign = fc.constantFrom(...Array.from(set82), ' ', '#', '@');
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: sign, maxLength: 40 }), digits(8), digits(13), digits(20)),
      (text) => {
        fc.pre(!text.startsWith('('));
        const { gs1 } = read(text);
        const [key = ''] = /^(?:00(?=\d{18})|0[12](?=\d{14}))/.exec(text) ?? [];
        const isKeyed = key !== '' && normaliseGtin(text.slice(2, 16).padStart(14, '0')) !== undefined;
        const isSscc = key === '00' && text.slice(2, 20).endsWith(checkDigit(text.slice(2, 19)));
        if (gs1) expect(isKeyed || isSscc || normaliseGtin(text.trim()) !== undefined).toBe(true);
      },
    ),
    { numRuns: 3000 },
  );
});

it('a code sent twice in one go is taken once', () => {
  const plate = fc
    .tuple(fc.constantFrom('tote' as const, 'container' as const), fc.nat(9999), fc.nat(9999))
    .map(([kind, block, counter]) => makeLpn(kind, block, counter))
    .filter((lpn) => lpn !== undefined);
  const code = fc.oneof(
    keyOf(13),
    keyOf(12),
    keyOf(14),
    keyOf(8).filter((gtin) => !gtin.startsWith('0')),
    keyOf(13).map((gtin) => `]E0${gtin}`),
    keyOf(18).map((sscc) => `00${sscc}`),
    fc.tuple(keyOf(14), lot).map(([gtin, said]) => `]C101${gtin}10${said}`),
    keyOf(14).map((gtin) => `https://id.gs1.org/01/${gtin}`),
    plate,
    fc.constantFrom('A-01-02-3', 'PACK-1', 'U-0042', 'SO-100123', 'PO-200045'),
    fc.constantFrom(...commands.map(commandCode)),
  );
  fc.assert(
    fc.property(code, (once) => {
      const { raw: _raw, doubled: _doubled, ...meaning } = read(once);
      expect(read(once + once)).toEqual({ ...meaning, raw: once + once, doubled: true });
    }),
    { numRuns: 500 },
  );
});
