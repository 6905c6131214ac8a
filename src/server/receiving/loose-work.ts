import type { Place } from '../../shared/domain/place.ts';
import type { Task, Work } from '../../shared/domain/task.ts';
import { type Origin, unknownOrigin } from './work-of-goods.ts';
import { figureOf } from './work-wanted.ts';

/** Work on goods that lie at a place without a unit around them. */
export const isLooseAt = (work: Work, place: Place): boolean =>
  (work.kind === 'putaway' || work.kind === 'quality-check') && work.lpn === null && work.from === place;

/** Which goods a task is about; '' for work of another kind. */
export function figureOfTask({ work }: Pick<Task, 'work'>): string {
  const goods = work.kind === 'putaway' || work.kind === 'quality-check' ? work.goods[0] : undefined;
  return goods ? figureOf({ ...goods, productId: goods.product.productId }) : '';
}

/** What work says of where its goods came from. */
export function originOf(tasks: readonly Task[]): Origin {
  const known = tasks[0]?.work;
  if (known?.kind === 'quality-check') {
    const { receiptId, purchaseOrderId, supplier } = known;
    return { receiptId, purchaseOrderId, supplier };
  }
  return known?.kind === 'putaway' ? { ...unknownOrigin, receiptId: known.receiptId } : unknownOrigin;
}
