import { hasAimIdentifier } from '../../../shared/domain/gs1/aim-identifier.ts';
import { normaliseGtin } from '../../../shared/domain/gs1/gtin.ts';
import type { ScanMeaning, ScanReading } from '../../../shared/domain/scan-reading.ts';
import type { ScanExpectation } from '../../ui/scan-expectation.ts';

/** How a code fits what is expected: the very one, one of the right kind, or something else. */
export type Fit = 'named' | 'kind' | 'other';

export function fitOf(reading: ScanReading, { kinds, codes = [] }: ScanExpectation): Fit {
  const own = new Set([reading.raw, ...identifiersOf(reading)].map(normalised));
  if (codes.some((code) => own.has(normalised(code)))) return 'named';
  return kindsOf(reading).some((kind) => kinds.includes(kind)) ? 'kind' : 'other';
}

/**
 * What a code may be taken for. Goods whose code says lot, date or serial answer a question for these as well; a code with
 * a lost separator may still be the expected thing, and the workflow asks.
 */
function kindsOf(meaning: ScanMeaning): ScanMeaning['kind'][] {
  if (meaning.kind === 'doubtful') return kindsOf(meaning.asSplit);
  if (meaning.kind !== 'product') return [meaning.kind];
  const { lot, serial, expiry, bestBefore } = meaning.fields;
  const isMarked = [lot, serial, expiry, bestBefore].some((one) => one !== undefined);
  return isMarked ? ['product', 'attributes'] : ['product'];
}

/** What the thing is known by, as far as its code says. */
function identifiersOf(meaning: ScanMeaning): string[] {
  switch (meaning.kind) {
    case 'product':
    case 'contents':
      return [meaning.gtin];
    case 'attributes':
      return [meaning.fields.lot, meaning.fields.serial].filter((one) => one !== undefined);
    case 'lpn':
      return [meaning.lpn];
    case 'place':
      return [meaning.placeCode];
    case 'check_digits':
      return [meaning.digits];
    case 'badge':
      return [meaning.badge];
    case 'order':
      return [meaning.orderNumber];
    case 'purchase_order':
      return [meaning.purchaseOrderNumber];
    case 'unknown':
      return [meaning.text];
    case 'doubtful':
      return [meaning.asSplit, meaning.asRead].flatMap((one) => (one ? identifiersOf(one) : []));
    case 'command':
    case 'faulty':
      return [];
  }
}

/** Capitals without symbology identifier; a GTIN of any length as 14 digits. */
function normalised(code: string): string {
  const text = plainText(code).toUpperCase();
  return normaliseGtin(text) ?? text;
}

/** The text of a code as it identifies it, by whichever decoder it was read: without symbology identifier. */
export const plainText = (raw: string): string => (hasAimIdentifier(raw) ? raw.slice(3) : raw).trim();
