import { expect, it } from 'vitest';
import type { ShownAnswer } from '../../../shared/protocol/board/checks.ts';
import { limitsText, questionText } from './answer-text.ts';

const answer = (given: Partial<ShownAnswer>): ShownAnswer => ({
  itemId: 'cold',
  value: '4',
  passed: true,
  kind: 'measurement',
  label: { en: 'Core temperature', de: 'Kerntemperatur' },
  unit: null,
  minimum: null,
  maximum: null,
  ...given,
});

it.each([
  [{ kind: 'temperature', minimum: 1, maximum: 7 }, '1 – 7 °C'],
  [{ unit: 'MMT', maximum: 30 }, '≤ 30 mm'],
  [{ unit: 'XYZ', minimum: 2 }, '≥ 2 XYZ'],
  [{ kind: 'expiry', minimum: 30 }, ''],
  [{}, ''],
] as const)('the limits %j are written "%s"', (given, text) => {
  expect(limitsText(answer(given))).toBe(text);
});

it('a question is read in the language of the board, else in English, else by its id', () => {
  expect(questionText(answer({}), 'de-AT')).toBe('Kerntemperatur');
  expect(questionText(answer({}), 'fr')).toBe('Core temperature');
  expect(questionText(answer({ label: null }), 'de')).toBe('cold');
});
