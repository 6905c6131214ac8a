import type { Clock } from '../../shared/domain/clock.ts';
import type { ScanRecord } from '../../shared/domain/scan-record.ts';
import type { Scan, Scanner, TypedKeys } from './scanner.ts';
import type { WedgeOutput } from './wedge/wedge.ts';

/** The same code from the same reader within this time is one scan: a trigger held too long, two output channels. */
const repeatWindow = 800;

export type ScannerHub = Scanner & {
  /** A scan of the wedge or the camera. */
  read(record: ScanRecord): void;
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
export function createScanner(options: { clock: Clock; countsByScanning: () => boolean }): ScannerHub {
  const { clock } = options;
  const scanListeners = new Set<(scan: Scan) => void>();
  const keyListeners: ((typed: TypedKeys) => void)[] = [];
  let last: { raw: string; at: number } | null = null;

  const hand = (record: ScanRecord) => {
    for (const listener of [...scanListeners]) listener({ ...record, at: clock.mono() });
  };

  function read(record: ScanRecord): void {
    const at = clock.mono();
    const repeated = last !== null && last.raw === record.raw && at - last.at < repeatWindow;
    last = { raw: record.raw, at };
    if (!repeated || options.countsByScanning()) hand(record);
  }

  function keys(typed: TypedKeys): void {
    const pad = keyListeners.at(-1);
    if (pad) pad(typed);
    else if (typed.ended && typed.text !== '') hand({ raw: typed.text, symbology: null, source: 'typed' });
  }

  return {
    subscribe(listener) {
      scanListeners.add(listener);
      return () => void scanListeners.delete(listener);
    },
    subscribeKeys(listener) {
      keyListeners.push(listener);
      return () => void keyListeners.splice(keyListeners.lastIndexOf(listener), 1);
    },
    typed: (text) => hand({ raw: text, symbology: null, source: 'typed' }),
    read,
    touched: () => {
      last = null;
    },
    hasKeypad: () => keyListeners.length > 0,
    fromWedge(output) {
      if (output.kind === 'typed') keys({ text: output.text, ended: output.ended });
      // A doubled text goes on as it is: the reader of codes knows which half is a code.
      else read({ raw: output.raw, symbology: null, source: 'wedge' });
    },
  };
}
