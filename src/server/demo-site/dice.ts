import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Seeded chance: the same seed always gives the same site. */
export type Dice = {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  oneOf<T>(choices: readonly [T, ...T[]]): T;
  pick<T>(choices: readonly T[]): T;
  /** True in `percent` of 100 throws. */
  chance(percent: number): boolean;
  digits(length: number): string;
};

export function createDice(seed: number): Dice {
  const generator = xoroshiro128plus(seed);
  const between = (low: number, high: number) => uniformInt(generator, low, high);
  const pick = <T>(choices: readonly T[]): T => {
    const choice = choices[between(0, choices.length - 1)];
    if (choice === undefined) throw new Error('nothing to choose from');
    return choice;
  };
  return {
    between,
    pick,
    oneOf: pick,
    chance: (percent) => between(1, 100) <= percent,
    digits: (length) => Array.from({ length }, () => between(0, 9)).join(''),
  };
}
