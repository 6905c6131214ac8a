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
  /** From now on each scan counts a piece; the returned function ends that. */
  counting?(): () => void;
}

export interface ScanDesk extends Pick<ScanSource, 'subscribeKeys' | 'typed'> {
  /**
   * From now on this listener gets the scans, until it leaves or another comes on top of it. One that answers `false`
   * leaves a scan to the listener below.
   */
  attend(listener: (scan: Scan) => unknown): () => void;
  /** Keeps a scan for whoever attends next: the screen that it is meant for is being opened. */
  keep(scan: Scan): void;
  /** That screen does not come: what was kept for it is nobody's. */
  drop(): void;
  /** From now on each scan counts a piece; the returned function ends that. */
  counting(): () => void;
  /** Begins to hand out what `source` reads; the returned function ends it. */
  open(): () => void;
}

/**
 * Hands each scan to exactly one listener: the one who came last and is still there. A sheet opened over a step
 * thus gets the scans while it is open, and the step below never acts on them behind it.
 */
export function createScanDesk(source: ScanSource): ScanDesk {
  const listeners: ((scan: Scan) => unknown)[] = [];
  const kept: Scan[] = [];
  return {
    attend: (listener) => {
      listeners.push(listener);
      for (const scan of kept.splice(0)) listener(scan);
      return () => {
        const place = listeners.lastIndexOf(listener);
        if (place >= 0) listeners.splice(place, 1);
      };
    },
    keep: (scan) => void kept.push(scan),
    drop: () => void kept.splice(0),
    subscribeKeys: (listener) => source.subscribeKeys(listener),
    typed: (text) => source.typed(text),
    counting: () => source.counting?.() ?? (() => undefined),
    open: () => source.subscribe((scan) => void listeners.findLast((listener) => listener(scan) !== false)),
  };
}
