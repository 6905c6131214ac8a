import { type Asn, unitOf } from '../../shared/domain/asn.ts';
import type { Container } from '../../shared/domain/container.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';

/** Notes on the notice when the unit came; null when it is awaited again. An unknown unit changes nothing. */
export function markUnit(
  tx: Pick<SiteTransaction, 'asns'>,
  asn: Asn,
  sscc: string,
  receivedAt: string | null,
): void {
  const unit = unitOf(asn, sscc);
  if (!unit || (receivedAt !== null && unit.receivedAt !== null)) return;
  const units = asn.units.map((each) => (each.sscc === sscc ? { ...each, receivedAt } : each));
  tx.asns.put({ ...asn, units, status: statusOfUnits(asn.status, units) });
}

/** A notice of which something came. */
export function statusOfUnits(status: Asn['status'], units: Asn['units']): Asn['status'] {
  if (status === 'cancelled') return status;
  return units.every((unit) => unit.receivedAt !== null) ? 'received' : 'receiving';
}

/** When this plate was received before as a whole; null when it was not, or is still being filled. */
export function receivedBefore(
  container: Container | undefined,
  asn: Asn | undefined,
  receiptId: string | undefined,
): string | null {
  const arrival = container?.arrival;
  if (arrival && (container.closed || arrival.receiptId !== (receiptId ?? null)))
    return arrival.firstReceivedAt;
  return (container && asn && unitOf(asn, container.lpn)?.receivedAt) ?? null;
}
