import type { Random } from '../../shared/domain/random.ts';
import type { JsonSchema } from '../api-document.ts';

/** Ids of things that are there, by the name of the field they stand in: with them a request gets past "unknown". */
export type KnownIds = Readonly<Record<string, readonly string[]>>;

export type Sampling = { random: Random; known: KnownIds };

export const pick = <Item>(random: Random, from: readonly Item[]): Item => {
  const item = from[Math.floor(random.next() * from.length)];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
};

export const isLucky = (random: Random, share: number): boolean => random.next() < share;

/** A value that the schema asks for. `name` is the field it is for. */
export function sampleOf(schema: JsonSchema, sampling: Sampling, name = ''): unknown {
  const { random } = sampling;
  const {
    anyOf,
    enum: choices,
    type,
  } = schema as {
    anyOf?: JsonSchema[];
    enum?: unknown[];
    type?: string | string[];
  };
  if (anyOf) return sampleOf(pick(random, anyOf), sampling, name);
  if (choices) return pick(random, choices);
  const one = pick(random, [type ?? 'null'].flat());
  return samplers[one]?.(schema, sampling, name) ?? null;
}

type Sampler = (schema: JsonSchema, sampling: Sampling, name: string) => unknown;

const samplers: Record<string, Sampler> = {
  string: sampleText,
  integer: sampleInteger,
  number: (_, { random }) => Math.round(random.next() * 1000) / 10,
  boolean: (_, { random }) => isLucky(random, 0.5),
  null: () => null,
  array({ items = {}, minItems = 0, maxItems = 3 }, sampling, name) {
    const most = Math.min(Number(maxItems), Math.max(Number(minItems), 3));
    const length = Number(minItems) + Math.floor(sampling.random.next() * (most - Number(minItems) + 1));
    return Array.from({ length }, () => sampleOf(items as JsonSchema, sampling, name));
  },
  object({ properties = {}, required = [] }, sampling) {
    const wanted = Object.entries(properties as Record<string, JsonSchema>).filter(
      ([name]) => (required as string[]).includes(name) || isLucky(sampling.random, 0.6),
    );
    return Object.fromEntries(wanted.map(([name, schema]) => [name, sampleOf(schema, sampling, name)]));
  },
};

function sampleInteger(
  { minimum, exclusiveMinimum, maximum }: JsonSchema,
  { random }: Sampling,
  name: string,
) {
  if (name === 'proto') return 1;
  const least = Math.max(Number(minimum ?? 0), Number(exclusiveMinimum ?? -1) + 1, -5);
  return least + Math.floor(random.next() * Math.min(Number(maximum ?? 20) - least + 1, 20));
}

type TextSchema = { pattern?: string; format?: string; minLength?: number; maxLength?: number };

function sampleText(schema: JsonSchema, { random, known }: Sampling, name: string): string {
  const { pattern = '', format = '', minLength = 1, maxLength = 20 } = schema as TextSchema;
  const ids = known[name];
  if (ids && ids.length > 0 && isLucky(random, 0.7)) {
    const id = pick(random, ids);
    if (new RegExp(pattern, 'u').test(id)) return id;
  }
  const made = madeFor(random, format, pattern);
  if (made !== null) return made;
  const length = minLength + Math.floor(random.next() * Math.min(8, maxLength - minLength + 1));
  return Array.from({ length }, () => pick(random, letters)).join('');
}

const letters = 'ABCabc0123456789'.split('');

/** Texts of a form: what the document asks for by pattern. One that is not known is a question to this file. */
function madeFor(random: Random, format: string, pattern: string): string | null {
  const digits = (count: number) =>
    Array.from({ length: count }, () => Math.floor(random.next() * 10)).join('');
  if (format === 'uuid') return `3f3cf2a0-58a3-4a8e-9a10-${digits(12)}`;
  if (format === 'date-time') return `2026-11-2${digits(1)}T1${digits(1)}:30:00.000Z`;
  if (format === 'date') return `2026-11-2${digits(1)}`;
  if (pattern === '^\\d{4,12}$') return digits(6);
  if (pattern.startsWith('^(location|lpn|virtual)')) return `lpn:T${digits(6)}`;
  if (pattern === '' || new RegExp(pattern, 'u').test('Ab1')) return null;
  throw new Error(`the fuzz test has no sample for ${pattern}`);
}
