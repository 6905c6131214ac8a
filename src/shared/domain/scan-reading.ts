import type { Command } from './command-code.ts';
import type { Gs1Fault } from './gs1/gs1-fault.ts';
import type { Gs1Fields } from './gs1/gs1-fields.ts';
import type { LostSeparator } from './gs1/lost-separator.ts';

/** What a scan means, by its text alone. Whether such a thing exists, and is expected now, is asked afterwards. */
export type ScanMeaning =
  /** A trade item: GTIN (14 digits) with what else its code says. */
  | { kind: 'product'; gtin: string; fields: Gs1Fields; doubt: LostSeparator | null }
  /** What a logistic unit contains: the GTIN of (02), `count` pieces of it (37). Never the unit itself. */
  | { kind: 'contents'; gtin: string; count: number | null; fields: Gs1Fields; doubt: LostSeparator | null }
  /** Lot, dates, serial and the like without a GTIN: the second barcode of a label. */
  | { kind: 'attributes'; fields: Gs1Fields; doubt: LostSeparator | null }
  /** A container: an internal plate, or an SSCC of 18 digits, then with the contents its label states. */
  | { kind: 'lpn'; lpn: string; sscc: string | null; fields: Gs1Fields; doubt: LostSeparator | null }
  | { kind: 'place'; placeCode: string }
  | { kind: 'check_digits'; digits: string }
  | { kind: 'badge'; badge: string }
  | { kind: 'command'; command: Command }
  | { kind: 'order'; orderNumber: string }
  | { kind: 'purchase_order'; purchaseOrderNumber: string }
  /**
   * A separator was likely lost, so that one value has swallowed others: shown as both and asked about, never booked
   * unasked. `asRead` is null where the text as read is invalid.
   */
  | { kind: 'doubtful'; asRead: ScanMeaning | null; asSplit: ScanMeaning; doubt: LostSeparator }
  /** A code that claims to be something and is not valid; `said` is the text to show. */
  | { kind: 'faulty'; reason: Gs1Fault; ai: string | null; said: string }
  /** No pattern fits: perhaps an alias of a product, else shown as it is. */
  | { kind: 'unknown'; text: string };

/**
 * A classified scan. `raw` is the text as it came, kept for the movement; `doubled` tells that the reader sent the
 * same code twice in one go and only one of it was taken.
 */
export type ScanReading = ScanMeaning & { raw: string; doubled: boolean };
