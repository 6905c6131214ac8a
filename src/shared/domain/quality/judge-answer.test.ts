import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckItem, type CheckKind, checkKinds } from './checklist.ts';
import { isAnswer, judgeAnswer } from './judge-answer.ts';

const anItem = (kind: CheckKind, given: Partial<CheckItem> = {}): CheckItem => ({
  itemId: kind,
  kind,
  label: { en: kind },
  unit: null,
  minimum: null,
  maximum: null,
  required: true,
  ...given,
});

const ground = { today: '2026-11-21', shelfLifeDays: null };
const chilled = { minimum: 2, maximum: 7 };

describe('an answer', () => {
  it.each<[CheckKind, Partial<CheckItem>, string, boolean, string]>([
    ['yes_no', {}, 'yes', true, 'yes'],
    ['yes_no', {}, 'no', false, 'no'],
    ['yes_no', {}, 'perhaps', false, 'neither yes nor no'],
    ['count', {}, '12', true, 'any number without limits'],
    ['count', { minimum: 12, maximum: 12 }, '12', true, 'the number itself'],
    ['count', { minimum: 12 }, '11', false, 'one less than the least'],
    ['count', { maximum: 12 }, '13', false, 'one more than the most'],
    ['count', {}, '1.5', false, 'half a piece'],
    ['count', {}, '', false, 'nothing'],
    ['measurement', { maximum: 10.5, unit: 'MMT' }, '10.5', true, 'the limit itself'],
    ['measurement', { maximum: 10.5, unit: 'MMT' }, '10,51', false, 'a comma, and too much'],
    ['temperature', chilled, '4.5', true, 'within the limits'],
    ['temperature', chilled, '-0.5', false, 'below zero'],
    ['temperature', { maximum: -18 }, '-18', true, 'cold enough'],
    ['temperature', { maximum: -18 }, '-17.9', false, 'not cold enough'],
    ['temperature', chilled, '4.', false, 'a number that is not finished'],
    ['temperature', chilled, '-', false, 'a sign alone'],
    ['expiry', {}, '2026-11-21', true, 'the last day'],
    ['expiry', {}, '2026-11-20', false, 'yesterday'],
    ['expiry', { minimum: 30 }, '2026-12-21', true, 'just enough days left'],
    ['expiry', { minimum: 30 }, '2026-12-20', false, 'a day too few'],
    ['expiry', {}, '2026-13-01', false, 'no such month'],
    ['photo', {}, '0190f5fe-0000-7000-8000-000000000000', true, 'a photo'],
    ['photo', {}, '', false, 'no photo'],
  ])('to %s with %o of "%s" is good: %s (%s)', (kind, given, value, passed) => {
    expect(judgeAnswer(anItem(kind, given), value, ground)).toBe(passed);
  });

  it('about a date is held against the product where the item itself says nothing', () => {
    const product = { ...ground, shelfLifeDays: 60 };
    expect(judgeAnswer(anItem('expiry'), '2027-01-19', product)).toBe(false);
    expect(judgeAnswer(anItem('expiry'), '2027-01-20', product)).toBe(true);
    expect(judgeAnswer(anItem('expiry', { minimum: 5 }), '2026-11-26', product)).toBe(true);
  });

  it('that is none is never good, whatever was typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...checkKinds), fc.string(), (kind, value) => {
        if (!isAnswer({ kind }, value)) expect(judgeAnswer(anItem(kind), value, ground)).toBe(false);
      }),
      { numRuns: 200, seed: 20261121 },
    );
  });

  it('in numbers is good exactly between its limits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), fc.nat(300), (tenths, width) => {
        const item = anItem('temperature', { minimum: -10, maximum: -10 + width / 10 });
        const value = (tenths / 10).toFixed(1);
        const isGood = Number(value) >= -10 && Number(value) <= -10 + width / 10;
        expect(judgeAnswer(item, value, ground)).toBe(isGood);
      }),
      { numRuns: 200, seed: 20261121 },
    );
  });
});
