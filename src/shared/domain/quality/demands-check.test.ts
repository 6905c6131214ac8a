import { describe, expect, it } from 'vitest';
import { demandsCheck } from './demands-check.ts';
import { inspectionModes } from './inspection-state.ts';

const plain = { inspectionPlanId: null };

describe('goods that come in', () => {
  it('are not checked when nothing demands it', () => {
    expect(demandsCheck(plain, undefined, undefined)).toBe(false);
    expect(demandsCheck(plain, { inspects: false }, { mode: 'normal' })).toBe(false);
  });

  it('are checked when their product has a plan', () => {
    expect(demandsCheck({ inspectionPlanId: 'food' }, undefined, undefined)).toBe(true);
  });

  it('are checked when all of their supplier is', () => {
    expect(demandsCheck(plain, { inspects: true }, undefined)).toBe(true);
  });

  it.each(inspectionModes)('on %s inspection are checked only if it is sharper than normal', (mode) => {
    const isSharper = mode === 'tightened' || mode === 'discontinued';
    expect(demandsCheck(plain, { inspects: false }, { mode })).toBe(isSharper);
  });
});
