import { lpnPlace } from '../../../shared/domain/place.ts';
import type { HeldGoods, HeldUnit } from '../../../shared/domain/quality/check/check-state.ts';
import {
  goodsIdOf,
  type HeldPieces,
  heldPieces,
  isHeld,
} from '../../../shared/domain/quality/check/held-unit.ts';
import type { QualityCheckWork } from '../../../shared/domain/task.ts';
import type { OwnMovement } from '../turn-ports.ts';
import { orNothing } from './find-terms.ts';
import { completeUnit, goodsOf, locationIn } from './find-unit.ts';
import type { QualityCheckPorts } from './ports.ts';

/** The unit that a task is about, with what is still to be checked of it. */
export async function unitOfTask(
  ports: QualityCheckPorts,
  work: QualityCheckWork,
  recorded: readonly OwnMovement[],
): Promise<HeldUnit> {
  const { lpn, supplier, purchaseOrderId, receiptId } = work;
  const container = lpn === null ? undefined : await orNothing(ports.lookup.container(lpn));
  const locationId = locationIn(container?.place ?? work.from);
  const where = { place: placeOf(work), lpn, locationId, supplier, purchaseOrderId, receiptId };
  return completeUnit(ports, where, await goodsOfTask(ports, work, recorded));
}

const placeOf = ({ lpn, from }: QualityCheckWork) => (lpn === null ? from : lpnPlace(lpn));

/**
 * What is left to check of the goods of a task: what the device knows to lie there, own unsent decisions included.
 * Where it knows of nothing there and has decided nothing, the task is right.
 */
export async function goodsOfTask(
  ports: QualityCheckPorts,
  work: QualityCheckWork,
  recorded: readonly OwnMovement[],
): Promise<HeldGoods[]> {
  const named = heldPieces(work.goods.map((goods) => ({ ...goods, productId: goods.product.productId })));
  const figures = (await orNothing(ports.lookup.stockAt(placeOf(work)))) ?? [];
  const isKnown = figures.length > 0 || recorded.some(({ type }) => type === 'quality');
  const held = heldPieces(figures.filter(isHeld)).filter((one) => belongs(one, work));
  const cards = work.goods.map(({ product }) => product);
  return goodsOf(ports, isKnown ? held : named, work.supplier, cards);
}

/** All that waits for a check in a container belongs to its task; of what lies loose, only what the task names. */
const belongs = ({ goodsId, condition }: HeldPieces, { lpn, goods }: QualityCheckWork): boolean =>
  lpn === null
    ? goods.some((one) => goodsIdOf({ ...one, productId: one.product.productId }) === goodsId)
    : condition === 'inspection';
