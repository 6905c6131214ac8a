/**
 * The `n`th identifier of a step: `base`, a UUIDv7, with `n` in its last two bytes. The others still say when the
 * step began and keep 58 bits of chance.
 */
export const movementName = (base: string, n: number): string =>
  base.slice(0, -4) + n.toString(16).padStart(4, '0');
