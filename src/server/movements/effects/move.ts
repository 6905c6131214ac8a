import { dropTypes } from '../../../shared/domain/location.ts';
import { amountOf } from '../../../shared/domain/movement-amount.ts';
import { placeParts, type Place } from '../../../shared/domain/place.ts';
import type { Act } from '../act.ts';
import { countPicked } from '../order-progress.ts';
import { allocationOf, lineOf } from '../picked-line.ts';
import { settleReturns } from '../settle-returns.ts';
import { containerOf } from './tote.ts';

/** A container went somewhere with all that is in it, or goods went from place to place. */
export function applyMove(act: Act): void {
  const { lpn, to } = act.movement.body;
  if (lpn !== undefined && to !== undefined) moveContainer(act, lpn, to);
  else if (act.movement.compensates !== null) undoPutBack(act);
}

function moveContainer({ tx }: Act, lpn: string, to: Place): void {
  const { kind, id } = placeParts(to);
  const type = kind === 'location' ? tx.locations.get(id)?.type : undefined;
  const isDropped = type !== undefined && dropTypes.includes(type);
  tx.containers.put({ ...containerOf(tx, lpn), place: to, closed: isDropped });
}

/** What had been put back lies in its tote again, picked as before. */
function undoPutBack(act: Act): void {
  const { tx, movement } = act;
  const line = lineOf(act);
  if (!line || !movement.body.to?.startsWith('lpn:')) return;
  const quantity = amountOf(movement.body);
  const allocation = allocationOf(act);
  if (allocation) tx.allocations.put({ ...allocation, picked: allocation.picked + quantity });
  countPicked(tx, line.orderLineId, quantity);
  act.later(() => settleReturns(act, line.orderLineId));
}
