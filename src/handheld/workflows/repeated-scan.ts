import type { ScanRecord } from '../../shared/domain/scan-record.ts';

/** A scan as a screen gets it; `at` in monotonic milliseconds, where whoever hands it in tells the time. */
export type TimedScan = ScanRecord & { at?: number };

/** A trigger pulled twice in one move: two equal scans within this time, in ms, are one answer. */
const oneMove = 800;

export type Repeats = {
  /** Whether a scan repeats the one before it in the same move. */
  isRepeat(scan: TimedScan): boolean;
  /** The operator did something else in between: what he scans now is no repetition. */
  forget(): void;
};

/**
 * Tells scans that repeat the one before them. They may count pieces; they never answer a question that the first of
 * them raised, nor are they a second one of anything else.
 */
export function createRepeats(): Repeats {
  let before: { raw: string; at: number } | null = null;
  return {
    isRepeat: ({ raw, source, at }) => {
      const last = before;
      before = at === undefined || source === 'typed' ? null : { raw, at };
      return last !== null && before !== null && last.raw === raw && Math.abs(before.at - last.at) < oneMove;
    },
    forget: () => {
      before = null;
    },
  };
}
