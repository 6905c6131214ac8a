import type { Movement, MovementBody } from './movement.ts';
import { type Place, virtualPlace } from './place.ts';
import { type Condition, ownOwner, type StockIdentity } from './stock.ts';

/** A change of one stock figure by `quantity` base units; negative where stock leaves. */
export type StockEffect = { identity: StockIdentity; quantity: number };

/**
 * What a movement does to stock: as many base units leave one figure as another gains, so that all places together
 * keep summing to zero. The same rule on the device (own unsent work laid over what it knows) and on the server.
 *
 * Pieces named by serial count one each; what `quantity` says beyond them has no serial. A movement that names no
 * product, no quantity, or the same figure on both sides changes nothing.
 */
export function stockEffects({ type, body }: Pick<Movement, 'type' | 'body'>): StockEffect[] {
  const journey = journeyOf(type, body);
  if (!journey || body.productId === undefined) return [];
  const { from, to, fromCondition, toCondition } = journey;
  if (from === to && fromCondition === toCondition) return [];
  return pieces(body).flatMap(({ serial, quantity }) => {
    const identity = {
      productId: body.productId as string,
      lot: body.lot ?? null,
      expiry: body.expiry ?? null,
      serial,
      owner: body.owner ?? ownOwner,
    };
    return [
      { identity: { ...identity, place: from, condition: fromCondition }, quantity: -quantity },
      { identity: { ...identity, place: to, condition: toCondition }, quantity },
    ];
  });
}

type Journey = { from: Place; to: Place; fromCondition: Condition; toCondition: Condition };

function journeyOf(type: Movement['type'], body: MovementBody): Journey | null {
  const before = body.condition ?? 'available';
  switch (type) {
    case 'receive':
      return journey(body.from ?? virtualPlace('supplier'), body.to, before, before);
    case 'putaway':
    case 'pick':
    case 'put-back':
      return journey(body.from, body.to, before, before);
    case 'move':
      return journey(body.from, body.to, before, body.toCondition ?? before);
    case 'adjust':
      return journey(
        body.from ?? virtualPlace('adjustment'),
        body.to ?? virtualPlace('adjustment'),
        before,
        before,
      );
    case 'quality':
      return journey(body.from, body.to ?? body.from, before, body.toCondition ?? before);
    case 'damage':
      return journey(body.from, body.to ?? body.from, before, body.toCondition ?? 'damaged');
    case 'receipt':
    case 'count':
    case 'short':
    case 'tote':
    case 'task':
      return null;
  }
}

function journey(
  from: Place | undefined,
  to: Place | undefined,
  fromCondition: Condition,
  toCondition: Condition,
): Journey | null {
  return from === undefined || to === undefined ? null : { from, to, fromCondition, toCondition };
}

function pieces(body: MovementBody): { serial: string | null; quantity: number }[] {
  const serials = body.serials ?? [];
  const rest = (body.quantity ?? serials.length) - serials.length;
  const named = serials.map((serial) => ({ serial, quantity: 1 }));
  return rest > 0 ? [...named, { serial: null, quantity: rest }] : named;
}
