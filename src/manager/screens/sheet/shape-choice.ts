import { createContext, useContext } from 'react';
import type { BarcodeShape } from '../../ui/barcode/barcode-shape.ts';

/** The kind of barcodes that is shown, chosen once for the whole sheet. */
export const ShapeContext = createContext<BarcodeShape>('square');

export const useShape = (): BarcodeShape => useContext(ShapeContext);
