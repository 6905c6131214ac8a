import { describe, expect, it } from 'vitest';
import { compareCount } from './compare-count.ts';
import type { KnownFigure, KnownHere } from './count-scan.ts';
import { type CountedKind, type Figure, newSection, type Section } from './count-state.ts';
import { keyOf } from './sections.ts';

const kind = (productId: string, lot: string | null = null): CountedKind => ({
  productId,
  name: `Product ${productId}`,
  product: null,
  lot,
  expiry: null,
});
const figure = (one: CountedKind, quantity: number, serials: string[] = []): Figure => ({
  ...one,
  quantity,
  serials,
  scans: [],
});
const known = (...figures: [CountedKind, number, string[]?][]): KnownHere => ({
  figures: figures.map(([one, quantity, serials = []]): KnownFigure => ({ ...one, quantity, serials })),
  lpns: [],
});
const section = (given: Partial<Section>): Section => ({ ...newSection('location:A'), ...given });
const [a, b] = [kind('A'), kind('B')];

/** Names by result: agreed with what was expected, to be counted again, missed. */
function outcome(of: Section, here: KnownHere | null, only: string | null = null) {
  const { agreed, differing, absence } = compareCount(of, here, only);
  return {
    agreed: agreed.map(({ productId, expected }) => [productId, expected]),
    again: differing.map(({ productId }) => productId),
    missed: absence.goods.map(({ productId }) => productId),
  };
}

describe('a count against what is known', () => {
  it.each([
    ['as many', [figure(a, 3)], known([a, 3]), { agreed: [['A', 3]], again: [], missed: [] }],
    ['fewer', [figure(a, 2)], known([a, 3]), { agreed: [], again: ['A'], missed: [] }],
    ['more', [figure(a, 4)], known([a, 3]), { agreed: [], again: ['A'], missed: [] }],
    ['not known there', [figure(a, 1)], known(), { agreed: [], again: ['A'], missed: [] }],
    ['not seen', [], known([a, 3]), { agreed: [], again: [], missed: ['A'] }],
    [
      'one right, one missed',
      [figure(a, 3)],
      known([a, 3], [b, 1]),
      { agreed: [['A', 3]], again: [], missed: ['B'] },
    ],
    ['nothing known to anybody', [figure(a, 3)], null, { agreed: [['A', null]], again: [], missed: [] }],
    ['below zero is not missed', [], known([a, -2]), { agreed: [], again: [], missed: [] }],
    ['scanned and counted as none', [figure(a, 0)], known([a, 3]), { agreed: [], again: [], missed: ['A'] }],
  ])('%s', (_, figures, here, expected) => {
    expect(outcome(section({ figures }), here)).toEqual(expected);
  });

  it('takes another lot for other goods', () => {
    const counted = section({ figures: [figure(kind('A', 'L1'), 3)] });
    expect(outcome(counted, known([kind('A', 'L2'), 3]))).toEqual({
      agreed: [],
      again: ['A'],
      missed: ['A'],
    });
  });

  it('takes another piece for a difference', () => {
    const counted = section({ figures: [figure(a, 2, ['S1', 'S9'])] });
    expect(outcome(counted, known([a, 2, ['S1', 'S2']])).again).toEqual(['A']);
  });

  it('decides in the second round, and asks about what was not found again', () => {
    const second = { round: 2, recount: [a, b], figures: [figure(a, 2)] };
    expect(outcome(section(second), known([a, 3]))).toEqual({ agreed: [['A', 3]], again: [], missed: ['B'] });
  });

  it('asks about nothing twice', () => {
    expect(outcome(section({ absent: [keyOf(a)] }), known([a, 3])).missed).toEqual([]);
    const settled = [{ ...figure(a, 3), expected: 3 }];
    expect(outcome(section({ round: 2, settled }), known([a, 3])).missed).toEqual([]);
  });

  it('misses nothing but the one product that is asked for, and no container', () => {
    const here = { ...known([a, 3], [b, 1]), lpns: ['T1'] };
    expect(outcome(section({}), here, 'B').missed).toEqual(['B']);
    expect(compareCount(section({}), here, 'B').absence.lpns).toEqual([]);
    expect(compareCount(section({ lpns: ['T2'] }), here, null).absence.lpns).toEqual(['T1']);
  });
});
