import type { Asn } from '../../shared/domain/asn.ts';
import { lineStatus, type OrderLine } from '../../shared/domain/order.ts';
import type { PurchaseOrder } from '../../shared/domain/purchase-order.ts';
import { receiveOnLines } from '../../shared/domain/receive-on-lines.ts';
import { type Stock, type StockIdentity, stockId } from '../../shared/domain/stock.ts';
import type { CachePosition } from './cache-store.ts';
import { generationOf } from './journal-generation.ts';
import type { OverlayRow } from './journal-rows.ts';
import type { JournalStore } from './journal-store.ts';

/** The local facts that figures at one position of the feed do not include yet. */
export type OverlayView = readonly OverlayRow[];

/** Reads all local facts; `after` leaves out those that a cache at this position shows by itself. */
export async function readOverlay(
  journal: JournalStore,
): Promise<{ after(position: Pick<CachePosition, 'gen' | 'cursor'>): OverlayView }> {
  const read = await journal.read(async (tx) => ({ rows: await tx.overlay(), gen: await generationOf(tx) }));
  const { rows, gen } = read.ok ? read.value : { rows: [], gen: null };
  const inOrder = rows.toSorted(byRecording);
  return {
    after: (position) =>
      inOrder.filter(({ head }) => head === null || position.gen !== gen || head > position.cursor),
  };
}

/**
 * The names of movements are in the order in which steps began by a clock that may jump, which is not that in which
 * they were recorded; older rows tell nothing else.
 */
export const byRecording = (a: OverlayRow, b: OverlayRow): number =>
  (a.recordedAs?.ordinal ?? 0) - (b.recordedAs?.ordinal ?? 0) ||
  (a.recordedAs?.seq ?? 0) - (b.recordedAs?.seq ?? 0) ||
  (a.mid < b.mid ? -1 : 1);

/** Stock rows with local effects added; rows that came to nothing are left out. */
export function stockUnder(
  over: OverlayView,
  rows: readonly Stock[],
  isWanted: (identity: StockIdentity) => boolean,
): Stock[] {
  const figures = new Map(rows.map((row) => [row.stockId, { ...row }]));
  for (const { identity, quantity, allocated } of over.flatMap(({ stock }) => stock)) {
    if (!isWanted(identity)) continue;
    const id = stockId(identity);
    const figure = figures.get(id) ?? { ...identity, stockId: id, quantity: 0, allocated: 0, rev: 0 };
    figure.quantity += quantity;
    figure.allocated = Math.max(0, figure.allocated + allocated);
    figures.set(id, figure);
  }
  return [...figures.values()].filter(({ quantity }) => quantity !== 0);
}

export function lineUnder(over: OverlayView, line: OrderLine): OrderLine {
  const own = over
    .flatMap(({ lines }) => lines)
    .filter(({ orderLineId }) => orderLineId === line.orderLineId);
  if (own.length === 0) return line;
  const picked = own.reduce((sum, effect) => sum + effect.picked, line.picked);
  const allocated = Math.max(0, line.allocated - (picked - line.picked));
  return { ...line, picked, allocated, status: lineStatus({ ...line, picked, allocated }) };
}

/** The order with what this device received and the figures do not include yet. */
export function purchaseOrderUnder(over: OverlayView, order: PurchaseOrder): PurchaseOrder {
  const own = over
    .flatMap(({ received = [] }) => received)
    .filter(({ purchaseOrderId }) => purchaseOrderId === order.purchaseOrderId);
  return own.length === 0
    ? order
    : { ...order, lines: own.reduce<PurchaseOrder['lines']>(receiveOnLines, order.lines) };
}

/** The notice with the units that this device has received already. */
export function asnUnder(over: OverlayView, asn: Asn): Asn {
  const came = new Map<string, string>();
  for (const { lpn, arrival, gone } of over.flatMap(({ containers }) => containers)) {
    if (gone) came.delete(lpn);
    else if (arrival) came.set(lpn, arrival.firstReceivedAt);
  }
  return asn.units.some(({ sscc }) => came.has(sscc))
    ? {
        ...asn,
        units: asn.units.map((unit) => ({
          ...unit,
          receivedAt: unit.receivedAt ?? came.get(unit.sscc) ?? null,
        })),
      }
    : asn;
}
