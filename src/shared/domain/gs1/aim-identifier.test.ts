import { expect, it } from 'vitest';
import { dataFormOfAim, dataFormOfSymbology, hasAimIdentifier } from './aim-identifier.ts';

it.each([']C1', ']e0', ']d2', ']Q3', ']J1'])('%s announces an element string', (identifier) => {
  expect(dataFormOfAim(identifier)).toBe('elements');
});

it.each([']C0', ']A0', ']I1', ']d1', ']Q1', ']J0', ']L0', ']X0', ']z0', ']E3'])(
  '%s announces a plain text, perhaps a Digital Link',
  (identifier) => {
    expect(dataFormOfAim(identifier)).toBe('plain');
  },
);

it('retail symbols have identifiers of their own', () => {
  expect([dataFormOfAim(']E0'), dataFormOfAim(']E4')]).toEqual(['ean13', 'ean8']);
});

it('an identifier that is not in use announces nothing', () => {
  for (const identifier of [']XX', ']e3', ']C9', ']y0']) expect(dataFormOfAim(identifier)).toBeUndefined();
  for (const text of ['', ']', ']C', 'C1', ']1C']) expect(hasAimIdentifier(text)).toBe(false);
});

it('a reader may name the symbology in its own spelling, or by its identifier', () => {
  for (const name of ['EAN_13', 'ean-13', 'Ean13', ']E0']) expect(dataFormOfSymbology(name)).toBe('ean13');
  for (const name of ['GS1_128', 'gs1-datamatrix', 'RSS_EXPANDED', ']C1']) {
    expect(dataFormOfSymbology(name)).toBe('elements');
  }
  for (const name of ['CODE_128', 'QR_CODE', 'anything']) expect(dataFormOfSymbology(name)).toBe('plain');
});
