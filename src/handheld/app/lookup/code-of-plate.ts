import { type Place, placeParts } from '../../../shared/domain/place.ts';

/** A plate as a scan of it would read: an SSCC has its application identifier in front. */
export const codeOfPlate = (lpn: string): string => (/^\d{18}$/.test(lpn) ? `00${lpn}` : lpn);

/** A place as a scan of it would read. */
export function codeOfPlace(place: Place): string {
  const { kind, id } = placeParts(place);
  return kind === 'lpn' ? codeOfPlate(id) : id;
}
