import { placeParts } from '../../shared/domain/place.ts';
import type { Act } from './act.ts';

/** A product or address that the site does not know is moved all the same; a manager has to enter it. */
export function judgeGoods({ tx, movement: { body }, report }: Act): void {
  const { productId, from, to } = body;
  if (productId !== undefined && !tx.products.get(productId)) {
    report({ kind: 'unknown_product', actual: productId });
  }
  for (const place of new Set([from, to])) {
    if (place === undefined) continue;
    const { kind, id } = placeParts(place);
    if (kind === 'location' && !tx.locations.get(id)) report({ kind: 'unknown_location', place, actual: id });
  }
}
