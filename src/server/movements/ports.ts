import type { OrderLine } from '../../shared/domain/order.ts';
import type { PickLine } from '../../shared/domain/pick-list.ts';
import type { Ids } from '../../shared/domain/random.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';

/**
 * Promises up to `quantity` base units to an order line that came up short, at other places than those in doubt, as
 * further stops of the list `taskId`. Writes the promises (allocation, stock, order line); the caller adds the stops
 * to the list. Gives none when no stock is known.
 */
export type Reallocate = (
  tx: SiteTransaction,
  wanted: { orderLine: OrderLine; quantity: number; taskId: string },
) => Promise<PickLine[]>;

export type MovementPorts = { ids: Ids; reallocate: Reallocate };
