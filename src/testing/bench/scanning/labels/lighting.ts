import type { Random } from '../../../../shared/domain/random.ts';
import type { Picture } from './picture.ts';

/** Light falling off from left to right, and a shadow whose edge runs across the middle. */
export function shaded(picture: Picture, amount: number, random: Random): Picture {
  if (amount === 0) return picture;
  const { width, height, light } = picture;
  const slope = (random.next() - 0.5) * 1.5;
  const edge = (random.next() - 0.5) * 0.3;
  const shone = light.map((value, at) => {
    const x = (at % width) / width - 0.5;
    const y = Math.floor(at / width) / height - 0.5;
    const inShadow = x + slope * y > edge ? 1 - amount * 0.6 : 1;
    return value * (1 - amount * (x + 0.5) * 0.7) * inShadow;
  });
  return { width, height, light: shone };
}

/** A lamp's reflection, a fifth of the frame wide, near the middle. */
export function glared(picture: Picture, strength: number, random: Random): Picture {
  if (strength === 0) return picture;
  const { width, height, light } = picture;
  const middle = { x: width * (0.42 + random.next() * 0.16), y: height * (0.45 + random.next() * 0.1) };
  const spread = width * 0.09;
  const shone = light.map((value, at) => {
    const distance = Math.hypot((at % width) - middle.x, Math.floor(at / width) - middle.y);
    return value + strength * Math.exp(-((distance / spread) ** 2) / 2);
  });
  return { width, height, light: shone };
}

/** Noise of a sensor: nearly normal (the sum of four even chances), `sigma` in the 256 steps. */
export function noisy(picture: Picture, sigma: number, random: Random): Picture {
  if (sigma === 0) return picture;
  const chance = createFastChance(random);
  // Four even chances of [0, 1) have the variance 4 / 12.
  const scale = (sigma / 255) * Math.sqrt(3);
  const light = picture.light.map((value) => value + (chance() + chance() + chance() + chance() - 2) * scale);
  return { ...picture, light };
}

/** mulberry32, seeded from `random`: more than a million numbers a picture are asked for. */
function createFastChance(random: Random): () => number {
  let state = Math.floor(random.next() * 0x7fffffff);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
