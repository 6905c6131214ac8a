import { useEffect, useState } from 'react';
import { loadBarcodes } from '../../ui/barcode/barcode.tsx';
import type { DrawBarcode } from './design/fit-symbol.ts';
import { rememberedDraw } from './design/remembered-draw.ts';

let drawing: Promise<DrawBarcode> | undefined;
/** One memory of drawn symbols for all kinds of labels. */
const loadDrawing = (): Promise<DrawBarcode> => (drawing ??= loadBarcodes().then(rememberedDraw));

/** The drawing library; null until it is loaded. The form beside it must not wait, nor lose the focus when it comes. */
export function useDrawing(): DrawBarcode | null {
  const [draw, setDraw] = useState<DrawBarcode | null>(null);
  useEffect(() => {
    let isWanted = true;
    loadDrawing().then(
      (loaded) => {
        if (isWanted) setDraw(() => loaded);
      },
      (error: unknown) => {
        // Told by the screen around it, as a part of the program that cannot be loaded.
        setDraw(() => {
          throw error;
        });
      },
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return draw;
}
