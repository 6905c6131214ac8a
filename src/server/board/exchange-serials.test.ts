import { expect, it } from 'vitest';
import { aStock } from '../../testing/warehouse-rows.ts';
import { exchangeSerials } from './exchange-serials.ts';

const named = { lot: null, expiry: null, serial: null, owner: 'own', condition: 'available' as const };
const piece = (serial: string) => aStock('A-01-01-1', 'P1', { serial, quantity: 1 });

it.each([
  [['S1', 'S2'], ['S1', 'S2'], []],
  [['S1'], ['S1', 'S2'], ['S2 -1']],
  [
    ['S1', 'S9'],
    ['S1', 'S2'],
    ['S2 -1', 'S9 1'],
  ],
  [['S9'], [], ['S9 1']],
])('%j found where %j is known books %j', (found, known, booked) => {
  const parts = exchangeSerials(found, known.map(piece), named);
  expect(parts.map(({ figure, quantity }) => `${figure.serial} ${quantity}`)).toEqual(booked);
});

it('a figure without a serial number is not among the pieces that were found', () => {
  const loose = aStock('A-01-01-1', 'P1', { quantity: 3 });
  expect(exchangeSerials(['S1'], [loose, piece('S1')], named)).toMatchObject([
    { figure: { serial: null }, quantity: -3 },
  ]);
});
