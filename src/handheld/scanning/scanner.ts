import type { ScanRecord } from '../../shared/domain/scan-record.ts';

/** One complete scan, whatever read it. `at` is monotonic milliseconds of its last character or frame. */
export type Scan = ScanRecord & { at: number };

/** Camera, keyboard wedge and keypad behind one port: every scan arrives once, in order. */
export interface Scanner {
  subscribe(listener: (scan: Scan) => void): () => void;
}
