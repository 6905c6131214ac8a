import type { Random } from '../../shared/domain/random.ts';
import { isLucky, pick } from './sample-value.ts';

/** What programs trip over, whatever was asked for. */
const hostileValues: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  1e308,
  5e-324,
  '',
  ' ',
  'null',
  '0',
  '-1',
  'NaN',
  '\0',
  'a\0b',
  '\ud800',
  '\udfff\ud800',
  '\u202egnp.exe',
  '🦺'.repeat(30),
  'é́'.repeat(20),
  'x'.repeat(121),
  'x'.repeat(10_000),
  "'; drop table stock; --",
  '%00%ff',
  '../../../../etc/passwd',
  '${7*7}{{7*7}}',
  '<script>alert(1)</script>',
  '2026-02-30',
  '2026-11-21T25:61:61Z',
  '+275760-09-13T00:00:00.001Z',
  '0000-01-01T00:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  [],
  [null],
  [[[[[]]]]],
  {},
  { toString: null },
  { length: 1e9 },
  { $gt: '' },
];

type Change = (old: unknown, random: Random) => unknown;

/** Undefined: the place is left out. */
const changes: readonly Change[] = [
  (_, random) => pick(random, hostileValues),
  (_, random) => pick(random, hostileValues),
  (_, random) => pick(random, hostileValues),
  () => undefined,
  (old) => [old],
  (old) => ({ value: old }),
  (old) => (typeof old === 'object' ? 'text' : JSON.stringify(old)),
  (old) => (typeof old === 'string' ? `${old}${old}` : typeof old === 'number' ? old + 0.5 : [old, old]),
  (old) =>
    typeof old === 'number' ? -old - 1 : typeof old === 'string' ? Array.from(old).reverse().join('') : 7,
  (old) => (typeof old === 'string' ? old.padEnd(2_100, 'x') : null),
];

/** These make a value big; never two in one body. */
const enlargements: readonly Change[] = [
  (old) => repeated(old, 60),
  (old) => repeated(old, 1_100),
  (old) => nested(old, 70),
  (old) => nested(old, 1_000),
];

/** The value with some places of it changed into something that was not asked for there; it may still be right. */
export function spoil(random: Random, value: unknown): unknown {
  const times = 1 + Math.floor(random.next() * 3);
  let spoilt = value;
  for (let time = 0; time < times; time += 1)
    spoilt = changedSomewhere(spoilt, pick(random, changes), random);
  return isLucky(random, 0.1) ? changedSomewhere(spoilt, pick(random, enlargements), random) : spoilt;
}

function repeated(value: unknown, length: number): unknown[] {
  const item: unknown = Array.isArray(value) ? (value[0] ?? null) : value;
  return Array.from({ length }, () => item);
}

function nested(value: unknown, depth: number): unknown {
  let result = value;
  for (let level = 0; level < depth; level += 1) result = level % 2 === 0 ? [result] : { inner: result };
  return result;
}

/** Goes down into the value by chance, and changes what it then stands at. */
function changedSomewhere(value: unknown, change: Change, random: Random): unknown {
  const isLeaf = typeof value !== 'object' || value === null;
  if (isLeaf || Object.keys(value).length === 0 || isLucky(random, 0.1)) return change(value, random);
  const chosen = pick(random, Object.keys(value));
  if (Array.isArray(value)) {
    return value
      .map((item: unknown, index) => (`${index}` === chosen ? changedSomewhere(item, change, random) : item))
      .filter((item) => item !== undefined);
  }
  const entries = Object.entries(value).map(([key, item]: [string, unknown]) => [
    key,
    key === chosen ? changedSomewhere(item, change, random) : item,
  ]);
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
}

/** The texts among them, for addresses. */
export const hostileTexts: readonly string[] = hostileValues.filter((value) => typeof value === 'string');
