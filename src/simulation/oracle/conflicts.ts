import { serverDeviceId } from '../../server/db/rows/journal-entry.ts';
import { stockEffects } from '../../shared/domain/movement-effects.ts';
import type { Movement } from '../../shared/domain/movement.ts';
import { isVirtual, type StockIdentity, stockId } from '../../shared/domain/stock.ts';
import type { DiscrepancyKind } from '../../shared/domain/discrepancy.ts';
import type { Entered, SiteEnd } from './evidence.ts';

/** A movement that cannot be right as it stands, and the kinds of discrepancy one of which must say so. */
export type Conflict = { entry: Entered; kinds: DiscrepancyKind[]; why: string };

/** Milliseconds that a device's clock may be off. */
const skewAllowed = 5 * 60_000;

type Stand = {
  site: SiteEnd;
  stock: Map<string, { identity: StockIdentity; quantity: number }>;
  cancelledAt: Map<string, number>;
};

/** Walks through the journal in the order it was applied. */
export function conflictsOf(site: SiteEnd): Conflict[] {
  const lines = site.published.orderLines;
  const cancelledAt = new Map(
    lines.flatMap(({ orderLineId, cancelledAt: at }) => (at === null ? [] : [[orderLineId, Date.parse(at)]])),
  );
  const stand: Stand = { site, stock: new Map(), cancelledAt };
  return inOrderOfEffect(site).flatMap((entry) => {
    const found = entry.deviceId === serverDeviceId ? [] : conflictsIn(stand, entry);
    const negative = apply(stand, entry);
    return (negative && entry.deviceId !== serverDeviceId ? [...found, negative] : found).map((each) => ({
      entry,
      ...each,
    }));
  });
}

/** Parked ones took effect when they were reprocessed. */
function inOrderOfEffect({ journal }: SiteEnd): Entered[] {
  const applied = journal.filter(({ appliedAt }) => appliedAt !== null);
  const isLate = applied.some(({ appliedAt, receivedAt }) => appliedAt !== receivedAt);
  // A stable sort: within one transaction the order of the journal holds.
  return isLate
    ? applied.toSorted((a, b) => Date.parse(a.appliedAt ?? '') - Date.parse(b.appliedAt ?? ''))
    : applied;
}

function conflictsIn(stand: Stand, entry: Entered): Omit<Conflict, 'entry'>[] {
  const { type, body, compensates } = entry.movement;
  const found: Omit<Conflict, 'entry'>[] = [];
  if (entry.sessionId === null) found.push({ kinds: ['auth_stale'], why: 'nobody was signed in' });
  const offset = entry.movement.time.offset ?? 0;
  if (Math.abs(offset) > skewAllowed)
    found.push({ kinds: ['clock_skew'], why: `the clock was ${offset} ms off` });
  if (type === 'damage' && compensates === null)
    found.push({ kinds: ['damaged'], why: 'goods were damaged' });
  if (type === 'pick') found.push(...pickConflicts(stand, entry));
  if (type === 'count' && compensates === null && body.productId !== undefined)
    found.push(...countConflicts(stand, entry.movement));
  return found;
}

function pickConflicts({ cancelledAt, site }: Stand, entry: Entered): Omit<Conflict, 'entry'>[] {
  const { orderLineId, appliedAt, productId } = entry;
  const line = site.published.orderLines.find((each) => each.orderLineId === orderLineId);
  const at = cancelledAt.get(orderLineId ?? '');
  if (!line || at === undefined || line.productId !== productId) return [];
  if ((entry.quantity ?? 0) <= 0 || at >= Date.parse(appliedAt ?? '')) return [];
  return [{ kinds: ['picked_after_cancel'], why: `its line ${orderLineId} had been cancelled` }];
}

function countConflicts({ stock }: Stand, { body }: Movement): Omit<Conflict, 'entry'>[] {
  const place = body.from ?? body.to;
  const known = [...stock.values()].filter(({ identity }) => {
    const isOfProduct = identity.place === place && identity.productId === body.productId;
    const names = (['lot', 'expiry', 'condition', 'owner'] as const).every(
      (field) => body[field] === undefined || body[field] === identity[field],
    );
    return isOfProduct && names;
  });
  const expected = known.reduce((sum, { quantity }) => sum + quantity, 0);
  const counted = Math.max(body.quantity ?? 0, body.serials?.length ?? 0);
  return expected === counted
    ? []
    : [{ kinds: ['count_difference'], why: `${counted} were counted where ${expected} are known` }];
}

/** Moves the stock of the walk; what is wrong where a real place falls below zero. */
function apply({ stock }: Stand, { movement }: Entered): Omit<Conflict, 'entry'> | null {
  let negative: string | null = null;
  for (const { identity, quantity } of stockEffects(movement)) {
    const id = stockId(identity);
    const now = (stock.get(id)?.quantity ?? 0) + quantity;
    stock.set(id, { identity, quantity: now });
    if (quantity < 0 && now < 0 && !isVirtual(identity)) negative = `${id} fell to ${now}`;
  }
  return negative === null ? null : { kinds: ['stock_negative'], why: negative };
}
