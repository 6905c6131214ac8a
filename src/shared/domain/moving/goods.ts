import * as z from 'zod/mini';
import type { MovementBody } from '../movement.ts';
import type { Product } from '../product.ts';
import { conditionSchema, isoDateSchema, type Stock } from '../stock.ts';
import type { WorkGoods } from '../task.ts';
import {
  type CarriedProduct,
  carriedCard,
  carriedProduct,
  carriedProductSchema,
  unknownProduct,
} from './carried-product.ts';

/** Goods that lie together and are alike in everything but their serials. */
export const goodsSchema = z.object({
  product: carriedProductSchema,
  lot: z.nullable(z.string()),
  expiry: z.nullable(isoDateSchema),
  owner: z.string(),
  condition: conditionSchema,
  /** Base units; 0 where nothing of them was known to lie there. */
  quantity: z.int(),
  /** As far as they are known. */
  serials: z.array(z.string()),
});
export type Goods = z.infer<typeof goodsSchema>;

type Kind = Pick<Goods, 'lot' | 'expiry' | 'owner' | 'condition'> & { productId: string };
type Figure = Kind & { quantity: number; serial: string | null };

/** Names goods that are alike: the same text for the same kind of goods. */
const kindKey = ({ productId, lot, expiry, owner, condition }: Kind): string =>
  JSON.stringify([productId, expiry ?? '', lot ?? '', owner, condition]);

export const isSameKind = (a: Goods, b: Goods): boolean =>
  kindKey({ ...a, productId: a.product.productId }) === kindKey({ ...b, productId: b.product.productId });

/** What lies at a place, goods that are alike taken together, in an order that never depends on that of the rows. */
export function goodsOfStock(rows: readonly Stock[], products: readonly Product[]): Goods[] {
  const known = new Map(products.map((product) => [product.productId, carriedProduct(product)]));
  return gathered(rows, (productId) => known.get(productId) ?? unknownProduct(productId));
}

/** The goods that a task names; `products` says more of them than the task does. */
export function goodsOfWork(work: readonly WorkGoods[], products: readonly Product[] = []): Goods[] {
  const cards = new Map(work.map(({ product }) => [product.productId, carriedCard(product)]));
  for (const product of products) cards.set(product.productId, carriedProduct(product));
  const figures = work.map(({ product, ...figure }) => ({ ...figure, productId: product.productId }));
  return gathered(figures, (productId) => cards.get(productId) ?? unknownProduct(productId));
}

function gathered(figures: readonly Figure[], productOf: (productId: string) => CarriedProduct): Goods[] {
  const kinds = new Map<string, Goods>();
  for (const figure of figures) {
    if (figure.quantity <= 0) continue;
    const { productId, lot, expiry, owner, condition, quantity, serial } = figure;
    const key = kindKey(figure);
    const before = kinds.get(key);
    const fresh = { product: productOf(productId), lot, expiry, owner, condition, quantity: 0, serials: [] };
    const goods = before ?? fresh;
    const serials = serial === null ? goods.serials : [...goods.serials, serial];
    kinds.set(key, { ...goods, quantity: goods.quantity + quantity, serials });
  }
  const inOrder = [...kinds].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.map(([, goods]) => ({ ...goods, serials: goods.serials.toSorted() }));
}

/** What every movement says of goods; `quantity` base units of them. */
export const bodyOfGoods = (goods: Goods, quantity: number, serials: readonly string[]): MovementBody => ({
  productId: goods.product.productId,
  lot: goods.lot,
  expiry: goods.expiry,
  ...(serials.length > 0 ? { serials: [...serials] } : {}),
  owner: goods.owner,
  condition: goods.condition,
  quantity,
});

/** What stays of goods when `quantity` of them, `serials` among them, are gone. */
export const goodsWithout = (goods: Goods, quantity: number, serials: readonly string[]): Goods => ({
  ...goods,
  quantity: Math.max(0, goods.quantity - quantity),
  serials: goods.serials.filter((serial) => !serials.includes(serial)),
});
