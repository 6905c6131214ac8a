import * as z from 'zod/mini';

/**
 * Where stock can be: a location, a container (LPN), or one of the virtual places. Every movement takes from one
 * place and adds to another, so all places together always sum to zero.
 *
 * A place travels as one string: `location:A-01-02-3`, `lpn:T00000121K`, `virtual:customer`.
 */
export const placeSchema = z.string().check(z.regex(/^(location|lpn|virtual):[^\s|]{1,40}$/));
export type Place = z.infer<typeof placeSchema>;

export const virtualPlaces = ['supplier', 'customer', 'adjustment', 'scrap'] as const;
export type VirtualPlace = (typeof virtualPlaces)[number];

export const locationPlace = (locationId: string): Place => `location:${locationId}`;
export const lpnPlace = (lpn: string): Place => `lpn:${lpn}`;
export const virtualPlace = (name: VirtualPlace): Place => `virtual:${name}`;

export type PlaceParts = { kind: 'location' | 'lpn' | 'virtual'; id: string };

/** Splits a place into its kind and the identifier within that kind. */
export function placeParts(place: Place): PlaceParts {
  const colon = place.indexOf(':');
  return { kind: place.slice(0, colon) as PlaceParts['kind'], id: place.slice(colon + 1) };
}

/** The part an operator knows: `A-01-02-3`, `T00000121K`, `customer`. */
export const placeName = (place: Place): string => placeParts(place).id;
