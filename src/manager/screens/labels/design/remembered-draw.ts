import type { DrawnBarcode } from '../../../ui/barcode/draw-barcode.ts';
import type { DrawBarcode } from './fit-symbol.ts';

/** More than the symbols of the largest print; then it begins anew. */
const mostRemembered = 3_000;

/** Encoding takes a millisecond, and a layout asks for the same symbol again and again. */
export function rememberedDraw(draw: DrawBarcode): DrawBarcode {
  const drawings = new Map<string, DrawnBarcode | null>();
  return (symbol) => {
    const key = `${symbol.symbology} ${symbol.text}`;
    const known = drawings.get(key);
    if (known !== undefined) return known;
    const drawn = draw(symbol);
    if (drawings.size >= mostRemembered) drawings.clear();
    drawings.set(key, drawn);
    return drawn;
  };
}
