import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from './language.ts';

type Tree = { [key: string]: string | Tree };

const folder = (language: string) => new URL(`../texts/${language}/`, import.meta.url);
const areas = readdirSync(folder('en')).toSorted();

/** `{ a: { b: 'x' } }` as `a.b -> x`. */
function textsOf(language: string, area: string): Map<string, string> {
  const texts = new Map<string, string>();
  const walk = (tree: Tree, path: string) => {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value === 'string') texts.set(path + key, value);
      else walk(value, `${path}${key}.`);
    }
  };
  walk(JSON.parse(readFileSync(new URL(area, folder(language)), 'utf8')) as Tree, '');
  return texts;
}

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\{[^}]+\}\}/g))].toSorted();
/** What is left of a text without its placeholders, figures and signs. */
const wordsOf = (text: string): string => text.replaceAll(/\{\{[^}]+\}\}/g, '').replaceAll(/[^\p{L}]/gu, '');

/** The same in both languages on purpose. */
const sameInBoth = new Set(
  [
    'OK',
    'Online',
    'Offline',
    'GTIN',
    'English',
    'Deutsch',
    'Version',
    'Vibration',
    'Problem',
    'Zebra',
    'Honeywell',
    'Datalogic',
    'Name',
    'g',
    'kg',
    'ml',
    'm',
  ].map(wordsOf),
);

test('every language has the same areas', () => {
  for (const language of languages) expect(readdirSync(folder(language)).toSorted()).toEqual(areas);
});

describe.each(areas)('%s', (area) => {
  const english = textsOf('en', area);
  const german = textsOf('de', area);

  test('has the same keys in both languages', () => {
    expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  test('has the same placeholders in both languages', () => {
    for (const [key, text] of english) {
      expect({ key, has: placeholders(german.get(key) ?? '') }).toEqual({ key, has: placeholders(text) });
    }
  });

  test('has no empty text', () => {
    const empty = [...english, ...german].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  test('leaves no text untranslated', () => {
    const same = [...english].filter(([key, text]) => german.get(key) === text && wordsOf(text) !== '');
    expect(same.filter(([, text]) => !sameInBoth.has(wordsOf(text)))).toEqual([]);
  });
});
