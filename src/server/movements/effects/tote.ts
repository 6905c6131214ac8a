import type { Container } from '../../../shared/domain/container.ts';
import type { OrderLine } from '../../../shared/domain/order.ts';
import { placeParts } from '../../../shared/domain/place.ts';
import type { SiteTransaction } from '../../db/site-transaction.ts';
import type { Act } from '../act.ts';

/** A tote was put on the cart for an order; without an order it was taken off. */
export function applyTote({ tx, movement }: Act): void {
  const { lpn = '', orderId = null } = movement.body;
  const taskId = orderId === null ? null : (movement.task?.id ?? null);
  tx.containers.put({ ...containerOf(tx, lpn), orderId, taskId, place: null, closed: false });
}

/** What goes into a tote that nobody announced makes it the tote of that order. */
export function fillTote({ tx, movement }: Act, line: OrderLine | undefined): void {
  const { kind, id } = placeParts(movement.body.to ?? '');
  if (kind !== 'lpn') return;
  const tote = containerOf(tx, id);
  const orderId = tote.orderId ?? line?.orderId ?? null;
  tx.containers.put({ ...tote, orderId, taskId: tote.taskId ?? movement.task?.id ?? null });
}

/** A container that is used for the first time comes into being by it. Totes carry a T before their number. */
export function containerOf(tx: SiteTransaction, lpn: string): Container {
  const kind = lpn.startsWith('T') ? 'tote' : 'carton';
  return (
    tx.containers.get(lpn) ?? {
      lpn,
      kind,
      place: null,
      orderId: null,
      taskId: null,
      closed: false,
      arrival: null,
      rev: 0,
    }
  );
}
