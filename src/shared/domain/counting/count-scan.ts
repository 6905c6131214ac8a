import type { KnownThing } from '../known-thing.ts';
import type { SureReading } from '../scan-reading.ts';
import type { ScanRecord } from '../scan-record.ts';
import type { CountedKind } from './count-state.ts';

/** A scan with all that the rules need to know about it. */
export type CountScan = {
  scan: ScanRecord;
  reading: SureReading;
  known: KnownThing | null;
  /** Lots and dates of the scanned product that are known at the place being counted. */
  lots: readonly Pick<CountedKind, 'lot' | 'expiry'>[];
};

/** What the device knows of a place, own unsent work included. Quantities in base units. */
export type KnownHere = {
  figures: readonly (CountedKind & { quantity: number; serials: readonly string[] })[];
  /** Containers that stand there. */
  lpns: readonly string[];
};
export type KnownFigure = KnownHere['figures'][number];
