import { describe, expect, it } from 'vitest';
import { applyLot, lotOf } from './apply-lot.ts';
import { inspectionStateSchema } from './inspection-state.ts';

const lot = { supplier: 'Acme', productId: 'P1', passed: false, accept: 1, defects: 2 };

describe('what is kept of a supplier and product', () => {
  it('begins with the first lot', () => {
    const state = applyLot(undefined, lot);
    expect(inspectionStateSchema.parse(state)).toEqual({
      inspectionStateId: 'Acme|P1',
      supplier: 'Acme',
      productId: 'P1',
      mode: 'normal',
      recent: [false],
      rejectedOnTightened: 0,
      score: 0,
      rev: 0,
    });
  });

  it('goes on with the next', () => {
    const state = applyLot({ ...applyLot(undefined, lot), rev: 7 }, lot);
    expect(state).toMatchObject({ mode: 'tightened', rev: 7 });
  });
});

describe('a quality movement', () => {
  const check = { passed: true, accept: 3, defects: 1 } as never;
  const body = { check, supplier: 'Acme', productId: 'P1', condition: 'inspection' } as const;

  it('tells of the lot that came in', () => {
    expect(lotOf(body)).toEqual({ ...lot, passed: true, accept: 3, defects: 1 });
  });

  it.each([
    ['from nobody', { supplier: null }],
    ['without a check', { check: undefined }],
    ['of goods that lay in quarantine', { condition: 'quarantine' as const }],
  ])('%s tells of none', (_, given) => {
    expect(lotOf({ ...body, ...given })).toBeNull();
  });
});
