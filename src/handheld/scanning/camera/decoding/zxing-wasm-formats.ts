import type { ReadInputBarcodeFormat } from 'zxing-wasm/reader';

/** As zxing-cpp names them. `Code39Std`: what is full ASCII is decided by us. ITF of any length: see evidence. */
export const linearFormats: readonly ReadInputBarcodeFormat[] = [
  'EAN13',
  'EAN8',
  'UPCA',
  'Code128',
  'Code39Std',
  'ITF',
];
export const matrixFormats: readonly ReadInputBarcodeFormat[] = ['QRCodeModel2', 'DataMatrix', 'PDF417'];
export const allFormats = [...linearFormats, ...matrixFormats];
