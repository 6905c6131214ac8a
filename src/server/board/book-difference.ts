import type { Discrepancy } from '../../shared/domain/discrepancy.ts';
import { type Place, placeParts, virtualPlace } from '../../shared/domain/place.ts';
import { resolutionQuantity } from '../../shared/domain/resolution-quantity.ts';
import { type Result, done, failed } from '../../shared/domain/result.ts';
import { type Stock, ownOwner } from '../../shared/domain/stock.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import type { MovementPorts } from '../movements/ports.ts';
import { recordByServer } from '../movements/record-by-server.ts';
import type { Consequence, ResolveFailure, Resolving } from './resolution.ts';
import { shownBody } from './shown-movement.ts';
import { type Figure, spreadDifference } from './spread-difference.ts';

/**
 * Books the difference at the place of a discrepancy as `adjust` movements of the server, against the virtual place
 * adjustment. A negative one is taken from the figures that are there, the largest first.
 */
export async function bookDifference(
  tx: SiteTransaction,
  ports: MovementPorts,
  open: Discrepancy,
  { quantity, reason, by }: Pick<Resolving, 'quantity' | 'reason' | 'by'>,
): Promise<Result<Consequence, ResolveFailure>> {
  const body = await shownBody(tx, open);
  const place = open.place ?? body.from ?? body.to;
  const productId = open.productId ?? body.productId;
  if (!productId || place === undefined || placeParts(place).kind === 'virtual') {
    return failed({
      kind: 'nothing_to_move',
      detail: 'It names no product and place whose stock could be adjusted.',
    });
  }
  const difference = quantity ?? resolutionQuantity('adjust', open);
  if (difference === null || difference === 0) return failed({ kind: 'quantity_unknown' });
  const lying = await tx.stock.find({ place, productId, holds: true });
  const { lot, expiry, owner, condition } = body;
  const known = lying.filter((stock) => matches(stock, { lot, condition }));
  const named = {
    lot: lot ?? null,
    expiry: expiry ?? null,
    serial: null,
    owner: owner ?? ownOwner,
    condition: condition ?? 'available',
  };
  const movements = spreadDifference(difference, known, named).map((part) => ({
    mid: ports.ids.next(),
    type: 'adjust' as const,
    userId: by,
    body: { productId, ...figureOf(part.figure), ...wayOf(place, part.quantity), reason },
  }));
  await recordByServer(tx, ports, movements);
  return done({ raisedTaskId: null, mid: movements[0]?.mid ?? null });
}

/** A count of one lot, or of one condition, says nothing of the others. */
const matches = (
  stock: Stock,
  { lot, condition }: { lot: string | null | undefined; condition: string | undefined },
): boolean =>
  (lot === undefined || stock.lot === lot) && (condition === undefined || stock.condition === condition);

const figureOf = ({ serial, ...figure }: Figure) => ({
  ...figure,
  ...(serial === null ? {} : { serials: [serial] }),
});

const wayOf = (place: Place, quantity: number) =>
  quantity > 0
    ? { quantity, from: virtualPlace('adjustment'), to: place }
    : { quantity: -quantity, from: place, to: virtualPlace('adjustment') };
