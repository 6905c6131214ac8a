import type { Container } from '../../shared/domain/container.ts';
import { lineStatus, type OrderLine } from '../../shared/domain/order.ts';
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
  return {
    after: (position) =>
      rows.filter(({ head }) => head === null || position.gen !== gen || head > position.cursor),
  };
}

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

/** The container as known, or as the operator's own work alone has made it known. */
export function containerUnder(
  over: OverlayView,
  lpn: string,
  known: Container | undefined,
): Container | undefined {
  const own = over.flatMap(({ containers }) => containers).filter((container) => container.lpn === lpn);
  const base = known ?? {
    lpn,
    kind: 'tote',
    place: null,
    orderId: null,
    taskId: null,
    closed: false,
    rev: 0,
  };
  if (own.length === 0) return known;
  return own.reduce<Container>(
    (container, { place, orderId, taskId }) => ({
      ...container,
      place: place ?? container.place,
      orderId: orderId ?? container.orderId,
      taskId: taskId ?? container.taskId,
    }),
    base,
  );
}
