import { useSyncExternalStore } from 'react';
import { usePrinting } from '../../ui/barcode/use-printing.ts';

const media = (): MediaQueryList => matchMedia('print');

function subscribe(changed: () => void): () => void {
  const query = media();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

const isPrintMedia = (): boolean => media().matches;

/** True while the page is paper: when the browser prints, and when its tools show how it would. */
export function useOnPaper(): boolean {
  const isPrinting = usePrinting();
  const isPaper = useSyncExternalStore(subscribe, isPrintMedia);
  return isPrinting || isPaper;
}
