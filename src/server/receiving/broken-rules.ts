import type { Location } from '../../shared/domain/location.ts';
import type { Product } from '../../shared/domain/product.ts';
import type { Condition } from '../../shared/domain/stock.ts';

type Place = Pick<Location, 'temperature' | 'hazardClasses' | 'type'>;

/** Types of places where goods stay; elsewhere they only pass, for however short a time the rules allow. */
const lastingTypes: readonly Location['type'][] = ['reserve', 'pick_face', 'quarantine'];

/**
 * Rules that are no matter of taste, by the names under which devices record them (shared/domain/moving/place-rules):
 * judged again here, because the device may have held an old row of the place or the product. What is damaged needs no
 * cold any more.
 */
export function brokenAt(
  place: Place,
  { temperature, hazardClass }: Pick<Product, 'temperature' | 'hazardClass'>,
  condition: Condition,
): string[] {
  if (!lastingTypes.includes(place.type)) return [];
  const isWrongCold = condition !== 'damaged' && place.temperature !== temperature;
  const isHazardous = hazardClass !== null && !place.hazardClasses.includes(hazardClass);
  return [...(isWrongCold ? ['temperature'] : []), ...(isHazardous ? ['hazard'] : [])];
}
