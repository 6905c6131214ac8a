import { standardCodePatterns, type CodePatterns } from './code-patterns.ts';
import { yearOf } from './gs1/calendar.ts';
import { hasAimIdentifier } from './gs1/aim-identifier.ts';
import { decodeValues } from './gs1/decode-value.ts';
import { separator, type AiValue } from './gs1/element-string.ts';
import { toGs1Fields } from './gs1/gs1-fields.ts';
import { normaliseGtin } from './gs1/gtin.ts';
import type { LostSeparator } from './gs1/lost-separator.ts';
import { readGs1, type Gs1Scan } from './gs1/read-gs1.ts';
import { ownCode } from './own-code.ts';
import type { ScanMeaning, ScanReading } from './scan-reading.ts';

export type ParseScanOptions = {
  /** ISO date; decides the century of two-digit years. */
  today: string;
  patterns?: CodePatterns;
  /** `kept` where the device is known to transmit separators, or the camera read the code. */
  separators?: 'kept' | 'unknown';
};

/**
 * What a scanned or typed text means, without a round trip, in this order:
 *
 *   AIM identifier or symbology -> GS1 data -> plate (LPN) -> place -> bare GTIN -> badge, command, order -> unknown
 *
 * `symbology` is the reader's name of it where it tells one. The same code sent twice in one go is taken once.
 */
export function parseScan(raw: string, symbology: string | null, options: ParseScanOptions): ScanReading {
  const text = raw.trim();
  const whole = meaningOf(text, symbology, options);
  const half = halfOf(text);
  // Eight digits twice may be a GTIN of sixteen characters with its identifier, so short halves come second.
  if (half !== undefined && (half.length > 8 || !isKnown(whole))) {
    const once = meaningOf(half, symbology, options);
    if (isKnown(once)) return { ...once, raw, doubled: true };
  }
  return { ...whole, raw, doubled: false };
}

const halfOf = (text: string): string | undefined => {
  const half = text.slice(0, text.length / 2);
  return half.length > 2 && half + half === text ? half : undefined;
};

const isKnown = ({ kind }: ScanMeaning): boolean =>
  kind !== 'unknown' && kind !== 'faulty' && kind !== 'doubtful';

function meaningOf(text: string, symbology: string | null, options: ParseScanOptions): ScanMeaning {
  const { today, separators = 'unknown' } = options;
  const scan = readGs1(withoutDoubleFnc1(text), { today, symbology, separators, zeroSuppressedGtin: true });
  switch (scan.kind) {
    case 'elements':
      return fromElements(scan, options);
    case 'gtin':
      return { kind: 'product', gtin: scan.gtin, fields: { gtin: scan.gtin }, doubt: null };
    case 'plain':
      return fromText(scan.text, options);
    case 'rejected':
      return fromRejected(scan, text, options);
  }
}

/** Some readers send FNC1 in first position as a separator behind the AIM identifier that already says so. */
const withoutDoubleFnc1 = (text: string): string =>
  hasAimIdentifier(text) && text[3] === separator ? text.slice(0, 3) + text.slice(4) : text;

/** Nothing announced GS1 data, or what looked like it is none: then the text is one of the site's own. */
const unannounced = ['not_gs1', 'unknown_symbology', 'brackets', 'web_address', 'no_key'];

function fromRejected(
  scan: Extract<Gs1Scan, { kind: 'rejected' }>,
  text: string,
  options: ParseScanOptions,
): ScanMeaning {
  if (scan.doubt)
    return { kind: 'doubtful', asRead: null, asSplit: split(scan.doubt, options), doubt: scan.doubt };
  if (unannounced.includes(scan.reason))
    return fromText(hasAimIdentifier(text) ? text.slice(3) : text, options);
  return { kind: 'faulty', reason: scan.reason, ai: scan.ai, said: text };
}

function fromElements(scan: Extract<Gs1Scan, { kind: 'elements' }>, options: ParseScanOptions): ScanMeaning {
  const { doubt, linearGtin } = scan;
  const asRead = fromAis(scan.ais, options, doubt, linearGtin);
  if (doubt?.likelihood !== 'likely') return asRead;
  return { kind: 'doubtful', asRead, asSplit: split(doubt, options, linearGtin), doubt };
}

const split = (
  doubt: LostSeparator,
  options: ParseScanOptions,
  linearGtin: string | null = null,
): ScanMeaning => fromAis(doubt.ais, options, null, linearGtin);

function fromAis(
  ais: readonly AiValue[],
  options: ParseScanOptions,
  doubt: LostSeparator | null,
  linearGtin: string | null,
): ScanMeaning {
  const fields = toGs1Fields({ ais, decoded: decodeValues(ais, yearOf(options.today)) });
  const { sscc, gtin = linearGtin ?? undefined, contentGtin, placeExtension } = fields;
  const asset = ais.find(({ ai }) => ai === '8003')?.value;
  if (sscc !== undefined) return { kind: 'lpn', lpn: sscc, sscc, fields, doubt };
  if (asset !== undefined) return { kind: 'lpn', lpn: asset, sscc: null, fields, doubt };
  if (gtin !== undefined) return { kind: 'product', gtin, fields: { ...fields, gtin }, doubt };
  if (contentGtin !== undefined) {
    return { kind: 'contents', gtin: contentGtin, count: fields.count ?? null, fields, doubt };
  }
  if (placeExtension !== undefined) return { kind: 'place', placeCode: placeExtension };
  return fromInternal(ais, options) ?? { kind: 'attributes', fields, doubt };
}

/** Companies carry their own numbers in (90) to (99): there a plate or place is as good as outside. */
function fromInternal(ais: readonly AiValue[], options: ParseScanOptions): ScanMeaning | undefined {
  const internal = ais.find(({ ai }) => /^9\d$/.test(ai));
  return internal && ownCode(internal.value, options.patterns ?? standardCodePatterns);
}

/** A key with its check digit in front: an element string whose reader hides the AIM identifier. */
const keyInFront = /^(?:00\d{18}|0[12]\d{14})/;

function fromText(text: string, options: ParseScanOptions): ScanMeaning {
  const { today, separators = 'unknown', patterns = standardCodePatterns } = options;
  const hasSeparator = text.includes(separator);
  if (hasSeparator || keyInFront.test(text)) {
    const scan = readGs1(text, { today, symbology: 'gs1-128', separators });
    if (scan.kind === 'elements') return fromElements(scan, options);
    if (scan.kind === 'rejected' && (hasSeparator || scan.doubt)) return fromRejected(scan, text, options);
  }
  const gtin = normaliseGtin(text);
  return (
    ownCode(text, patterns, ['lpn', 'place']) ??
    (gtin === undefined ? undefined : { kind: 'product', gtin, fields: { gtin }, doubt: null }) ??
    ownCode(text, patterns) ?? { kind: 'unknown', text }
  );
}
