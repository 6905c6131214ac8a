import type { Place } from '../../shared/domain/place.ts';
import type { StockIdentity } from '../../shared/domain/stock.ts';
import { siteData } from '../site/site-data.ts';
import type { HandEffect } from '../world/oracle.ts';
import type { Goods } from './goods.ts';
import { pieceLabel } from './labels.ts';

/** Goods as a screen names them. */
type Named = Pick<StockIdentity, 'lot' | 'expiry' | 'owner' | 'condition'> & {
  product: { productId: string };
};

/** What truly lies at a place of the goods that a screen names. */
export const lying = (goods: Goods, place: Place, named: Named): HandEffect[] =>
  goods
    .at(place)
    .filter(
      ({ identity }) =>
        identity.productId === named.product.productId &&
        identity.lot === named.lot &&
        identity.expiry === named.expiry &&
        identity.owner === named.owner &&
        identity.condition === named.condition,
    );

export const countOf = (all: readonly HandEffect[]): number =>
  all.reduce((sum, { quantity }) => sum + quantity, 0);

export const serialsOf = (all: readonly HandEffect[]): string[] =>
  all.flatMap(({ identity }) => (identity.serial === null ? [] : [identity.serial]));

const products = new Map(siteData.products.map((product) => [product.productId, product]));
export const productOf = (productId: string) => products.get(productId);

/** The label on a piece of goods that lie somewhere. */
export function labelOn({ identity }: Pick<HandEffect, 'identity'>): string {
  const product = products.get(identity.productId);
  return product ? pieceLabel(product, identity) : identity.productId;
}

const idsOf = (...types: readonly string[]): string[] =>
  siteData.locations.filter(({ type }) => types.includes(type)).map(({ locationId }) => locationId);

export const shelves = idsOf('pick_face', 'reserve');
export const stations = idsOf('receive_station');
export const quarantines = idsOf('quarantine');
export const drops = idsOf('pack_station', 'staging', 'conveyor_entry');
