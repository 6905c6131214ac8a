import { type Clock, isoNow } from '../../shared/domain/clock.ts';
import type { CodePatterns } from '../../shared/domain/code-patterns.ts';
import { parseScan } from '../../shared/domain/parse-scan.ts';
import {
  type GoodsKnown,
  gtinSaid,
  judgeDoubt,
  type ScanChoice,
  type WayOfReading,
} from '../../shared/domain/scan-question.ts';
import type { ScanReading, SureReading } from '../../shared/domain/scan-reading.ts';
import type { ScanRecord } from '../../shared/domain/scan-record.ts';
import type { Lookup } from './lookup.ts';
import type { Signals } from './signals.ts';

/*
 * The one place of all workflows where scans are read, and where a code that may have lost a separator is asked about:
 *
 *   scan -> parseScan -> sure ------------------------------------------> the rules of the workflow
 *                         | two ways to read it
 *                         v
 *                       asked -- tap or its number; yes or the same code again: the likelier --> the rules
 *                         | any other code: dropped, that one is taken
 *                         | no, undo, or put aside: dropped
 *                         | any other command: refused, for the step that it is meant for is not what is shown
 *
 * 1. Rules only ever get a `SureReading`: the compiler keeps a doubtful one from being booked.
 * 2. Nothing of a question is stored. After a crash the label is scanned again.
 * 3. The movement keeps the scan as it came, so that the answer can be seen beside it: raw text and lot differ.
 * 4. The same label is asked about once while a run is open, and again after an undo.
 */
export type ScanReaderPorts = {
  clock: Clock;
  signals: Signals;
  lookup: Pick<Lookup, 'productByCode' | 'stockOf'>;
  /** Patterns of this site's own codes; the standard ones unless given. */
  codePatterns?: CodePatterns;
  /** `kept` once the set-up has proven that the scanner of this device transmits separators. */
  separators?(): 'kept' | 'unknown';
};

/** A scan that waits for its answer. `product`: what it names, as far as the device knows it. */
export type AskedScan = { scan: ScanRecord; product: string | null; choices: readonly ScanChoice[] };

export type ReadScan = { scan: ScanRecord; reading: SureReading };

export interface ScanReader {
  /** What is asked at the moment. The same object until that changes: fits `useSyncExternalStore`. */
  getState(): AskedScan | null;
  subscribe(listener: () => void): () => void;
  /**
   * The reading of a scan; null where the operator is asked first. `lots`: those that the work in hand is about.
   */
  read(scan: ScanRecord, lots: readonly string[]): Promise<ReadScan | null>;
  /** The operator's answer; null where nothing is asked any more. */
  answered(way: WayOfReading): ReadScan | null;
  dismiss(): void;
  /** After an undo: an answer may have been wrong. */
  forget(): void;
}

/** The question as the screen has it. */
export type AskedScans = Pick<ScanReader, 'getState' | 'subscribe' | 'dismiss'> & {
  answer(way: WayOfReading): void;
};

export function createScanReader(ports: ScanReaderPorts): ScanReader {
  const listeners = new Set<() => void>();
  const answers = new Map<string, WayOfReading>();
  let asked: AskedScan | null = null;

  function ask(next: AskedScan | null): void {
    if (asked === next) return;
    asked = next;
    for (const listener of listeners) listener();
  }

  function answered(way: WayOfReading): ReadScan | null {
    if (!asked) return null;
    const { scan, choices } = asked;
    const choice = choices.find((one) => one.way === way);
    if (!choice) return null;
    answers.set(scan.raw, way);
    ask(null);
    return { scan, reading: choice.reading };
  }

  async function read(scan: ScanRecord, lots: readonly string[]): Promise<ReadScan | null> {
    const reading = readingOf(scan, ports);
    const way = asked && wayMeant(asked, scan, reading);
    if (way) return answered(way);
    if (asked && reading.kind === 'command') {
      const isLeft = reading.command === 'no' || reading.command === 'undo';
      if (isLeft) ask(null);
      ports.signals.give(isLeft ? 'success' : 'warning');
      return null;
    }
    ask(null);
    return judged(scan, reading, lots);
  }

  async function judged(
    scan: ScanRecord,
    reading: ScanReading,
    lots: readonly string[],
  ): Promise<ReadScan | null> {
    const { known, product } = await knownOf(reading, lots, ports.lookup);
    const verdict = judgeDoubt(reading, known);
    if (verdict.kind === 'sure') return { scan, reading: verdict.reading };
    const before = verdict.choices.find(({ way }) => way === answers.get(scan.raw));
    if (before) return { scan, reading: before.reading };
    ask({ scan, product: product ?? gtinSaid(reading), choices: verdict.choices });
    ports.signals.give('warning');
    return null;
  }

  return {
    read,
    answered,
    dismiss: () => ask(null),
    forget: () => answers.clear(),
    getState: () => asked,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Which way a scan answers with: the same code or yes the likelier one, a number that choice; null for another scan. */
function wayMeant({ scan, choices }: AskedScan, next: ScanRecord, reading: ScanReading): WayOfReading | null {
  const isCommand = reading.kind === 'command';
  const isYes = next.raw === scan.raw || (isCommand && reading.command === 'yes');
  if (isYes) return choices[0]?.way ?? null;
  const number = isCommand && reading.command === 'number' ? reading.number : 0;
  return choices[number - 1]?.way ?? null;
}

/** A camera hands separators on as they are printed; a scanner does where its set-up has proven so. */
function readingOf({ raw, symbology, source }: ScanRecord, ports: ScanReaderPorts): ScanReading {
  const { clock, codePatterns: patterns, separators } = ports;
  return parseScan(raw, symbology, {
    today: isoNow(clock).slice(0, 10),
    zeroSuppressedGtin: true,
    separators: source === 'camera' ? 'kept' : (separators?.() ?? 'unknown'),
    ...(patterns ? { patterns } : {}),
  });
}

const unknownGoods = { tracking: null, lots: [] };

type Found = { known: GoodsKnown; product: string | null };

/** What is known of doubtful goods. A database that cannot answer knows nothing: then the question is asked. */
async function knownOf(
  reading: ScanReading,
  lots: readonly string[],
  lookup: ScanReaderPorts['lookup'],
): Promise<Found> {
  const nothing: Found = { known: { ...unknownGoods, lots }, product: null };
  const isDoubted = reading.kind === 'doubtful' || ('doubt' in reading && reading.doubt !== null);
  const gtin = gtinSaid(reading);
  if (!isDoubted || gtin === null) return nothing;
  try {
    const product = await lookup.productByCode(gtin);
    if (!product) return nothing;
    const stock = await lookup.stockOf(product.productId);
    const held = stock.flatMap(({ lot }) => (lot === null ? [] : [lot]));
    return { known: { tracking: product.tracking, lots: [...lots, ...held] }, product: product.name };
  } catch {
    return nothing;
  }
}
