import type { Chance } from './world.ts';

/** Streams of chance by name; each depends on the seed and its name only. */
export function createChances(seed: number): (stream: string) => Chance {
  const streams = new Map<string, Chance>();
  return (name) => {
    const known = streams.get(name);
    if (known) return known;
    const chance = createChance(seed, name);
    streams.set(name, chance);
    return chance;
  };
}

/** sfc32: small, fast, and good enough for 2^60 draws. https://pracrand.sourceforge.net/RNG_engines.txt */
export function createChance(seed: number, name: string): Chance {
  let a = textHash(name, 0x9e3779b9);
  let b = textHash(name, seed >>> 0);
  let c = seed >>> 0;
  let counter = 1;
  const draw = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round += 1) draw();
  const next = () => draw() / 2 ** 32;
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    happens: (probability) => next() < probability,
    oneOf: (choices) => {
      if (choices.length === 0) throw new Error(`nothing to choose from for ${name}`);
      return choices[between(0, choices.length - 1)]!;
    },
    bytes: (length) => {
      const bytes = new Uint8Array(length);
      for (let index = 0; index < length; index += 4) {
        const drawn = draw();
        for (let byte = 0; byte < 4 && index + byte < length; byte += 1)
          bytes[index + byte] = drawn >>> (byte * 8);
      }
      return bytes;
    },
  };
}

/** FNV-1a over the UTF-16 units. */
export function textHash(text: string, basis: number): number {
  let hash = basis ^ 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
