import { expect, test } from 'vitest';
import { hasCheckDigit } from '../../../../shared/domain/gs1/check-digit.ts';
import { degradations } from './degradations.ts';
import { frameOf, planLabels, textOf } from './label-plan.ts';
import { labelSymbologies } from './label-symbologies.ts';
import { encodeSymbol } from './symbol.ts';

const labels = planLabels(false);

test('every symbology meets every degradation, and a quick run takes a tenth', () => {
  const met = new Set(labels.map(({ symbology, degradation }) => `${symbology.name} ${degradation.name}`));
  expect(met.size).toBe(labelSymbologies.length * degradations.length);
  expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length);
  expect(planLabels(true).length).toBe(Math.ceil(labels.length / 10));
});

test('texts are valid for their symbology and the same in every run', () => {
  const retail = labels.filter(({ symbology }) =>
    ['ean13', 'ean8', 'upca', 'itf14'].includes(symbology.name),
  );
  expect(retail.map(textOf).filter(({ expected }) => !hasCheckDigit(expected))).toEqual([]);
  expect(planLabels(false).map(textOf)).toEqual(labels.map(textOf));
  for (const label of labels.slice(0, 400)) {
    const { width, height } = encodeSymbol(label.symbology, textOf(label).encoded);
    expect(Math.min(width, height)).toBeGreaterThan(5);
  }
});

test('the same label gives the same frame, dark bars on light paper', () => {
  const [label] = labels;
  if (label === undefined) throw new Error('no label');
  const frame = frameOf(label);
  expect(Buffer.compare(frameOf(label).data, frame.data)).toBe(0);
  const sorted = [...frame.data].sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length * 0.02)]).toBeLessThan(60);
  expect(sorted[Math.floor(sorted.length * 0.95)]).toBeGreaterThan(200);
});
