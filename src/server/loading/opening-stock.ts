import { v5 } from 'uuid';
import { virtualPlace } from '../../shared/domain/place.ts';
import type { Ids } from '../../shared/domain/random.ts';
import { stockId, type StockIdentity } from '../../shared/domain/stock.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { recordByServer, type ServerMovement } from '../movements/record-by-server.ts';
import { expecting } from './expectation.ts';
import { type Fault, faultIn } from './fault.ts';
import type { Tally } from './load-counts.ts';
import type { ReadSite } from './site-files.ts';
import { stockIdentity } from './site-rows.ts';

/** Namespace of the movement ids of opening stock: one stock figure of a site is opened by one movement, ever. */
const openingNamespace = '6f9d6a3e-3c0b-4c8e-9a55-2c1f6f0f6d11';

type Opening = { line: number; identity: StockIdentity; quantity: number; movement: ServerMovement };

/**
 * Opens the stock of a load by movements from the virtual place `adjustment`, so that stock stays what the journal
 * says. A figure that was opened before is left as it is now; with another opening quantity it is a fault.
 */
export async function putOpeningStock(
  tx: SiteTransaction,
  site: ReadSite,
  { ids, userId }: { ids: Ids; userId: string | null },
  tally: Tally,
): Promise<Fault[]> {
  const openings = site['stock.csv'].map(({ line, values }) => opening(tx, line, values, userId));
  await tx.journal.load(openings.map(({ movement }) => movement.mid));
  const known = openings.flatMap((one) => {
    const entry = tx.journal.get(one.movement.mid);
    return entry ? [{ ...one, opened: entry.quantity }] : [];
  });
  const wrong = known.filter(({ quantity, opened }) => quantity !== opened);
  if (wrong.length > 0) {
    return wrong.map(({ line, quantity, opened }) =>
      faultIn(
        'stock.csv',
        line,
        'quantity',
        `${quantity}`,
        expecting('stock_opened', { opened: `${opened}` }),
      ),
    );
  }
  const fresh = openings.filter(({ movement }) => !tx.journal.get(movement.mid));
  // Nothing comes up short here, so nothing is ever allocated anew.
  const ports = { ids, reallocate: async () => [] };
  await recordByServer(
    tx,
    ports,
    fresh.map(({ movement }) => movement),
  );
  tally.add('stock.csv', 'same', known.length);
  tally.add('stock.csv', 'added', fresh.length);
  return [];
}

function opening(
  tx: SiteTransaction,
  line: number,
  values: ReadSite['stock.csv'][number]['values'],
  userId: string | null,
): Opening {
  const identity = stockIdentity(values, (id) => tx.locations.get(id) !== undefined);
  const quantity = Number(values.quantity);
  const { place, productId, lot, expiry, serial, owner, condition } = identity;
  const serials = serial === null ? undefined : [serial];
  const body = {
    productId,
    lot,
    expiry,
    owner,
    condition,
    quantity,
    from: virtualPlace('adjustment'),
    to: place,
    reason: 'opening',
    ...(serials && { serials }),
  };
  const mid = v5(`${tx.siteId}|${stockId(identity)}`, openingNamespace);
  return {
    line,
    identity,
    quantity,
    movement: { mid, type: 'adjust', body, ...(userId !== null && { userId }) },
  };
}
