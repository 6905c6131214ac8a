import type { CodePatterns } from './code-patterns.ts';
import { yearOf } from './gs1/calendar.ts';
import { decodeValues } from './gs1/decode-value.ts';
import type { AiValue } from './gs1/element-string.ts';
import { toGs1Fields } from './gs1/gs1-fields.ts';
import { gtinPacking } from './gs1/gtin.ts';
import type { LostSeparator } from './gs1/lost-separator.ts';
import type { Gs1Scan } from './gs1/read-gs1.ts';
import { ownCode } from './own-code.ts';
import type { Gs1Content, ScanDoubt, ScanMeaning, SureMeaning } from './scan-reading.ts';

/** What it takes to say what elements mean: the day of the scan (ISO date), and the site's own codes. */
export type MeaningContext = { today: string; patterns: CodePatterns };

type Elements = Extract<Gs1Scan, { kind: 'elements' }>;
type Said = { carrier: Gs1Content['carrier']; linearGtin: string | null };

/** What a valid list of elements identifies; doubtful where a separator was likely lost. */
export function meaningOfElements(
  { ais, doubt, linearGtin, carrier }: Elements,
  context: MeaningContext,
  announced: Gs1Content['carrier'] = carrier,
): ScanMeaning {
  const said = { carrier: announced, linearGtin };
  const asSplit = doubt && meaningOfAis(doubt.ais, said, null, context);
  if (!doubt || !asSplit) return meaningOfAis(ais, said, null, context);
  if (doubt.likelihood === 'possible') return meaningOfAis(ais, said, { ...doubt, asSplit }, context);
  return { kind: 'doubtful', asRead: meaningOfAis(ais, said, null, context), asSplit, doubt };
}

/** What a text means that is invalid as read, and valid with a separator put back. */
export const meaningOfSplit = (
  doubt: LostSeparator,
  context: MeaningContext,
  carrier: Gs1Content['carrier'] = 'element_string',
): ScanMeaning => ({
  kind: 'doubtful',
  asRead: null,
  asSplit: meaningOfAis(doubt.ais, { carrier, linearGtin: null }, null, context),
  doubt,
});

/** A GTIN by itself, without elements. */
export const meaningOfGtin = (gtin: string, carrier: Gs1Content['carrier']): SureMeaning => ({
  kind: 'product',
  gtin,
  packing: gtinPacking(gtin),
  fields: { gtin },
  doubt: null,
  gs1: { carrier, ais: [], decoded: {} },
});

/** The key decides what is identified: (00) and (8003) a container, (01) a product, (02) what a unit contains, (254) or else (414) a place. */
function meaningOfAis(
  ais: readonly AiValue[],
  { carrier, linearGtin }: Said,
  doubt: ScanDoubt | null,
  { today, patterns }: MeaningContext,
): SureMeaning {
  const decoded = decodeValues(ais, yearOf(today));
  const gs1: Gs1Content = { carrier, ais, decoded };
  const fields = toGs1Fields({ ais, decoded });
  const { sscc, gtin = linearGtin ?? undefined, contentGtin, placeExtension, placeGln } = fields;
  const asset = ais.find(({ ai }) => ai === '8003')?.value;
  if (sscc !== undefined) return { kind: 'lpn', lpn: sscc, sscc, fields, doubt, gs1 };
  if (asset !== undefined) return { kind: 'lpn', lpn: asset, sscc: null, fields, doubt, gs1 };
  if (gtin !== undefined) {
    return { kind: 'product', gtin, packing: gtinPacking(gtin), fields: { ...fields, gtin }, doubt, gs1 };
  }
  if (contentGtin !== undefined) {
    const count = fields.count ?? null;
    const packing = gtinPacking(contentGtin);
    return { kind: 'contents', gtin: contentGtin, packing, count, fields, doubt, gs1 };
  }
  const placeCode = placeExtension ?? placeGln;
  if (placeCode !== undefined) return { kind: 'place', placeCode, gs1 };
  const internal = internalCode(ais, patterns);
  return internal ? { ...internal, gs1 } : { kind: 'attributes', fields, doubt, gs1 };
}

/** Companies carry their own numbers in (90) to (99): there a plate or place is as good as outside. */
function internalCode(ais: readonly AiValue[], patterns: CodePatterns): SureMeaning | undefined {
  const internal = ais.find(({ ai }) => /^9\d$/.test(ai));
  return internal && ownCode(internal.value, patterns);
}
