import { dataFormOfAim, dataFormOfSymbology, hasAimIdentifier, type DataForm } from './aim-identifier.ts';
import { associationFault } from './association.ts';
import { readBracketed } from './bracketed.ts';
import { yearOf } from './calendar.ts';
import { isDigits } from './character-set.ts';
import { hasCheckDigit } from './check-digit.ts';
import { decodeValues, type DecodedValue } from './decode-value.ts';
import { isWebAddress, readDigitalLink } from './digital-link.ts';
import { readElements, separator, type AiValue, type ElementList } from './element-string.ts';
import { rejection, type Gs1Rejection } from './gs1-fault.ts';
import { expandUpcE } from './gtin.ts';
import { findLostSeparator, type LostSeparator } from './lost-separator.ts';

export type Gs1Scan =
  | {
      kind: 'elements';
      carrier: 'element_string' | 'digital_link' | 'bracketed';
      /** The GTIN of the linear part, where a composite symbol carries one before its elements. */
      linearGtin: string | null;
      ais: AiValue[];
      decoded: Record<string, DecodedValue>;
      doubt: LostSeparator | null;
    }
  /** A retail symbol: `printed` as under the bars, `gtin` the same as 14 digits. */
  | { kind: 'gtin'; gtin: string; printed: string }
  /** The symbol says that its text is not GS1 data. */
  | { kind: 'plain'; text: string }
  | (Gs1Rejection & { doubt: LostSeparator | null });

export type ParseOptions = {
  /** ISO date; decides the century of two-digit years. */
  today: string;
  /** The reader's name of the symbology, or the AIM identifier, where the text does not start with one. */
  symbology?: string | null;
  /** Also demand the rules between identifiers, for texts that describe a unit completely. */
  association?: boolean;
  /** Accept GTINs of 8, 12 and 13 digits in the path of Digital Links. */
  zeroSuppressedGtin?: boolean;
  /** `kept` where the reader is known to transmit separators: then none is looked for that may be lost. */
  separators?: 'kept' | 'unknown';
};

/**
 * What a scanned text is by GS1 rules, strictly: lengths, character sets, check digits, dates and code lists.
 * Announced by its AIM identifier, by the reader's symbology, by a leading separator (FNC1), by brackets or as a web
 * address; a text that nothing announces is rejected as `not_gs1`. Never throws.
 */
export function readGs1(raw: string, options: ParseOptions): Gs1Scan {
  const aim = hasAimIdentifier(raw);
  const from = aim ? 3 : 0;
  if (raw.startsWith(']') && !aim) return refuse(rejection('unknown_symbology', null, 0, raw.length));
  const form = aim ? dataFormOfAim(raw.slice(0, 3)) : formOf(raw, options.symbology);
  if (form === undefined) return refuse(rejection('unknown_symbology', null, 0, 3));
  if (form === 'unannounced') return refuse(rejection('not_gs1', null, 0, raw.length));
  return readForm(form, raw, from, options);
}

type AnyForm = DataForm | 'bracketed' | 'unannounced';

function formOf(raw: string, symbology: string | null | undefined): AnyForm {
  if (symbology) return dataFormOfSymbology(symbology);
  if (raw.startsWith('(')) return 'bracketed';
  return raw.startsWith(separator) || isWebAddress(raw) ? 'plain' : 'unannounced';
}

const refuse = (fault: Gs1Rejection, doubt: LostSeparator | null = null): Gs1Scan => ({ ...fault, doubt });

function readForm(form: DataForm | 'bracketed', raw: string, from: number, options: ParseOptions): Gs1Scan {
  const year = yearOf(options.today);
  switch (form) {
    case 'elements':
      return elements(raw, from, options);
    case 'bracketed':
      return finish(readBracketed(raw, year), 'bracketed', null, options);
    case 'ean13':
      return retail(raw, from, from > 0 ? [13] : [12, 13], options);
    case 'ean8':
      return retail(raw, from, [8], options);
    case 'upce': {
      const gtin = expandUpcE(raw.slice(from));
      return gtin === undefined ? retail(raw, from, [12, 13], options) : asGtin(gtin);
    }
    case 'plain':
      return plain(raw, from, options);
  }
}

function plain(raw: string, from: number, options: ParseOptions): Gs1Scan {
  // Some readers hand over FNC1 in first position as a separator and call the symbol by its plain name.
  if (raw[from] === separator) return elements(raw, from + 1, options);
  if (!isWebAddress(raw.slice(from))) return { kind: 'plain', text: raw.slice(from) };
  const { zeroSuppressedGtin = false } = options;
  const link = readDigitalLink(raw, from, { year: yearOf(options.today), zeroSuppressedGtin });
  return finish(link, 'digital_link', null, options);
}

function elements(
  raw: string,
  from: number,
  options: ParseOptions,
  linearGtin: string | null = null,
): Gs1Scan {
  const year = yearOf(options.today);
  const doubt = options.separators === 'kept' ? null : findLostSeparator(raw, from, year);
  const scan = finish(readElements(raw, from, year), 'element_string', linearGtin, options);
  return scan.kind === 'elements' || scan.kind === 'rejected' ? { ...scan, doubt } : scan;
}

type Carrier = 'element_string' | 'digital_link' | 'bracketed';

function finish(
  list: ElementList | Gs1Rejection,
  carrier: Carrier,
  linearGtin: string | null,
  options: ParseOptions,
): Gs1Scan {
  if (list.kind === 'rejected') return refuse(list);
  const { ais } = list;
  const fault = options.association ? associationFault(ais) : null;
  if (fault) return refuse(fault);
  return {
    kind: 'elements',
    carrier,
    linearGtin,
    ais,
    decoded: decodeValues(ais, yearOf(options.today)),
    doubt: null,
  };
}

/** A composite symbol follows its linear part as a second message. */
const compositeMark = '|]e0';

function retail(raw: string, from: number, lengths: readonly number[], options: ParseOptions): Gs1Scan {
  const mark = raw.indexOf(compositeMark, from);
  const printed = raw.slice(from, mark < 0 ? raw.length : mark);
  if (!lengths.includes(printed.length)) return refuse(rejection('wrong_length', null, from, printed.length));
  if (!isDigits(printed)) return refuse(rejection('wrong_character', null, from, printed.length));
  if (!hasCheckDigit(printed)) return refuse(rejection('check_digit', null, from + printed.length - 1, 1));
  if (mark < 0) return asGtin(printed);
  return elements(raw, mark + compositeMark.length, options, printed.padStart(14, '0'));
}

const asGtin = (printed: string): Gs1Scan => ({ kind: 'gtin', gtin: printed.padStart(14, '0'), printed });
