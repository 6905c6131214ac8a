import type { Random } from '../../../shared/domain/random.ts';

/** Chance from the browser; `getRandomValues` is there even where the page is not a secure context. */
export const cryptoRandom: Random = {
  next: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
  bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
};
