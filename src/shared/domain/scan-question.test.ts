import { describe, expect, it } from 'vitest';
import { parseScan } from './parse-scan.ts';
import { type GoodsKnown, gtinSaid, judgeDoubt } from './scan-question.ts';

const gtin = '09521234543213';
const read = (raw: string) => parseScan(raw, null, { today: '2026-11-21' });
const goods = (
  tracked: Partial<Record<'lot' | 'expiry' | 'serial', true>>,
  ...lots: string[]
): GoodsKnown => ({
  tracking: { lot: false, expiry: false, serial: false, ...tracked },
  lots,
});
const nobodyKnows: GoodsKnown = { tracking: null, lots: [] };

/** Lots in the order they are offered; null where nothing is asked. */
const offered = (raw: string, known: GoodsKnown) => {
  const judged = judgeDoubt(read(raw), known);
  return judged.kind === 'sure'
    ? null
    : judged.choices.map(({ way, reading }) => [way, 'fields' in reading ? reading.fields.lot : undefined]);
};

const counted = `]C102${gtin}10A773748`;
const dated = `]C101${gtin}10A7717270630`;

describe('a code that has likely lost a separator', () => {
  it('is asked about, with the lost separator as the likelier way', () => {
    expect(offered(counted, nobodyKnows)).toEqual([
      ['split', 'A77'],
      ['whole', 'A773748'],
    ]);
    expect(offered(dated, goods({ lot: true }, 'A77'))?.[0]).toEqual(['split', 'A77']);
  });

  it('is asked about also where a known lot settles it, which then comes first', () => {
    expect(offered(counted, goods({ lot: true }, 'A773748'))).toEqual([
      ['whole', 'A773748'],
      ['split', 'A77'],
    ]);
    expect(offered(counted, goods({ lot: true }, 'A773748', 'A77'))?.[0]).toEqual(['split', 'A77']);
  });

  it('has one way only where the text as read is invalid', () => {
    expect(offered(`01${gtin}10A7721000123456789012345`, nobodyKnows)).toEqual([['split', 'A77']]);
  });

  it('is not asked about where it makes no difference to the goods', () => {
    expect(offered(dated, goods({}))).toBeNull();
    expect(offered(counted, goods({}))).toHaveLength(2);
  });
});

describe('a code that has only possibly lost a separator', () => {
  const chance = `]C101${gtin}10AB2107`;

  it('is taken as read', () => {
    for (const known of [nobodyKnows, goods({ lot: true }), goods({ lot: true }, 'AB2107', 'AB')]) {
      expect(judgeDoubt(read(chance), known)).toMatchObject({
        kind: 'sure',
        reading: { fields: { lot: 'AB2107' } },
      });
    }
  });

  it('is asked about where what is known speaks for the loss', () => {
    expect(offered(chance, goods({ lot: true }, 'AB'))).toHaveLength(2);
    expect(offered(chance, goods({ lot: true, serial: true }))).toHaveLength(2);
  });
});

it('what is not doubtful is sure', () => {
  for (const raw of [`]C101${gtin}10A77\u001d21S1`, '9521234543213', 'A-01-02-3', 'U-0042', 'anything']) {
    expect(judgeDoubt(read(raw), nobodyKnows)).toEqual({ kind: 'sure', reading: read(raw) });
  }
});

it('names the same product in whatever way it is read', () => {
  expect([counted, dated, '9521234543213', 'A-01-02-3'].map((raw) => gtinSaid(read(raw)))).toEqual([
    gtin,
    gtin,
    gtin,
    null,
  ]);
});
