import { barcodeOf } from '../product.ts';
import type { RunLine } from './run-line.ts';
import type { Seen } from './seen.ts';

/** Base units that one scan of a line's product stands for: its packing. */
export function packingOf({ product }: Pick<RunLine, 'product'>, seen: Seen): number {
  const code = seen.kind === 'product' ? seen.code : seen.kind === 'text' ? seen.text : null;
  return (code === null ? undefined : barcodeOf(product, code)?.quantity) ?? 1;
}
