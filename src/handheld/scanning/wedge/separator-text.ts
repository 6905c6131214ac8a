import type { WedgeProfile } from './device-profile.ts';
import { groupSeparator } from './key-input.ts';

/** How scanners write GS where they cannot send it: factory settings of several makes. No code has such text. */
const written = /<GS>|\{GS\}|\[GS\]|\u241D/gi;

/** What has separators: element strings begin with digits, perhaps behind an AIM identifier; messages of industry. */
const separable = /^(?:\][A-Za-z]\d)?(?:\d\d|\[\)>)/;

/**
 * The text of a scan with GS where the scanner of this device meant it. What stands for GS on this device may be a
 * character of other codes: of a place, an order, a web address.
 */
export function withSeparators(text: string, { gsSubstitute }: WedgeProfile): string {
  const plain = text.replaceAll(written, groupSeparator);
  if (gsSubstitute === null || gsSubstitute === '') return plain;
  const separated = plain.replaceAll(gsSubstitute, groupSeparator);
  return separable.test(separated.replaceAll(groupSeparator, '')) ? separated : plain;
}
