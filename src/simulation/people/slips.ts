import { siteData } from '../site/site-data.ts';
import type { Chance } from '../world/world.ts';
import { pieceLabel } from './labels.ts';
import { shelves } from './seen-goods.ts';

const products = siteData.products.filter(({ tracking }) => !tracking.serial);

/** Something that stands near and was not meant: another place, or another product. */
export function wrongCode(whim: Pick<Chance, 'oneOf'>, kind: 'any' | 'place' = 'any'): string {
  if (kind === 'place' || whim.oneOf([true, false])) return whim.oneOf(shelves);
  return pieceLabel(whim.oneOf(products), { lot: 'L9-OTHER', expiry: '2027-05-31', serial: null });
}
