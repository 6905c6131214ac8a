import { dropTypes } from '../../../shared/domain/location.ts';
import { amountOf } from '../../../shared/domain/movement-amount.ts';
import { placeParts, type Place } from '../../../shared/domain/place.ts';
import { ownOwner } from '../../../shared/domain/stock.ts';
import { isTaskOf } from '../../../shared/domain/task.ts';
import { type Act, taskOf } from '../act.ts';
import { isInWork } from '../is-in-work.ts';
import { countPicked } from '../order-progress.ts';
import { allocationOf, lineOf } from '../picked-line.ts';
import { followGoods } from '../../receiving/follow-goods.ts';
import { figureOfTask, isLooseAt } from '../../receiving/loose-work.ts';
import { figureOf, isReceivedWhole } from '../../receiving/work-wanted.ts';
import { unfinishedStatuses } from '../../tasks/unfinished.ts';
import { resolveOf } from '../resolve-discrepancies.ts';
import { settleReturns } from '../settle-returns.ts';
import { judgePlace } from './putaway.ts';
import { containerOf } from './tote.ts';

/** A container went somewhere with all that is in it, or goods went from place to place. */
export function applyMove(act: Act): void {
  const { lpn, to, productId } = act.movement.body;
  if (lpn !== undefined && to !== undefined && productId === undefined) moveContainer(act, lpn, to);
  else if (act.movement.compensates !== null) {
    undoPutBack(act);
    bringBackAgain(act);
  }
  if (productId !== undefined || lpn !== undefined)
    followGoods(act, { raises: comesOutOfUnit(act) || isWaitedFor(act) });
  if (productId === undefined && lpn === undefined) return;
  const { compensates } = act.movement;
  if (compensates === null) judgePlace(act);
  else act.later(() => resolveOf(act, compensates, 'accept'));
}

/** Goods set down loose out of a unit that waits to be put away wait for it by themselves from now on. */
function comesOutOfUnit({ tx, movement: { body } }: Act): boolean {
  const { kind, id } = placeParts(body.from ?? '');
  return kind === 'lpn' && body.productId !== undefined && isReceivedWhole(tx.containers.get(id));
}

/** Loose goods that wait for work at one place wait for it at the next one: what is at home there is work no more. */
function isWaitedFor({ tx, movement: { body } }: Act): boolean {
  const { productId, from = '', lot = null, expiry = null, owner = ownOwner } = body;
  if (productId === undefined) return false;
  const figure = figureOf({ productId, lot, expiry, owner });
  return tx.tasks
    .among({ kind: ['putaway', 'quality-check'], lpn: null, status: unfinishedStatuses })
    .some((task) => isLooseAt(task.work, from as Place) && figureOfTask(task) === figure);
}

function moveContainer({ tx }: Act, lpn: string, to: Place): void {
  const { kind, id } = placeParts(to);
  const type = kind === 'location' ? tx.locations.get(id)?.type : undefined;
  const isDropped = type !== undefined && dropTypes.includes(type);
  const unit = containerOf(tx, lpn);
  // A unit that came in is closed by its receipt, not by where it stands.
  tx.containers.put({ ...unit, place: to, closed: unit.arrival ? unit.closed : isDropped });
}

/** What had been brought back is to be brought back once more, by whoever is at that work. */
function bringBackAgain(act: Act): void {
  const task = taskOf(act);
  if (!task || !isTaskOf(task, 'put-back') || !isInWork(task)) return;
  const quantity = task.work.quantity + amountOf(act.movement.body);
  act.tx.tasks.put({ ...task, work: { ...task.work, quantity } });
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
