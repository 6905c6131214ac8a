import type { Clock } from '../../shared/domain/clock.ts';
import type { ScanRecord } from '../../shared/domain/scan-record.ts';
import type { Scan, Scanner, TypedKeys } from './scanner.ts';
import type { WedgeOutput } from './wedge/wedge.ts';

/** The same code from the same reader within this time is one scan: a trigger held too long, two output channels. */
const repeatWindow = 800;

export type ScannerHub = Scanner & {
  /** A scan of the wedge or the camera; `at` is when its last character or frame came, now unless given. */
  read(record: ScanRecord, at?: number): void;
  fromWedge(output: WedgeOutput): void;
  /** The operator did something else in between: the same code after it is another scan. */
  touched(): void;
  /** True while a keypad on the screen takes typing. */
  hasKeypad(): boolean;
};

/**
 * Joins all sources into one ordered stream. Scans are handed over synchronously; a workflow that is busy keeps
 * them in a queue of its own, so none is lost here.
 */
export function createScanner(options: {
  clock: Clock;
  /** The operator counts pieces by scanning each: at a step that does so the same code counts every time. */
  countsByScanning: () => boolean;
  /** Whether the hardware scanner is known to transmit GS. */
  keepsSeparators?: () => boolean;
}): ScannerHub {
  const { clock } = options;
  const scanListeners = new Set<(scan: Scan) => void>();
  const keyListeners: ((typed: TypedKeys) => void)[] = [];
  let countingSteps = 0;
  let last: { raw: string; at: number } | null = null;

  const hand = (record: ScanRecord, at: number) => {
    const isKept = record.source === 'camera' || (record.source === 'wedge' && options.keepsSeparators?.());
    const scan: Scan = { ...record, at, separators: isKept ? 'kept' : 'unknown' };
    for (const listener of [...scanListeners]) listener(scan);
  };

  /** The window goes by when the codes were read: a page that was busy hears of them late, or all at once. */
  function read(record: ScanRecord, at = clock.mono()): void {
    const repeated = last !== null && last.raw === record.raw && Math.abs(at - last.at) < repeatWindow;
    last = { raw: record.raw, at };
    if (!repeated || (countingSteps > 0 && options.countsByScanning())) hand(record, at);
  }

  const type = (text: string) => hand({ raw: text, symbology: null, source: 'typed' }, clock.mono());

  function keys(typed: TypedKeys): void {
    const pad = keyListeners.at(-1);
    if (pad) pad(typed);
    else if (typed.ended && typed.text !== '') type(typed.text);
  }

  return {
    subscribe(listener) {
      scanListeners.add(listener);
      return () => void scanListeners.delete(listener);
    },
    subscribeKeys(listener) {
      keyListeners.push(listener);
      return once(() => keyListeners.splice(keyListeners.lastIndexOf(listener), 1));
    },
    counting() {
      countingSteps += 1;
      return once(() => (countingSteps -= 1));
    },
    typed: type,
    read,
    touched: () => {
      last = null;
    },
    hasKeypad: () => keyListeners.length > 0,
    fromWedge(output) {
      if (output.kind === 'typed') keys({ text: output.text, ended: output.ended });
      // A doubled text goes on as it is: the reader of codes knows which half is a code.
      else read({ raw: output.raw, symbology: null, source: 'wedge' }, output.at);
    },
  };
}

/** Leaving twice leaves once. */
function once(leave: () => unknown): () => void {
  let isThere = true;
  return () => {
    if (isThere) leave();
    isThere = false;
  };
}
