import type { CommandSaid } from './command-code.ts';
import type { DecodedValue } from './gs1/decode-value.ts';
import type { AiValue } from './gs1/element-string.ts';
import type { Gs1Fault } from './gs1/gs1-fault.ts';
import type { Gs1Fields } from './gs1/gs1-fields.ts';
import type { GtinPacking } from './gs1/gtin.ts';
import type { LostSeparator } from './gs1/lost-separator.ts';

/** Everything that a GS1 code says, also what the warehouse has no word for. */
export type Gs1Content = {
  /**
   * What said that it is GS1 data: FNC1, a web address, printed brackets, a retail symbol; `unannounced` where only
   * a key with its right check digit stands in front, because the reader hides what kind of symbol it was.
   */
  carrier: 'element_string' | 'digital_link' | 'bracketed' | 'retail' | 'unannounced';
  /** Identifiers with their values as printed, in their order. */
  ais: readonly AiValue[];
  /** What those values mean that are more than text, by identifier. */
  decoded: Readonly<Record<string, DecodedValue>>;
};

/** A separator that may be lost, with what the code means if it is. */
export type ScanDoubt = LostSeparator & { asSplit: SureMeaning };

type Identified =
  /**
   * A trade item: GTIN (14 digits) with what else its code says. `packing` is what the number tells by itself; which
   * packing of the product it is, and how many pieces, tell the site's own barcodes (`KnownThing`).
   */
  | { kind: 'product'; gtin: string; packing: GtinPacking; fields: Gs1Fields; doubt: ScanDoubt | null }
  /** What a logistic unit contains: the GTIN of (02), `count` pieces of it (37). Never the unit itself. */
  | {
      kind: 'contents';
      gtin: string;
      packing: GtinPacking;
      count: number | null;
      fields: Gs1Fields;
      doubt: ScanDoubt | null;
    }
  /** Lot, dates, serial and the like without a GTIN: the second barcode of a label. */
  | { kind: 'attributes'; fields: Gs1Fields; doubt: ScanDoubt | null }
  /** A container: an internal plate, or an SSCC of 18 digits, then with the contents its label states. */
  | { kind: 'lpn'; lpn: string; sscc: string | null; fields: Gs1Fields; doubt: ScanDoubt | null }
  | { kind: 'place'; placeCode: string }
  | { kind: 'check_digits'; digits: string }
  | { kind: 'badge'; badge: string }
  | ({ kind: 'command' } & CommandSaid)
  | { kind: 'order'; orderNumber: string }
  | { kind: 'purchase_order'; purchaseOrderNumber: string }
  /**
   * A code that claims to be something and is not valid. `said` is the text to show; the fault is its `length`
   * characters from `position` on, in the value of identifier `ai` where one was recognised.
   */
  | {
      kind: 'faulty';
      reason: Gs1Fault;
      ai: string | null;
      said: string;
      position: number;
      length: number;
    }
  /** No pattern fits: perhaps an alias of a product, else shown as it is. */
  | { kind: 'unknown'; text: string };

/** What a scan means beyond doubt. `gs1` is absent for codes that are no GS1 data. */
export type SureMeaning = Identified & { gs1?: Gs1Content };

/**
 * A separator was likely lost, so that one value has swallowed others: shown as both and asked about, never booked
 * unasked. `asRead` is null where the text as read is invalid.
 */
type Doubtful = {
  kind: 'doubtful';
  asRead: SureMeaning | null;
  asSplit: SureMeaning;
  doubt: LostSeparator;
  gs1?: undefined;
};

/** What a scan means, by its text alone. Whether such a thing exists, and is expected now, is asked afterwards. */
export type ScanMeaning = SureMeaning | Doubtful;

/** `doubled`: the reader sent the same code twice in one go, and only one of it was taken. */
type AsItCame = { raw: string; doubled: boolean };

/** A classified scan. `raw` is the text as it came, kept for the movement. */
export type ScanReading = ScanMeaning & AsItCame;

/** A reading that may be booked: where it was doubtful, the operator was asked. */
export type SureReading = SureMeaning & AsItCame;
