import { stockEffects } from '../../shared/domain/movement-effects.ts';
import { placeParts, type Place } from '../../shared/domain/place.ts';
import { cardOfProduct } from '../tasks/card-of-product.ts';
import { putBackTask } from '../tasks/raise-tasks.ts';
import type { Act } from './act.ts';
import { lineOf } from './picked-line.ts';

/** Raises work to bring `quantity` of what was just moved back to where it was taken from. */
export function raiseReturn(act: Act, quantity: number): void {
  const { tx, ports, movement } = act;
  const { from, productId } = movement.body;
  let rest = quantity;
  for (const { identity, quantity: moved } of stockEffects(movement).toReversed()) {
    const back = Math.min(rest, moved);
    if (back <= 0) continue;
    rest -= back;
    const raised = { taskId: ports.ids.next(), now: tx.now, zone: zoneOf(act, from) };
    const goods = { product: cardOfProduct(tx, productId ?? ''), quantity: back, home: from ?? null };
    tx.tasks.put(putBackTask(raised, identity, { ...goods, orderLineId: lineOf(act)?.orderLineId ?? null }));
  }
}

export function zoneOf({ tx }: Pick<Act, 'tx'>, place: Place | undefined): string | null {
  if (place === undefined) return null;
  const { kind, id } = placeParts(place);
  return kind === 'location' ? (tx.locations.get(id)?.zone ?? null) : null;
}
