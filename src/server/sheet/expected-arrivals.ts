import type { Asn } from '../../shared/domain/asn.ts';
import type { Container } from '../../shared/domain/container.ts';
import { placeName } from '../../shared/domain/place.ts';
import type { PurchaseOrder } from '../../shared/domain/purchase-order.ts';
import type { SheetNotice, SheetOpenUnit, SheetOrder } from '../../shared/protocol/board/sheet-work.ts';
import type { SiteReading } from '../db/site-transaction.ts';
import { codesOfPlate } from './goods-code.ts';
import { sheetPlace } from './read-sheet.ts';

const ordersShown = 16;
const noticesShown = 8;
const unitsShown = 6;

/** Purchase orders of which something is still to come, by the day they are expected; half received ones first. */
export async function expectedOrders(tx: SiteReading): Promise<SheetOrder[]> {
  const orders = await tx.purchaseOrders.find({ status: ['open', 'receiving'] });
  return orders
    .toSorted((a, b) => compared(beginning(a), beginning(b)))
    .map(({ purchaseOrderId, supplier, expectedOn, lines }) => ({
      purchaseOrderId,
      supplier,
      expectedOn,
      lines: lines.filter(({ expected, received }) => received < expected).length,
    }))
    .filter(({ lines }) => lines > 0)
    .slice(0, ordersShown);
}

const beginning = ({ status, expectedOn, purchaseOrderId }: PurchaseOrder): string =>
  `${status === 'receiving' ? 0 : 1} ${expectedOn} ${purchaseOrderId}`;

/** Notices with the units that have not come yet. */
export async function awaitedNotices(tx: SiteReading): Promise<SheetNotice[]> {
  const asns = await tx.asns.find({ status: ['announced', 'receiving'] });
  return asns
    .toSorted((a, b) => compared(a.expectedOn + a.asnId, b.expectedOn + b.asnId))
    .map(sheetNotice)
    .filter(({ units }) => units.length > 0)
    .slice(0, noticesShown);
}

const sheetNotice = ({ asnId, purchaseOrderId, supplier, deliveryNote, units }: Asn): SheetNotice => ({
  asnId,
  purchaseOrderId,
  supplier,
  deliveryNote,
  units: units
    .filter(({ receivedAt }) => receivedAt === null)
    .map(({ sscc, contents }) => ({
      sscc,
      goods: contents.length,
      quantity: contents.reduce((sum, { quantity }) => sum + quantity, 0),
      codes: codesOfPlate(sscc),
    })),
});

/** Units at a receive station that are still being filled. */
export async function openUnits(tx: SiteReading): Promise<SheetOpenUnit[]> {
  const containers = await tx.containers.find({ kind: ['pallet', 'carton'], closed: false });
  const filling = containers.filter(({ arrival, place }) => arrival && place).slice(0, unitsShown);
  const at = ({ place }: Container): string => placeName(place ?? '');
  await tx.locations.load(filling.map(at));
  return filling.map((container) => {
    const location = tx.locations.get(at(container));
    return {
      lpn: container.lpn,
      codes: codesOfPlate(container.lpn),
      purchaseOrderId: container.arrival?.purchaseOrderId ?? null,
      place: location ? sheetPlace(location) : null,
    };
  });
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
