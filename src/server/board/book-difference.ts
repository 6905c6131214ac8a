import type { Discrepancy } from '../../shared/domain/discrepancy.ts';
import type { MovementBody } from '../../shared/domain/movement.ts';
import { type Place, placeParts, virtualPlace } from '../../shared/domain/place.ts';
import { resolutionQuantity } from '../../shared/domain/resolution-quantity.ts';
import { type Result, done, failed } from '../../shared/domain/result.ts';
import { type Stock, ownOwner } from '../../shared/domain/stock.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import type { MovementPorts } from '../movements/ports.ts';
import { recordByServer } from '../movements/record-by-server.ts';
import type { Consequence, ResolveFailure, Resolving } from './resolution.ts';
import { shownBody } from './shown-movement.ts';
import { exchangeSerials } from './exchange-serials.ts';
import { type Figure, type Part, spreadDifference } from './spread-difference.ts';

/**
 * Books the difference at the place of a discrepancy as `adjust` movements of the server, against the virtual place
 * adjustment. A negative one is taken from the figures that are there, the largest first; of goods with serial numbers
 * those go that were not found, and those come that nobody knew there.
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
  const lying = await tx.stock.find({ place, productId, holds: true });
  const parts = partsOf(open, { body, known: lying.filter((stock) => matches(stock, body)), quantity });
  if (parts.length === 0) return failed({ kind: 'quantity_unknown' });
  const movements = parts.map((part) => ({
    mid: ports.ids.next(),
    type: 'adjust' as const,
    userId: by,
    body: { productId, ...figureOf(part.figure), ...wayOf(place, part.quantity), reason },
  }));
  await recordByServer(tx, ports, movements);
  return done({ raisedTaskId: null, mid: movements[0]?.mid ?? null });
}

/** What is booked at which figure; nothing where it is not known how much. */
function partsOf(
  open: Discrepancy,
  { body, known, quantity }: { body: MovementBody; known: readonly Stock[]; quantity: number | undefined },
): Part[] {
  const { lot = null, expiry = null, owner = ownOwner, condition = 'available', serials = [] } = body;
  const named = { lot, expiry, serial: null, owner, condition };
  const isSerialCount = open.kind === 'count_difference' && serials.length > 0;
  if (isSerialCount && quantity === undefined) return exchangeSerials(serials, known, named);
  const difference = quantity ?? resolutionQuantity('adjust', open);
  if (difference === null || difference === 0) return [];
  // Pieces that were found are not the ones that are missing.
  const doubtful = isSerialCount ? known.filter(({ serial }) => !serials.includes(serial ?? '')) : known;
  return spreadDifference(difference, doubtful, named);
}

/** A count of one lot, expiry or condition says nothing of the others; what it does not name it counted together. */
const matches = (stock: Stock, { lot, expiry, condition }: MovementBody): boolean =>
  (lot === undefined || stock.lot === lot) &&
  ((expiry ?? null) === null || stock.expiry === expiry) &&
  (condition === undefined || stock.condition === condition);

const figureOf = ({ serial, ...figure }: Figure) => ({
  ...figure,
  ...(serial === null ? {} : { serials: [serial] }),
});

const wayOf = (place: Place, quantity: number) =>
  quantity > 0
    ? { quantity, from: virtualPlace('adjustment'), to: place }
    : { quantity: -quantity, from: place, to: virtualPlace('adjustment') };
