import { expect, it } from 'vitest';
import vectorFile from './gs1/gs1-vectors.json' with { type: 'json' };
import { parseScan } from './parse-scan.ts';
import type { ScanMeaning, ScanReading } from './scan-reading.ts';

/*
 * The vectors of gs1/read-gs1.test.ts once more, as they come from a scanner: every element a valid one says is in
 * the reading and identifies the right kind of thing, no invalid one becomes anything to book.
 */
type Vector = (typeof vectorFile.vectors)[number];

const read = ({ input, options, tier }: Vector): ScanReading =>
  parseScan(input, null, {
    today: '2026-11-21',
    zeroSuppressedGtin: options?.zeroSuppressedGTIN ?? false,
    association: tier === 'association',
  });

const keys: readonly (readonly [ai: string, kind: ScanMeaning['kind']])[] = [
  ['00', 'lpn'],
  ['8003', 'lpn'],
  ['01', 'product'],
  ['02', 'contents'],
  ['414', 'place'],
];

/** By the key among the elements; a symbol without elements is a retail one, or plain text. */
function kindOf({ input, expect: { ais = [] } }: Vector): ScanMeaning['kind'] {
  if (/^\]E[04]/.test(input)) return 'product';
  if (ais.length === 0) return 'unknown';
  return keys.find(([key]) => ais.some(([ai]) => ai === key))?.[1] ?? 'attributes';
}

const valid = vectorFile.vectors.filter((vector) => vector.expect.ok);
const invalid = vectorFile.vectors.filter((vector) => !vector.expect.ok);

it.each(valid.map((vector) => [vector.id, vector] as const))('%s is what it says', (_, vector) => {
  const reading = read(vector);
  expect(reading).toMatchObject({ kind: kindOf(vector), raw: vector.input });
  expect((reading.gs1?.ais ?? []).map(({ ai, value }) => [ai, value])).toEqual(vector.expect.ais);
  if (vector.expect.decoded) expect(reading.gs1?.decoded).toMatchObject(vector.expect.decoded);
});

/** `010952123454321310A` says by no means that it is GS1 data, but begins with a GTIN whose check digit is right. */
const isHidden = ({ id }: Vector): boolean => id === 'wh:075';

it.each(invalid.filter((vector) => !isHidden(vector)).map((vector) => [vector.id, vector] as const))(
  '%s identifies nothing',
  (_, vector) => {
    const reading = read(vector);
    if (reading.kind !== 'doubtful') expect(['faulty', 'unknown']).toContain(reading.kind);
    expect(reading).not.toHaveProperty('gs1');
  },
);

it('a text that hides what it is stands out by its carrier', () => {
  const [hidden] = invalid.filter(isHidden);
  expect(hidden && read(hidden)).toMatchObject({ kind: 'product', gs1: { carrier: 'unannounced' } });
});

it.each(vectorFile.hazards.map((hazard) => [hazard.note, hazard.input] as const))(
  '%s: asked about, never taken as read',
  (_, input) => {
    expect(parseScan(input, null, { today: '2026-11-21' })).toMatchObject({ kind: 'doubtful' });
  },
);
