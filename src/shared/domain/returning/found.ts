import type { KnownThing } from '../known-thing.ts';
import type { Place } from '../place.ts';
import type { SureReading } from '../scan-reading.ts';
import type { ScanRecord } from '../scan-record.ts';
import type { ReturnGoods } from './return-state.ts';

/** What lies at a scanned tote or place: goods that no order wants, and those that an order does. */
export type Source = {
  place: Place;
  goods: readonly ReturnGoods[];
  wanted: readonly ReturnGoods[];
  /** The order they are wanted for, as far as it has a name. */
  orderId: string | null;
  /** All that lies there is of one kind, so that the code of the tote names it. */
  isOneKind: boolean;
};

/** A scan with all that the rules need to know about it. */
export type ReturnScan = {
  scan: ScanRecord;
  reading: SureReading;
  known: KnownThing | null;
  /** Set for a container or a location, known or not. */
  source: Source | null;
  /** The scanned product as goods of the current source, where nobody knew that it lies there. */
  stranger: ReturnGoods | null;
};

/** Whether a source is a container, which can be named by its own code. */
export const isContainer = ({ place }: Pick<Source, 'place'>): boolean => place.startsWith('lpn:');
