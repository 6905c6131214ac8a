import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aiAt, allAiDefinitions } from './ai-definition.ts';
import { set82 } from './character-set.ts';
import { checkDigit, hasCheckDigit } from './check-digit.ts';
import { parseElementString, separator } from './element-string.ts';
import { readGs1 } from './read-gs1.ts';

const today = '2026-11-21';
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const keyOf = (length: number) => digits(length - 1).map((body) => body + checkDigit(body));
const text = fc.string({ unit: fc.constantFrom(...Array.from(set82)), minLength: 1, maxLength: 20 });
const date = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(2, 10).replaceAll('-', ''));

const element = fc.oneof(
  fc.tuple(fc.constant('00'), keyOf(18)),
  fc.tuple(fc.constant('01'), keyOf(14)),
  fc.tuple(fc.constant('10'), text),
  fc.tuple(fc.constant('17'), date),
  fc.tuple(fc.constant('21'), text),
  fc.tuple(fc.constant('3103'), digits(6)),
  fc.tuple(fc.constant('37'), fc.integer({ min: 0, max: 99_999_999 }).map(String)),
);
const label = fc.uniqueArray(element, { selector: ([ai]) => ai, minLength: 1 });

it('every label reads back as it was written, with needed, superfluous and trailing separators', () => {
  fc.assert(
    fc.property(label, fc.boolean(), (elements, isWasteful) => {
      const written = elements.map(([ai, value]) => {
        const isNeeded = aiAt(ai, 0)?.needsSeparator ?? true;
        return ai + value + (isNeeded || isWasteful ? separator : '');
      });
      const read = parseElementString(written.join(''), { today });
      expect(read).toMatchObject({ kind: 'list', ais: elements.map(([ai, value]) => ({ ai, value })) });
    }),
  );
});

it('no text whatever makes the parser throw, and a fault lies inside the text', () => {
  const noise = fc.string({
    unit: fc.constantFrom(...Array.from(set82), separator, ']', ' ', '\\'),
    maxLength: 40,
  });
  const prefix = fc.constantFrom('', ']C1', ']E0', ']Q1', ']d2', '(', separator, 'https://a/01/');
  fc.assert(
    fc.property(prefix, noise, (start, rest) => {
      const scan = readGs1(start + rest, { today });
      if (scan.kind !== 'rejected') return;
      expect(scan.position).toBeGreaterThanOrEqual(0);
      expect(scan.position + scan.length).toBeLessThanOrEqual(start.length + rest.length);
    }),
    { numRuns: 2000 },
  );
});

it('a check digit finds every single wrong digit', () => {
  fc.assert(
    fc.property(keyOf(14), fc.nat(13), fc.integer({ min: 1, max: 9 }), (key, at, shift) => {
      const wrong = String((Number(key[at]) + shift) % 10);
      expect(hasCheckDigit(key)).toBe(true);
      expect(hasCheckDigit(key.slice(0, at) + wrong + key.slice(at + 1))).toBe(false);
    }),
  );
});

it('identifiers that start with the same two digits are equally long', () => {
  const lengths = new Map<string, number>();
  for (const { ai } of allAiDefinitions()) {
    expect(lengths.get(ai.slice(0, 2)) ?? ai.length).toBe(ai.length);
    lengths.set(ai.slice(0, 2), ai.length);
  }
});

it('only the predefined lengths need no separator', () => {
  const predefined = /^(?:0[0-4]|1[1-9]|20|3[1-6]|41)/;
  for (const { ai, needsSeparator } of allAiDefinitions())
    expect([ai, needsSeparator]).toEqual([ai, !predefined.test(ai)]);
});
