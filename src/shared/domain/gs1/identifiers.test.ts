import { describe, expect, it } from 'vitest';
import { type AiComponent, type AiDefinition, allAiDefinitions } from './ai-definition.ts';
import { checkCharacters, checkDigit } from './check-digit.ts';
import type { RuleName } from './component-rules.ts';
import { parseElementString, separator } from './element-string.ts';

/*
 * Every identifier of the table, with its shortest and its longest value, one character too few and one too many,
 * with and without a separator behind it.
 */
const read = (text: string) => parseElementString(text, { today: '2026-11-21' });

/** A valid stretch for the rules that ask for more than characters. */
const samples: Partial<Record<RuleName, string>> = {
  couponcode: '01234561234561111' + '0123',
  couponposoffer: '00123456123456' + '0123456',
  hh: '08',
  hhmi: '2359',
  hyphen: '-',
  importeridx: 'a',
  iban: 'DE91100000000123456789',
  iso3166: '276',
  iso3166999: '999',
  iso3166alpha2: 'DE',
  iso4217: '978',
  iso5218: '9',
  latitude: '0000000001',
  longitude: '3600000000',
  mediatype: '10',
  mi: '59',
  nonzero: '00001',
  packagetype: 'PX',
  pieceoftotal: '0203',
  posinseqslash: '2/3',
  ss: '59',
  winding: '9',
  yesno: '1',
  yymmd0: '270600',
  yymmdd: '270630',
  yyyymmdd: '19991231',
  zero: '0',
};

const fillers: Record<AiComponent['set'], string> = { N: '1', X: 'a', Y: 'A', Z: '_' };

function sample({ set, rules, max }: AiComponent, length: number): string {
  const named = rules.map((rule) => samples[rule]).find((text) => text !== undefined);
  if (named !== undefined) return named.slice(-max);
  const body = (count: number) => '9521'.slice(0, count).padEnd(count, fillers[set]);
  if (rules.includes('csum')) return body(length - 1) + checkDigit(body(length - 1));
  if (rules.includes('csumalpha')) return body(length - 2) + checkCharacters(body(length - 2));
  return rules.length > 0 ? body(Math.max(length, 4)) : fillers[set].repeat(length);
}

const shortest = ({ components }: AiDefinition): string =>
  components
    .filter(({ optional }) => !optional)
    .map((one) => sample(one, one.rules.includes('csumalpha') ? 7 : one.min))
    .join('');
const longest = ({ components }: AiDefinition): string =>
  components.map((one) => sample(one, one.max)).join('');

/** What came of a text, with the identifier that it is about, so that a failure names it. */
const outcome = (of: string, text: string) => ({ of, ...read(text) });

const definitions = [...allAiDefinitions()];

describe('every identifier', () => {
  it('takes its shortest and its longest value', () => {
    for (const definition of definitions) {
      const { ai } = definition;
      for (const value of [shortest(definition), longest(definition)]) {
        const list = { kind: 'list', ais: [{ ai, value }] };
        expect(outcome(ai, ai + value)).toMatchObject(list);
        expect(outcome(ai, `${separator}${ai}${value}${separator}`)).toMatchObject(list);
      }
    }
  });

  it('needs a value, and none that is cut short', () => {
    for (const { ai, components } of definitions) {
      const none = { kind: 'rejected', ai, reason: 'value_missing' };
      expect(outcome(ai, ai)).toMatchObject(none);
      expect(read(`${ai}${separator}10A`)).toMatchObject(none);
      const [first] = components;
      if (!first || first.min < 2) continue;
      expect(read(ai + sample(first, first.min).slice(0, -1))).toMatchObject({ kind: 'rejected', ai });
    }
  });

  it('takes no character more than it may have', () => {
    for (const definition of definitions) {
      const more = fillers[definition.components.at(-1)?.set ?? 'X'];
      expect(outcome(definition.ai, definition.ai + longest(definition) + more)).toMatchObject({
        kind: 'rejected',
      });
    }
  });

  it('may be followed by another one behind one separator, and behind none if its length is predefined', () => {
    for (const definition of definitions) {
      const { ai, needsSeparator } = definition;
      const [next, nextValue] = ai === '10' ? (['21', 'S1'] as const) : (['10', 'A77'] as const);
      const value = shortest(definition);
      const list = {
        kind: 'list',
        ais: [
          { ai, value },
          { ai: next, value: nextValue },
        ],
      };
      const first = ai + value;
      const second = next + nextValue;
      expect(outcome(ai, first + separator + second)).toMatchObject(list);
      expect(outcome(ai, first + separator + separator + second)).toMatchObject({ kind: 'rejected' });
      if (!needsSeparator) expect(outcome(ai, first + second)).toMatchObject(list);
    }
  });

  it('may be said twice where both say the same', () => {
    for (const definition of definitions) {
      const { ai } = definition;
      const [value, other] = [shortest(definition), longest(definition)];
      expect(outcome(ai, ai + value + separator + ai + value)).toMatchObject({ kind: 'list' });
      if (value === other) continue;
      expect(outcome(ai, ai + value + separator + ai + other)).toMatchObject({ reason: 'repeated_ai', ai });
    }
  });

  it('of digits refuses a letter among them', () => {
    for (const definition of definitions) {
      if (definition.components[0]?.set !== 'N') continue;
      const { ai } = definition;
      expect(outcome(ai, `${ai}A${shortest(definition).slice(1)}`)).toMatchObject({
        ai,
        reason: 'wrong_character',
      });
    }
  });
});
