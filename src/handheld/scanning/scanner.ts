import type { ScanRecord } from '../../shared/domain/scan-record.ts';

/**
 * One complete scan, whatever read it. `at` is monotonic milliseconds of its last character or frame. `separators`:
 * whether its reader is known to transmit GS, so that a value without one has none.
 */
export type Scan = ScanRecord & { at: number; separators: 'kept' | 'unknown' };

/** What a person typed on the device's own keys. `ended`: with the Enter key behind it. */
export type TypedKeys = { text: string; ended: boolean };

/** Camera, keyboard wedge and keypad behind one port: every scan arrives once, in order. */
export interface Scanner {
  subscribe(listener: (scan: Scan) => void): () => void;
  /** Typing meant for a keypad on the screen. Without such a listener a typed and ended text is a scan. */
  subscribeKeys(listener: (typed: TypedKeys) => void): () => void;
  /** Feeds in a code typed on the screen as a scan of source `typed`. */
  typed(text: string): void;
  /** From now on each scan counts a piece, where the operator counts by scanning; the returned function ends it. */
  counting(): () => void;
}
