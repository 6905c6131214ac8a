import { isSscc } from '../../shared/domain/gs1/sscc.ts';
import { isLpn } from '../../shared/domain/lpn.ts';
import { parsePlaceCode } from '../../shared/domain/place-code.ts';
import { plateText } from '../../shared/domain/plate-text.ts';

/** Where the label of a thing is printed that is named by this text, as typed or scanned; null for what has none. */
export function labelWay(text: string): string | null {
  const plate = plateText(text);
  if (isSscc(plate)) return `/labels?show=unit&units=${plate}`;
  if (isLpn(plate)) return `/labels?show=plate&way=given&plates=${plate}`;
  const place = text.trim().toUpperCase();
  return parsePlaceCode(place) ? `/labels?from=${place}&to=${place}` : null;
}
