/**
 * Dots an inch that label printers have: 203 (about 8 dots/mm) and 300 (about 11.8). Office printers have a multiple
 * of 300, so that what is whole there is whole on them too.
 */
export const resolutions = [203, 300] as const;
export type Resolution = (typeof resolutions)[number];

const inchMm = 25.4;

/** Width of one dot in millimetres. */
export const dotMm = (dpi: Resolution): number => inchMm / dpi;

/** Whole dots that lie within a length. */
export const dotsWithin = (mm: number, dpi: Resolution): number => Math.floor((mm * dpi) / inchMm + 1e-6);

/** The whole number of dots next to a length, at least one. */
export const dotsNear = (mm: number, dpi: Resolution): number => Math.max(1, Math.round((mm * dpi) / inchMm));
