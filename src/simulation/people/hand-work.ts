import type { MovementBody, MovementDraft } from '../../shared/domain/movement.ts';
import { ownOwner, type Condition } from '../../shared/domain/stock.ts';
import type { Place } from '../../shared/domain/place.ts';
import type { HandEffect } from '../world/oracle.ts';

/*
 * What hands do for what a screen records: read off the movement by itself, on purpose without the rules of the
 * product, so that the two can disagree.
 */

/** What is taken and put. Nothing for what is merely said: counts, steps of a task, whole containers. */
export function handWork({ type, body }: Pick<MovementDraft, 'type' | 'body'>): HandEffect[] {
  const way = wayOf(type, body);
  if (way === null || body.productId === undefined) return [];
  const { from, to, before, after } = way;
  if (from === to && before === after) return [];
  const what = {
    productId: body.productId,
    lot: body.lot ?? null,
    expiry: body.expiry ?? null,
    owner: body.owner ?? ownOwner,
  };
  return piecesOf(body).flatMap(({ serial, quantity }) => [
    { identity: { ...what, serial, place: from, condition: before }, quantity: -quantity },
    { identity: { ...what, serial, place: to, condition: after }, quantity },
  ]);
}

type Way = { from: Place; to: Place; before: Condition; after: Condition };

function wayOf(type: MovementDraft['type'], body: MovementBody): Way | null {
  const before = body.condition ?? 'available';
  const from = type === 'receive' ? (body.from ?? 'virtual:supplier') : body.from;
  const staysThere = type === 'damage' || type === 'quality';
  const to = body.to ?? (staysThere ? from : undefined);
  const changes = staysThere || type === 'move';
  const after = changes ? (body.toCondition ?? (type === 'damage' ? 'damaged' : before)) : before;
  const isByHand = staysThere || ['receive', 'putaway', 'pick', 'put-back', 'move'].includes(type);
  return isByHand && from !== undefined && to !== undefined ? { from, to, before, after } : null;
}

function piecesOf({ serials = [], quantity }: MovementBody): { serial: string | null; quantity: number }[] {
  const rest = (quantity ?? serials.length) - serials.length;
  const named = serials.map((serial) => ({ serial, quantity: 1 }));
  return rest > 0 ? [...named, { serial: null, quantity: rest }] : named;
}

export const reversed = (effects: readonly HandEffect[]): HandEffect[] =>
  effects.map(({ identity, quantity }) => ({ identity, quantity: -quantity }));
