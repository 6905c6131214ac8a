import { code39Text } from './code39-text.ts';
import type { Symbology } from './sighting.ts';

/** FNC1 between two element strings, as scanners and decoders transmit it. */
export const groupSeparator = '\u001d';

/** AIM identifiers (ISO/IEC 15424) that announce GS1 element strings. */
const announcing = [']C1', ']d2', ']d5', ']Q3', ']Q4', ']e0'];

/**
 * The text as a hardware scanner sends it: the AIM identifier in front where it announces GS1 data, every other text as
 * it is. A separator at the end says nothing, and some decoders make one of a check character that has the value of
 * FNC1; one in front repeats what the identifier says.
 */
export function scannedText(symbology: Symbology, text: string, identifier: string): string {
  if (symbology === 'CODE_39') return code39Text(text);
  const ended = text.endsWith(groupSeparator) ? text.slice(0, -1) : text;
  if (!announcing.includes(identifier)) return ended;
  return identifier + (ended.startsWith(groupSeparator) ? ended.slice(1) : ended);
}
