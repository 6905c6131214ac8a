import type { FitProblem } from './fit-problem.ts';
import type { FittedSymbol } from './fit-symbol.ts';
import type { Mark, PlacedSymbol } from './placed.ts';

export type Plan = { symbols: PlacedSymbol[]; marks: Mark[]; problems: FitProblem[] };

/** What people read gives way to the code, step by step: first the small lines, then the size of the large ones. */
export type Economy = { notes: number; forPeople: number; hasCaptions: boolean };

export const economies: readonly Economy[] = [
  { notes: Infinity, forPeople: 0.34, hasCaptions: true },
  { notes: 2, forPeople: 0.3, hasCaptions: true },
  { notes: 1, forPeople: 0.26, hasCaptions: true },
  { notes: 0, forPeople: 0.26, hasCaptions: true },
  { notes: 0, forPeople: 0.2, hasCaptions: true },
  { notes: 0, forPeople: 0.2, hasCaptions: false },
];

/** The symbol moved to where it stands. */
export const placedAt = (fitted: FittedSymbol, x: number, y: number): PlacedSymbol => ({
  ...fitted,
  x,
  y,
  shapes: fitted.shapes.map((corners) => corners.map(([left, top]) => [left + x, top + y] as const)),
});
