import type { JournalEntry } from '../db/rows/journal-entry.ts';

/** What was taken for an order line and still lies where it was put: so many base units of one lot in one tote. */
export type PickedGoods = {
  orderLineId: string;
  productId: string;
  lot: string | null;
  /** The tote (or other place) it was put into, and where it had come from. */
  place: string;
  home: string | null;
  /** The list it was picked on; null when it belonged to none. */
  taskId: string | null;
  quantity: number;
};

/** Picks of order lines less what was put back or left since, from their movements in the order they were applied. */
export function picksInTotes(entries: readonly JournalEntry[]): PickedGoods[] {
  const goods: PickedGoods[] = [];
  for (const entry of entries) {
    if (entry.status === 'parked') continue;
    if (entry.type === 'put-back' || entry.type === 'move') takeAway(goods, entry);
    // A move into a tote takes a put-back back, or repacks.
    if (entry.type === 'pick' || (entry.type === 'move' && entry.toPlace?.startsWith('lpn:')))
      addGoods(goods, entry);
  }
  return goods.filter(({ quantity }) => quantity > 0);
}

function addGoods(goods: PickedGoods[], { orderLineId, productId, toPlace, ...entry }: JournalEntry): void {
  if (!orderLineId || !productId || !toPlace || !entry.quantity) return;
  const { lot, taskId, quantity, fromPlace: home } = entry;
  goods.push({ orderLineId, productId, lot, place: toPlace, home, taskId, quantity });
}

/** The latest picks of that tote are the first to go. */
function takeAway(goods: PickedGoods[], entry: JournalEntry): void {
  let rest = entry.quantity ?? 0;
  for (const picked of goods.toReversed()) {
    if (!isSource(picked, entry)) continue;
    const taken = Math.min(rest, picked.quantity);
    picked.quantity -= taken;
    rest -= taken;
  }
}

const isSource = (picked: PickedGoods, { orderLineId, fromPlace, productId, lot }: JournalEntry): boolean =>
  picked.orderLineId === orderLineId &&
  picked.place === fromPlace &&
  picked.productId === productId &&
  (lot === null || picked.lot === lot);
