import { expect, test } from 'vitest';
import type { Figure } from '../bench.ts';
import { scanningBounds } from './scanning-bounds.ts';

const figure = (name: string, value: number, of: Figure['of']): Figure => ({
  figure: name,
  value,
  unit: '',
  of,
});
const verdict = (figures: Figure[], start: string) =>
  scanningBounds(figures).find(({ promise }) => promise.startsWith(start))?.holds;

test('the product is held against the best single decoder, whichever that is', () => {
  const single = [
    figure('reads', 70, { set: 'images', decoder: 'zbar-wasm' }),
    figure('reads', 84, { set: 'images', decoder: 'zxing-wasm-tuned' }),
  ];
  const own = (value: number) => figure('reads', value, { set: 'images', decoder: 'stockhand' });
  expect(verdict([...single, own(90)], 'images: reads')).toBe(true);
  expect(verdict([...single, own(89.9)], 'images: reads')).toBe(false);
  expect(verdict(single, 'images: reads')).toBe(null);
});

test('each degradation has a bound of its own', () => {
  const of = { set: 'labels', degradation: 'blur' };
  const figures = [
    figure('reads', 50, { ...of, decoder: 'zxing-wasm-tuned' }),
    figure('reads', 50, { ...of, decoder: 'stockhand' }),
    figure('reads', 60, { ...of, degradation: 'noise', decoder: 'zbar-wasm' }),
    figure('reads', 59, { ...of, degradation: 'noise', decoder: 'stockhand' }),
  ];
  expect(verdict(figures, 'labels, blur')).toBe(true);
  expect(verdict(figures, 'labels, noise')).toBe(false);
});

test('one wrong read in a thousand views holds, one on a negative does not', () => {
  const of = { set: 'images', decoder: 'stockhand' };
  expect(verdict([figure('wrong-share', 0.1, of)], 'images: wrong reads, share')).toBe(true);
  expect(verdict([figure('wrong-on-negatives', 1, of)], 'images: wrong reads on negatives')).toBe(false);
});
