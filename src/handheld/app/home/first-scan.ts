import type { Scan } from '../../ui/scan-desk.ts';

/** `open` resolves with whether a screen was opened. */
export type FirstScan = (scan: Scan, open: (scan: Scan) => Promise<boolean>) => Promise<void>;

/** Opens work by the first scan. What is scanned before its screen has come is kept for that, and opens nothing else. */
export function createFirstScan(keep: (scan: Scan) => void): FirstScan {
  let isOpening = false;
  return async (scan, open) => {
    if (isOpening) return keep(scan);
    isOpening = true;
    let isOpened = false;
    try {
      isOpened = await open(scan);
    } finally {
      isOpening = isOpened;
    }
  };
}
