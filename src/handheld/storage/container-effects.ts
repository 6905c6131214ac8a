import type { Container } from '../../shared/domain/container.ts';
import type { Movement } from '../../shared/domain/movement.ts';
import { type Place, placeParts } from '../../shared/domain/place.ts';

/** What a movement makes of a container. What is left out, or null, stays as it was. */
export type ContainerEffect = {
  lpn: string;
  place: Place | null;
  orderId: string | null;
  taskId: string | null;
  kind?: Container['kind'];
  closed?: boolean;
  arrival?: Container['arrival'];
  /** Goods left it, or it was closed: a unit that came in stands nowhere once nothing is in it any more. */
  emptied?: boolean;
  /** It never came: its arrival was taken back. */
  gone?: boolean;
};

/** The effects of a movement on containers: of receipts, moves as a whole, totes, and goods that leave them. */
export function containersOf(movement: Movement): ContainerEffect[] {
  const { type, body } = movement;
  const { lpn } = body;
  switch (type) {
    case 'tote':
      return lpn === undefined ? [] : [whole(movement, lpn)];
    case 'move':
      if (body.productId !== undefined) return leftBy(body);
      return lpn === undefined ? [] : [whole(movement, lpn)];
    case 'receipt':
      return lpn === undefined ? [] : receiptEffects(movement, lpn);
    case 'putaway':
    case 'quality':
      return leftBy(body);
    case 'receive':
    case 'pick':
    case 'put-back':
    case 'damage':
    case 'adjust':
    case 'count':
    case 'short':
    case 'task':
      return [];
  }
}

const whole = ({ task, body }: Movement, lpn: string): ContainerEffect => ({
  lpn,
  place: body.to ?? null,
  orderId: body.orderId ?? null,
  taskId: task?.id ?? null,
});

const untouched = { place: null, orderId: null, taskId: null };

function receiptEffects({ compensates, body, time }: Movement, lpn: string): ContainerEffect[] {
  const isTakenBack = compensates !== null;
  switch (body.receiptStep) {
    case 'arrived':
      return [
        isTakenBack
          ? { lpn, ...untouched, gone: true }
          : {
              ...{ lpn, ...untouched, place: body.to ?? null, closed: false },
              ...(body.containerKind && { kind: body.containerKind }),
              arrival: arrivalOf(body, new Date(time.wall).toISOString()),
            },
      ];
    case 'unit_closed':
      return [{ lpn, ...untouched, closed: !isTakenBack, emptied: true }];
    case 'opened':
    case 'closed':
    case undefined:
      return [];
  }
}

const arrivalOf = (body: Movement['body'], firstReceivedAt: string): Container['arrival'] => ({
  receiptId: body.receiptId ?? null,
  purchaseOrderId: body.purchaseOrderId ?? null,
  asnId: body.asnId ?? null,
  supplier: body.supplier ?? null,
  trackingNumber: body.trackingNumber ?? null,
  firstReceivedAt,
});

function leftBy({ from, to }: Movement['body']): ContainerEffect[] {
  const { kind, id } = placeParts(from ?? '');
  return kind === 'lpn' && to !== undefined && to !== from ? [{ lpn: id, ...untouched, emptied: true }] : [];
}
