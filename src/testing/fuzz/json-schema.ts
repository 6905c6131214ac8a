import type { JsonSchema } from '../api-document.ts';

/** Words that say nothing about which values are right. `format` comes with a `pattern` that says the same. */
const silentWords = new Set(['default', 'description', 'format', 'title', 'examples', '$schema']);

type Check = (wanted: never, value: unknown, schema: JsonSchema) => boolean;

/**
 * Whether a value is what a schema of the API document asks for: the few words of JSON Schema that the document uses,
 * read without the library that the server checks with. An unknown word throws, so that none is passed over.
 */
export function matches(schema: JsonSchema, value: unknown): boolean {
  return Object.entries(schema).every(([word, wanted]) => {
    if (silentWords.has(word)) return true;
    const check = checks[word];
    if (!check) throw new Error(`the fuzz test does not know "${word}" of JSON Schema`);
    return check(wanted as never, value, schema);
  });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOfType: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: Array.isArray,
  object: isObject,
};

const ofText = (check: (wanted: never, text: string) => boolean): Check => {
  return (wanted, value) => typeof value !== 'string' || check(wanted, value);
};
const ofNumber = (check: (wanted: number, value: number) => boolean): Check => {
  return (wanted, value) => typeof value !== 'number' || check(wanted, value);
};
const ofList = (check: (wanted: never, list: unknown[]) => boolean): Check => {
  return (wanted, value) => !Array.isArray(value) || check(wanted, value);
};
const ofObject = (
  check: (wanted: never, given: Record<string, unknown>, schema: JsonSchema) => boolean,
): Check => {
  return (wanted, value, schema) => !isObject(value) || check(wanted, value, schema);
};

/** As JSON Schema counts: code points, so that a letter beyond 16 bits is one. */
const lettersOf = (text: string): number => Array.from(text).length;

const checks: Record<string, Check> = {
  type: (wanted: string | string[], value) =>
    [wanted].flat().some((type) => isOfType[type]?.(value) ?? false),
  enum: (wanted: unknown[], value) => wanted.includes(value),
  const: (wanted: unknown, value) => wanted === value,
  anyOf: (wanted: JsonSchema[], value) => wanted.some((schema) => matches(schema, value)),
  pattern: ofText((wanted: string, text) => new RegExp(wanted, 'u').test(text)),
  minLength: ofText((wanted: number, text) => lettersOf(text) >= wanted),
  maxLength: ofText((wanted: number, text) => lettersOf(text) <= wanted),
  minimum: ofNumber((wanted, value) => value >= wanted),
  maximum: ofNumber((wanted, value) => value <= wanted),
  exclusiveMinimum: ofNumber((wanted, value) => value > wanted),
  items: ofList((wanted: JsonSchema, list) => list.every((item) => matches(wanted, item))),
  minItems: ofList((wanted: number, list) => list.length >= wanted),
  maxItems: ofList((wanted: number, list) => list.length <= wanted),
  required: ofObject((wanted: string[], given) => wanted.every((name) => Object.hasOwn(given, name))),
  properties: ofObject((wanted: Record<string, JsonSchema>, given) =>
    Object.entries(wanted).every(
      ([name, schema]) => !Object.hasOwn(given, name) || matches(schema, given[name]),
    ),
  ),
  propertyNames: ofObject((wanted: JsonSchema, given) =>
    Object.keys(given).every((name) => matches(wanted, name)),
  ),
  additionalProperties: ofObject((wanted: JsonSchema | boolean, given, schema) =>
    Object.keys(given)
      .filter((name) => !Object.hasOwn((schema['properties'] as object | undefined) ?? {}, name))
      .every((name) => (typeof wanted === 'boolean' ? wanted : matches(wanted, given[name]))),
  ),
};
