import * as z from 'zod/mini';
import { placeSchema } from '../place.ts';
import { scanRecordSchema } from '../scan-record.ts';
import { type Goods, goodsSchema, goodsWithout } from './goods.ts';

/** What was taken up: where it lay, what else lies there, and which of it is meant. */
export const holdSchema = z.object({
  /** The container that holds the goods; null for loose ones. */
  lpn: z.nullable(z.string()),
  from: placeSchema,
  /** All that is known to lie there, without what was set down already. */
  goods: z.array(goodsSchema),
  /** Which of the goods is in work. */
  on: z.nullable(z.int()),
  /** The goods that a scan may mean, while that is in question. */
  choices: z.nullable(z.array(z.int())),
  /** Fewer than all of them, or how many there are where that was not known. */
  quantity: z.nullable(z.int()),
  /** Scanned piece by piece, where the pieces have to be told apart. */
  serials: z.array(z.string()),
  scans: z.array(scanRecordSchema),
});
export type Hold = z.infer<typeof holdSchema>;

export const holdOf = (given: Pick<Hold, 'lpn' | 'from' | 'goods'> & Partial<Hold>): Hold => ({
  on: null,
  choices: null,
  quantity: null,
  serials: [],
  scans: [],
  ...given,
});

export const goodsInWork = ({ goods, on }: Hold): Goods | null => (on === null ? null : (goods[on] ?? null));

/** The goods that are asked about, in the order in which they are offered. */
export const offeredGoods = ({ goods, choices }: Pick<Hold, 'goods' | 'choices'>): number[] =>
  (choices ?? goods.map((_, index) => index)).filter((index) => goods[index] !== undefined);

/** Base units that are carried now; 0 while that is not known. */
export const amountInHand = (hold: Hold): number => hold.quantity ?? goodsInWork(hold)?.quantity ?? 0;

/** Whether the pieces have to be named one by one: not as many are carried as there are known serials. */
export function areSerialsWanted(hold: Hold): boolean {
  const goods = goodsInWork(hold);
  if (!goods?.product.tracking.serial) return false;
  const isNamed = goods.serials.length > 0 || goods.quantity === 0;
  return isNamed && amountInHand(hold) !== goods.serials.length;
}

export const areSerialsMissing = (hold: Hold): boolean =>
  areSerialsWanted(hold) && hold.serials.length < amountInHand(hold);

/** The serials of what is carried now. */
export const serialsInHand = (hold: Hold): string[] =>
  areSerialsWanted(hold) ? hold.serials : (goodsInWork(hold)?.serials ?? []);

export const isQuantityMissing = (hold: Hold): boolean => hold.on !== null && amountInHand(hold) === 0;

/** Puts goods of the place in work, all of them. */
export const workOn = (hold: Hold, on: number): Hold => ({
  ...hold,
  on,
  choices: null,
  quantity: null,
  serials: [],
});

/** The hold after `quantity` of the goods in work are gone; nothing is in work then. */
export function holdWithout(hold: Hold, quantity: number, serials: readonly string[]): Hold {
  const goods = hold.goods
    .map((one, index) => (index === hold.on ? goodsWithout(one, quantity, serials) : one))
    .filter((one) => one.quantity > 0);
  return { ...hold, goods, on: null, choices: null, quantity: null, serials: [] };
}
