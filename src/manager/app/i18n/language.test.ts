import { expect, it } from 'vitest';
import { startLanguage } from './language.ts';

it.each([
  ['de', ['en-GB'], 'de'],
  [null, ['de-AT', 'en'], 'de'],
  [null, ['fr-FR', 'en-US'], 'en'],
  [null, ['fr-FR'], 'en'],
  ['xx', ['de'], 'de'],
] as const)('with %s chosen and a browser of %s, the board speaks %s', (stored, preferred, language) => {
  expect(startLanguage(stored, preferred)).toBe(language);
});
