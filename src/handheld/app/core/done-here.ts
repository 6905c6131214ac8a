import { lpnPlace } from '../../../shared/domain/place.ts';
import type { Work, WorkGoods } from '../../../shared/domain/task.ts';
import type { OverlayRow } from '../../storage/journal-rows.ts';

/**
 * Whether own work, which the server may not know yet, has taken away everything that a task is about: goods that were
 * put away or checked without claiming their task need nobody else.
 */
export function isDoneHere(work: Work, overlay: readonly OverlayRow[]): boolean {
  if (work.kind !== 'putaway' && work.kind !== 'quality-check') return false;
  const place = work.lpn === null ? work.from : lpnPlace(work.lpn);
  const effects = overlay.flatMap(({ stock }) => stock).filter(({ identity }) => identity.place === place);
  const takenOf = ({ product, lot, expiry, condition }: WorkGoods) =>
    effects
      .filter(
        ({ identity }) =>
          identity.productId === product.productId &&
          identity.condition === condition &&
          identity.lot === lot &&
          identity.expiry === expiry,
      )
      .reduce((sum, { quantity }) => sum - quantity, 0);
  return work.goods.length > 0 && work.goods.every((goods) => takenOf(goods) >= goods.quantity);
}
