/**
 * Mornings of `npm test` that still violate the law, by seed, with the invariants: found, not yet mended. A run is the
 * same every time, so any other violation, and one of these that is gone, turns the test red. This list only ever
 * becomes empty.
 */
export const openViolations: Readonly<Record<number, readonly string[]>> = { 1: ['I8'], 18: ['I2'] };
