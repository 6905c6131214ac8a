import { lpnPlace, placeParts, virtualPlace } from '../../shared/domain/place.ts';
import type { Ids } from '../../shared/domain/random.ts';
import type { Stock } from '../../shared/domain/stock.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import type { ServerMovement } from '../movements/record-by-server.ts';
import type { PickedGoods } from './picks-in-totes.ts';

/**
 * The movements by which picked goods leave to the customer: each from the tote it was picked into, or, when it was
 * repacked since, from another tote of the order. Totes and goods must have been loaded by `loadLeaving`.
 */
export function leavingGoods(
  tx: SiteTransaction,
  ids: Ids,
  { orderId, goods, by }: { orderId: string; goods: readonly PickedGoods[]; by: string },
): ServerMovement[] {
  const left = new Map<string, number>();
  const totes = tx.containers.among({ orderId }).map(({ lpn }) => lpnPlace(lpn));
  return goods.flatMap((each) => {
    const rows = [each.place, ...totes].flatMap((place) => stockOf(tx, place, each));
    let rest = each.quantity;
    return [...new Set(rows)].flatMap((row) => {
      const quantity = Math.min(rest, left.get(row.stockId) ?? row.quantity);
      if (quantity <= 0) return [];
      rest -= quantity;
      left.set(row.stockId, (left.get(row.stockId) ?? row.quantity) - quantity);
      return [movementOf(ids, row, { quantity, orderId, orderLineId: each.orderLineId, by })];
    });
  });
}

export async function loadLeaving(
  tx: SiteTransaction,
  orderId: string,
  goods: readonly PickedGoods[],
): Promise<void> {
  const totes = await tx.containers.find({ orderId });
  const places = [...goods.map(({ place }) => place), ...totes.map(({ lpn }) => lpnPlace(lpn))];
  await tx.stock.find({ place: [...new Set(places)], holds: true });
}

/** The totes are empty and go back to where totes wait. Returns their numbers. */
export function freeTotes(
  tx: SiteTransaction,
  orderId: string,
  movements: readonly ServerMovement[],
): string[] {
  const own = tx.containers.among({ orderId });
  for (const tote of own) tx.containers.put({ ...tote, orderId: null, taskId: null, closed: false });
  const emptied = movements.flatMap(({ body: { from } }) =>
    from === undefined ? [] : [placeParts(from).id],
  );
  return [...new Set([...own.map(({ lpn }) => lpn), ...emptied])].toSorted();
}

const stockOf = (tx: SiteTransaction, place: string, { productId, lot }: PickedGoods): Stock[] =>
  tx.stock.among({ place, productId, holds: true }).filter((row) => lot === null || row.lot === lot);

function movementOf(
  ids: Ids,
  { place, productId, lot, expiry, serial, owner, condition }: Stock,
  { by, ...what }: { quantity: number; orderId: string; orderLineId: string; by: string },
): ServerMovement {
  const goods = { productId, lot, expiry, owner, condition, ...(serial !== null && { serials: [serial] }) };
  const way = { from: place, to: virtualPlace('customer'), reason: 'shipped' };
  return { mid: ids.next(), type: 'move', userId: by, body: { ...goods, ...way, ...what } };
}
