import { describe, expect, it } from 'vitest';
import { scannedText } from './scanned-text.ts';
import type { Symbology } from './sighting.ts';

const gs = '\u001d';

describe('the text a scanner would send', () => {
  const cases: [said: string, symbology: Symbology, text: string, identifier: string, expected: string][] = [
    ['GS1-128 gets its identifier', 'CODE_128', '0104006381333931', ']C1', ']C10104006381333931'],
    ['GS1 Data Matrix gets its identifier', 'DATA_MATRIX', '0104006381333931', ']d2', ']d20104006381333931'],
    ['GS1 QR code gets its identifier', 'QR_CODE', '0104006381333931', ']Q3', ']Q30104006381333931'],
    ['FNC1 in front is said once', 'DATA_MATRIX', `${gs}0104006381333931`, ']d2', ']d20104006381333931'],
    ['FNC1 between elements stays', 'CODE_128', `10AB${gs}21CD`, ']C1', `]C110AB${gs}21CD`],
    ['a separator at the end is dropped', 'CODE_128', `T09000000M${gs}`, ']C0', 'T09000000M'],
    ['a plain code stays as it is', 'CODE_128', 'A-01-02-3', ']C0', 'A-01-02-3'],
    ['a plain Data Matrix stays as it is', 'DATA_MATRIX', 'ABC123', ']d1', 'ABC123'],
    ['Code 39 with small letters is full ASCII', 'CODE_39', 'A+B+C', ']A0', 'Abc'],
    ['Code 39 of a place keeps its slash', 'CODE_39', 'A/B-12', ']A0', 'A/B-12'],
    ['Code 39 of the health industry keeps its plus', 'CODE_39', '+A123BJC5D6E71G', ']A0', '+A123BJC5D6E71G'],
  ];
  it.each(cases)('%s', (_, symbology, text, identifier, expected) => {
    expect(scannedText(symbology, text, identifier)).toBe(expected);
  });
});
