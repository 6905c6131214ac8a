import { describe, expect, test } from 'vitest';
import { type Language, type LanguageChoice, languageOf } from './language.ts';

describe('the language of the handheld', () => {
  test.each<[LanguageChoice, string[], Language]>([
    ['system', ['de-AT', 'en'], 'de'],
    ['system', ['fr-FR', 'en-GB'], 'en'],
    ['system', ['fr-FR', 'pl'], 'en'],
    ['system', [], 'en'],
    ['de', ['en-US'], 'de'],
    ['en', ['de-DE'], 'en'],
  ])('chosen %s on a device that prefers %j is %s', (choice, preferred, language) => {
    expect(languageOf(choice, preferred)).toBe(language);
  });
});
