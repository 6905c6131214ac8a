import type { ScanRecord } from '../../shared/domain/scan-record.ts';

/** One complete scan; `at` in monotonic milliseconds. */
export type Scan = ScanRecord & { at: number };

/** Characters that a person typed on the keys of the device, one or more; `ended` by the Enter key. */
export type TypedKeys = { text: string; ended: boolean };

/** Where scans come from: camera, keyboard wedge and keypad in one stream. */
export interface ScanSource {
  subscribe(listener: (scan: Scan) => void): () => void;
  /** Keys for the keypad on top; with no keypad open, a text ended by Enter is a typed scan. */
  subscribeKeys(listener: (typed: TypedKeys) => void): () => void;
  /** Feeds in what was typed on the screen as a scan of source `typed`. */
  typed(text: string): void;
}

export interface ScanDesk extends Pick<ScanSource, 'subscribeKeys' | 'typed'> {
  /** From now on this listener gets the scans, until it leaves or another comes on top of it. */
  attend(listener: (scan: Scan) => void): () => void;
  /** Begins to hand out what `source` reads; the returned function ends it. */
  open(): () => void;
}

/**
 * Hands each scan to exactly one listener: the one who came last and is still there. A sheet opened over a step
 * thus gets the scans while it is open, and the step below never acts on them behind it.
 */
export function createScanDesk(source: ScanSource): ScanDesk {
  const listeners: ((scan: Scan) => void)[] = [];
  return {
    attend: (listener) => {
      listeners.push(listener);
      return () => {
        const place = listeners.lastIndexOf(listener);
        if (place >= 0) listeners.splice(place, 1);
      };
    },
    subscribeKeys: (listener) => source.subscribeKeys(listener),
    typed: (text) => source.typed(text),
    open: () => source.subscribe((scan) => listeners.at(-1)?.(scan)),
  };
}
