import type { Figure } from './bench.ts';

/** The value of the one figure that has this name and just this `of`; undefined where it was not measured. */
export function figureValue(
  figures: readonly Figure[],
  figure: string,
  of: Figure['of'],
): number | undefined {
  return figures.find(
    (one) =>
      one.figure === figure &&
      Object.keys(one.of).length === Object.keys(of).length &&
      Object.entries(of).every(([key, value]) => one.of[key] === value),
  )?.value;
}
