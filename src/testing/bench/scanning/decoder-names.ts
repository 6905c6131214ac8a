/** The decoders the product is held against, each alone with one way of looking. */
export const singleDecoderNames = [
  'zxing-browser',
  'zxing-browser-try-harder',
  'zxing-wasm-minimal',
  'zxing-wasm-tuned',
  'zbar-wasm',
] as const;

export type SingleDecoderName = (typeof singleDecoderNames)[number];

/** Times are given as a share of this one's. */
export const plainDecoder: SingleDecoderName = 'zxing-browser';

/** The product's own decoder, in the worker it has on a handheld. */
export const stockhand = 'stockhand';

export const decoderNames = [...singleDecoderNames, stockhand] as const;

export type DecoderName = (typeof decoderNames)[number];
