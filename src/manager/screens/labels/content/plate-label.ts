import { parseLpn } from '../../../../shared/domain/lpn.ts';
import type { BarcodeShape } from '../../../ui/barcode/barcode-shape.ts';
import { emptyLabel, type Label } from '../design/label.ts';
import { houseSymbol } from './house-symbol.ts';

/** A plate of the house, with the number as people read it aloud. */
export const plateLabel = (
  lpn: string,
  { shape, words }: { shape: BarcodeShape; words: Record<'tote' | 'container', string> },
): Label => {
  const parts = parseLpn(lpn);
  return {
    ...emptyLabel,
    id: lpn,
    symbols: [[houseSymbol(lpn, shape)]],
    headline: spoken(lpn),
    notes: parts ? [words[parts.kind]] : [],
  };
};

/** `T99990001K` as `T 9999 0001 K`; what is no plate of the house stays as it is. */
const spoken = (lpn: string): string =>
  parseLpn(lpn) ? [lpn.slice(0, 1), lpn.slice(1, 5), lpn.slice(5, 9), lpn.slice(9)].join(' ') : lpn;
