import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { slotColours } from './slot-mark.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const colours = new Map(
  Array.from(
    css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g),
    ([, name, day, night]) => [name, { day: day ?? '', night: night ?? '' }],
  ),
);

function colour(name: string, light: 'day' | 'night'): string {
  const pair = colours.get(name);
  if (!pair) throw new Error(`no colour token --${name}`);
  return pair[light];
}

/** Relative luminance of a `#rrggbb` colour, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const meanings = ['accent', 'todo', 'done', 'warning', 'error', 'cancelled'];
const texts: [text: string, ground: string][] = [
  ...['ground', 'surface', 'sunken'].flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['ink-soft', ground],
  ]),
  ...meanings.flatMap((name): [string, string][] => [
    [`${name}-ink`, name],
    [`${name}-soft-ink`, `${name}-soft`],
  ]),
  ['error', 'surface'],
  ['error', 'ground'],
  ['accent', 'surface'],
  ['accent', 'ground'],
];
const borders: [line: string, ground: string][] = [
  ['line-strong', 'surface'],
  ['line-strong', 'ground'],
  ['focus', 'surface'],
  ['focus', 'ground'],
];

describe.each(['day', 'night'] as const)('by %s', (light) => {
  test.each(texts)('text --%s on --%s reaches 7:1', (text, ground) => {
    expect(contrast(colour(text, light), colour(ground, light))).toBeGreaterThanOrEqual(7);
  });

  test.each(borders)('the edge --%s on --%s reaches 3:1', (line, ground) => {
    expect(contrast(colour(line, light), colour(ground, light))).toBeGreaterThanOrEqual(3);
  });
});

test.each(slotColours)('the figure of a cart slot on %s reaches 7:1', (ground) => {
  expect(contrast('#000000', ground)).toBeGreaterThanOrEqual(7);
});
