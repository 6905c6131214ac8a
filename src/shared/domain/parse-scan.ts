import { type CodePatterns, standardCodePatterns } from './code-patterns.ts';
import { hasAimIdentifier } from './gs1/aim-identifier.ts';
import { separator } from './gs1/element-string.ts';
import { normaliseGtin } from './gs1/gtin.ts';
import { type Gs1Scan, type ParseOptions, readGs1 } from './gs1/read-gs1.ts';
import { meaningOfElements, meaningOfGtin, meaningOfSplit } from './gs1-meaning.ts';
import { ownCode } from './own-code.ts';
import type { ScanMeaning, ScanReading } from './scan-reading.ts';

/**
 * `today` (ISO date) decides the century of two-digit years. `separators` is `kept` where the device is known to
 * transmit them, or the camera read the code. The rest is off unless given: see `readGs1`.
 */
export type ParseScanOptions = Omit<ParseOptions, 'symbology'> & {
  /** What the site's own codes look like; the standard ones unless given. */
  patterns?: CodePatterns;
};

/**
 * What a scanned or typed text means, without a round trip, in this order:
 *
 *   AIM identifier or symbology -> GS1 data -> plate (LPN) -> place -> bare GTIN -> badge, command, order -> unknown
 *
 * Shapes and units of what it returns: `ScanMeaning`. GTINs have 14 digits, dates are ISO dates, weights and other
 * measures keep their digits with the implied point and a unit of UN/ECE Recommendation 20.
 *
 * Never throws: what claims to be GS1 data and breaks its rules comes back as `faulty` with the reason, the
 * identifier and the position; what may have lost a separator as `doubtful`, with both readings.
 *
 * @param raw the text as the reader sent it, with or without AIM identifier; control characters included
 * @param symbology the reader's name of the symbol, or its AIM identifier, where it tells one beside the text
 * @see GS1 General Specifications, GS1 Digital Link: URI Syntax; AIM identifiers by ISO/IEC 15424
 */
export function parseScan(raw: string, symbology: string | null, options: ParseScanOptions): ScanReading {
  const text = raw.trim();
  const whole = meaningOf(text, symbology, options);
  const half = halfOf(text);
  // Eight digits twice may be a GTIN of sixteen characters with its identifier, so short numbers come second.
  if (half !== undefined && (!/^\d{1,8}$/.test(half) || !isKnown(whole))) {
    const once = meaningOf(half, symbology, options);
    if (isKnown(once)) return { ...once, raw, doubled: true };
  }
  return { ...whole, raw, doubled: false };
}

/** What was sent twice in one go. */
const halfOf = (text: string): string | undefined => {
  const half = text.slice(0, text.length / 2);
  return half.length > 2 && half + half === text ? half : undefined;
};

const isKnown = ({ kind }: ScanMeaning): boolean => kind !== 'unknown' && kind !== 'faulty';

type Context = ParseScanOptions & { patterns: CodePatterns };

function meaningOf(text: string, symbology: string | null, options: ParseScanOptions): ScanMeaning {
  const context: Context = { ...options, patterns: options.patterns ?? standardCodePatterns };
  const said = withoutDoubleFnc1(text);
  const scan = readGs1(said, { ...options, symbology });
  switch (scan.kind) {
    case 'elements':
      return meaningOfElements(scan, context);
    case 'gtin':
      return meaningOfGtin(scan.gtin, 'retail');
    case 'plain':
      return meaningOfText(scan.text, context);
    case 'rejected':
      return meaningOfRejected(scan, said, context);
  }
}

/** Some readers send FNC1 in first position as a separator behind the AIM identifier that already says so. */
const withoutDoubleFnc1 = (text: string): string =>
  hasAimIdentifier(text) && text[3] === separator ? text.slice(0, 3) + text.slice(4) : text;

/** Nothing announced GS1 data, or what looked like it is none: then the text is one of the site's own. */
const unannounced = ['not_gs1', 'unknown_symbology', 'brackets', 'web_address', 'no_key'];

type Rejected = Extract<Gs1Scan, { kind: 'rejected' }>;

function meaningOfRejected(scan: Rejected, said: string, context: Context): ScanMeaning {
  if (scan.doubt) return meaningOfSplit(scan.doubt, context);
  if (unannounced.includes(scan.reason)) {
    return meaningOfText(hasAimIdentifier(said) ? said.slice(3) : said, context);
  }
  const { reason, ai, position, length } = scan;
  return { kind: 'faulty', reason, ai, said, position, length };
}

function meaningOfText(text: string, context: Context): ScanMeaning {
  const { patterns } = context;
  const gtin = normaliseGtin(text);
  return (
    hiddenElements(text, context) ??
    ownCode(text, patterns, ['lpn', 'place']) ??
    (gtin === undefined ? undefined : meaningOfGtin(gtin, 'unannounced')) ??
    ownCode(text, patterns) ?? { kind: 'unknown', text }
  );
}

/** A key with its check digit in front: an element string whose reader hides the AIM identifier. */
const keyInFront = /^(?:00\d{18}|0[12]\d{14})/;

/** The messages of ISO/IEC 15434, as industry uses them, have separators of their own. */
const otherMessage = '[)>';

/** Elements that no identifier announced. A separator says so as well, a key only if all behind it is right too. */
function hiddenElements(text: string, context: Context): ScanMeaning | undefined {
  const hasSeparator = text.includes(separator) && !text.startsWith(otherMessage);
  if (!hasSeparator && !keyInFront.test(text)) return undefined;
  const scan = readGs1(text, { ...context, symbology: 'gs1-128' });
  if (scan.kind === 'elements') return meaningOfElements(scan, context, 'unannounced');
  return scan.kind === 'rejected' && (hasSeparator || scan.doubt)
    ? meaningOfRejected(scan, text, context)
    : undefined;
}
