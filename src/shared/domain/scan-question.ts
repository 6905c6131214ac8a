import type { Tracking } from './product.ts';
import type { ScanReading, SureMeaning, SureReading } from './scan-reading.ts';

/*
 * A code whose separator may be lost can be read in two ways:
 *
 *   ]C1 02 09521234543213 10 A773748        whole: lot A773748
 *                         10 A77 | 37 48    split: lot A77, 48 pieces
 *
 * The operator has the label in his hand and is asked. What the device knows of the goods puts the likelier way first
 * and tells whether a merely possible loss is worth a question; it never answers a likely one by itself.
 */
export type WayOfReading = 'split' | 'whole';

/** One way to read a code. `isKnown`: goods of that lot are in the house, announced or asked for. */
export type ScanChoice = { way: WayOfReading; reading: SureReading; isKnown: boolean };

/** What the device knows of the goods that both ways name. */
export type GoodsKnown = {
  /** What the product is told apart by; null for a product that nobody knows. */
  tracking: Tracking | null;
  /** Lots of it that are in the house, announced or asked for. */
  lots: readonly string[];
};

export type Judged =
  | { kind: 'sure'; reading: SureReading }
  /** The likelier choice first; one choice only where the text as read is invalid. */
  | { kind: 'asked'; choices: readonly [ScanChoice, ...ScanChoice[]] };

/** Whether a scan may be taken as it is, or has to be asked about. */
export function judgeDoubt(reading: ScanReading, known: GoodsKnown): Judged {
  const ways = waysOf(reading);
  if ('kind' in ways) return { kind: 'sure', reading: ways };
  const { whole, split, isLikely } = ways;
  if (whole && isSame(whole, split, known.tracking)) return { kind: 'sure', reading: whole };
  if (whole && !isLikely && !speaksForSplit(whole, split, known)) return { kind: 'sure', reading: whole };
  const choice = (way: WayOfReading, one: SureReading): ScanChoice => ({
    way,
    reading: one,
    isKnown: isKnownLot(one, known),
  });
  const asSplit = choice('split', split);
  if (!whole) return { kind: 'asked', choices: [asSplit] };
  const asWhole = choice('whole', whole);
  const isWholeLikelier = asWhole.isKnown && !asSplit.isKnown;
  return { kind: 'asked', choices: isWholeLikelier ? [asWhole, asSplit] : [asSplit, asWhole] };
}

/** The GTIN that a scan names in whatever way it is read; null for none. */
export function gtinSaid(reading: ScanReading): string | null {
  const ways = waysOf(reading);
  const one = 'kind' in ways ? ways : ways.split;
  if (one.kind === 'product' || one.kind === 'contents') return one.gtin;
  return one.kind === 'lpn' ? (one.fields.contentGtin ?? null) : null;
}

type Ways = { whole: SureReading | null; split: SureReading; isLikely: boolean };

/** The two ways to read a scan; the reading itself where there is only one. */
function waysOf(reading: ScanReading): Ways | SureReading {
  const { raw, doubled } = reading;
  const sure = (meaning: SureMeaning): SureReading => ({ ...meaning, raw, doubled });
  if (reading.kind === 'doubtful') {
    const { asRead, asSplit } = reading;
    return { whole: asRead && sure(asRead), split: sure(asSplit), isLikely: true };
  }
  const doubt = 'doubt' in reading ? reading.doubt : null;
  return doubt ? { whole: reading, split: sure(doubt.asSplit), isLikely: false } : reading;
}

const fieldsOf = (reading: SureReading) => ('fields' in reading ? reading.fields : {});

/** Whether it makes no difference to the goods: nothing that they are told apart or counted by is read otherwise. */
function isSame(whole: SureReading, split: SureReading, tracking: Tracking | null): boolean {
  if (!tracking || whole.kind !== split.kind) return false;
  const [one, other] = [fieldsOf(whole), fieldsOf(split)];
  return (
    one.count === other.count &&
    one.quantity === other.quantity &&
    one.netWeight?.value === other.netWeight?.value &&
    (!tracking.lot || one.lot === other.lot) &&
    (!tracking.serial || one.serial === other.serial) &&
    (!tracking.expiry || (one.expiry ?? one.bestBefore) === (other.expiry ?? other.bestBefore))
  );
}

/** What is known speaks for a lost separator: its lot is known, or it completes what the product asks for. */
function speaksForSplit(whole: SureReading, split: SureReading, known: GoodsKnown): boolean {
  if (isKnownLot(split, known) && !isKnownLot(whole, known)) return true;
  const [one, other] = [fieldsOf(whole), fieldsOf(split)];
  const { lot = false, serial = false } = known.tracking ?? {};
  const completes = (isAsked: boolean, field: 'lot' | 'serial') =>
    isAsked && one[field] === undefined && other[field] !== undefined;
  return completes(lot, 'lot') || completes(serial, 'serial');
}

function isKnownLot(reading: SureReading, { lots }: GoodsKnown): boolean {
  const { lot } = fieldsOf(reading);
  return lot !== undefined && lots.includes(lot);
}
