import { hasCheckDigit } from './check-digit.ts';
import { isDigits } from './character-set.ts';

const lengths = [8, 12, 13, 14];

/** A GTIN of 8, 12, 13 or 14 digits with its right check digit, as 14 digits; undefined for anything else. */
export function normaliseGtin(text: string): string | undefined {
  return lengths.includes(text.length) && hasCheckDigit(text) ? text.padStart(14, '0') : undefined;
}

/**
 * What a GTIN tells of its packing by its indicator digit, the first of the 14: `item` (0) is a number of 8, 12 or 13
 * digits, an item as it is sold or a packing with a number of its own; `grouping` (1 to 8) is so many of that item in
 * a case or on a pallet; `variable_measure` (9) is weighed or counted anew each time. GS1 General Specifications
 * 2.1.
 */
export type GtinPacking = 'item' | 'grouping' | 'variable_measure';

/** @param gtin 14 digits */
export function gtinPacking(gtin: string): GtinPacking {
  if (gtin.startsWith('0')) return 'item';
  return gtin.startsWith('9') ? 'variable_measure' : 'grouping';
}

/**
 * A GTIN of 14 digits without the zeros that only fill it up, as it stands under the bars: 8, 12, 13 or 14 digits.
 * Any other text stays as it is.
 */
export function printedGtin(code: string): string {
  if (!/^\d{14}$/.test(code)) return code;
  const filled = [6, 2, 1].find((zeros) => code.startsWith('0'.repeat(zeros)));
  return code.slice(filled ?? 0);
}

/**
 * The 12 digits that the 8 of a UPC-E symbol stand for; undefined when they are not such. The sixth digit of the
 * body tells where the zeros were left out. GS1 General Specifications 7.10.
 */
export function expandUpcE(text: string): string | undefined {
  if (text.length !== 8 || !isDigits(text) || !'01'.includes(text.charAt(0))) return undefined;
  const [system, body, check] = [text.charAt(0), text.slice(1, 7), text.charAt(7)];
  const tail = body.charAt(5);
  const zeros = (before: number, count: number, last: string): string =>
    body.slice(0, before) + '0'.repeat(count) + last;
  const full =
    tail <= '2'
      ? body.slice(0, 2) + tail + '0000' + body.slice(2, 5)
      : tail === '3'
        ? zeros(3, 5, body.slice(3, 5))
        : tail === '4'
          ? zeros(4, 5, body.slice(4, 5))
          : zeros(5, 4, tail);
  const upc = system + full + check;
  return hasCheckDigit(upc) ? upc : undefined;
}
