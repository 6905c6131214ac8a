import { useSyncExternalStore } from 'react';

let isPrinting = false;

function subscribe(changed: () => void): () => void {
  const begin = (): void => {
    isPrinting = true;
    changed();
  };
  const end = (): void => {
    isPrinting = false;
    changed();
  };
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  return () => {
    removeEventListener('beforeprint', begin);
    removeEventListener('afterprint', end);
  };
}

/** True while the browser prints: what is drawn only in view must all be there then. Takes effect at once. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => isPrinting);
