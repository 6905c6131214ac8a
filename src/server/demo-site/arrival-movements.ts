import { v5 } from 'uuid';
import type { MovementBody } from '../../shared/domain/movement.ts';
import { locationPlace, lpnPlace, virtualPlace } from '../../shared/domain/place.ts';
import { demandsCheck } from '../../shared/domain/quality/demands-check.ts';
import type { ServerMovement } from '../movements/record-by-server.ts';
import type { DemoArrival, DemoUnit } from './demo-arrivals.ts';
import type { DemoPieces } from './demo-pieces.ts';

/** Namespace of the movement ids of the demo: the same fact of the same site always has the same one. */
const demoNamespace = '0e0a5cf4-6d6e-4d0c-9a3c-7f7a0b8b9e21';

export const demoMid = (siteId: string, fact: string): string => v5(`${siteId}|${fact}`, demoNamespace);

/** A movement of one receipt; `step` tells it from the others of the same receipt. */
type Fact = { step: string; type: 'receipt' | 'receive'; body: MovementBody };

/** The movements of a delivery in the order in which an operator records them. */
export function arrivalMovements(arrival: DemoArrival, siteId: string): ServerMovement[] {
  const { order, asnId, userId, units } = arrival;
  const { purchaseOrderId, supplier } = order;
  const midOf = (step: string): string => demoMid(siteId, `${purchaseOrderId}|${step}`);
  const receipt = { receiptId: midOf('opened'), purchaseOrderId, asnId, supplier: supplier.name };
  const isAllIn = units.every(({ isClosed }) => isClosed);
  const facts: Fact[] = [
    { step: 'opened', type: 'receipt', body: { receiptStep: 'opened' } },
    ...units.flatMap((unit, index) => unitFacts(arrival, unit, index)),
    ...(isAllIn
      ? [{ step: 'closed', type: 'receipt' as const, body: { receiptStep: 'closed' as const } }]
      : []),
  ];
  return facts.map(({ step, type, body }) => ({
    mid: midOf(step),
    type,
    userId,
    body: { ...receipt, ...body },
  }));
}

function unitFacts(arrival: DemoArrival, unit: DemoUnit, number: number): Fact[] {
  const { lpn, kind: containerKind, trackingNumber, contents, isClosed } = unit;
  const station = locationPlace(arrival.station);
  const to = lpn === null ? station : lpnPlace(lpn);
  const goods = contents.map(
    (pieces, index): Fact => ({
      step: `${number}/goods/${index}`,
      type: 'receive',
      body: { ...goodsBody(pieces, arrival), to },
    }),
  );
  if (lpn === null) return goods;
  const step = (name: string, body: MovementBody): Fact => ({
    step: `${number}/${name}`,
    type: 'receipt',
    body: { ...body, lpn },
  });
  return [
    step('arrived', { receiptStep: 'arrived', containerKind, trackingNumber, to: station }),
    ...goods,
    ...(isClosed ? [step('closed', { receiptStep: 'unit_closed' })] : []),
  ];
}

function goodsBody({ product, lot, expiry, serials, quantity }: DemoPieces, { order }: DemoArrival) {
  const plan = { inspectionPlanId: product.row.inspectionPlanId || null };
  const isHeld = demandsCheck(plan, order.supplier, undefined);
  return {
    productId: product.productId,
    lot: lot || null,
    expiry: expiry || null,
    quantity,
    condition: isHeld ? ('inspection' as const) : ('available' as const),
    from: virtualPlace('supplier'),
    ...(serials.length > 0 && { serials: [...serials] }),
  };
}
