import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Random } from '../shared/domain/random.ts';

/** Chance that is the same in every run of the same seed. */
export function createSeededRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  return {
    next: () => uniformInt(generator, 0, 0x7fffffff) / 0x80000000,
    bytes: (length) => Uint8Array.from({ length }, () => uniformInt(generator, 0, 255)),
  };
}
