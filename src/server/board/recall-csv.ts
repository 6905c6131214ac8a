import { stringify } from 'csv-stringify/sync';
import type { MovementRow } from '../../shared/protocol/board/movements.ts';
import type { Recall, RecallQuery } from '../../shared/protocol/board/recall.ts';
import type { BoardDatabase } from './board-database.ts';
import { findMovements } from './movements-board.ts';

const columns = [
  'section',
  'product_id',
  'product',
  'lot',
  'quantity',
  'place',
  'to',
  'condition',
  'expiry',
  'serial',
  'order_id',
  'customer',
  'supplier',
  'purchase_order_id',
  'lpn',
  'person',
  'device',
  'at',
  'about',
  'id',
] as const;
type Line = Partial<Record<(typeof columns)[number], string | number | null | undefined>>;

/** One table for a spreadsheet; `section` says what a line is. With a byte order mark, and no cell is a formula. */
export function recallCsv(recall: Recall, movements: readonly MovementRow[]): string {
  const lines = [
    ...recall.stock.map(hereLine),
    ...recall.work.map(workLine),
    ...recall.customers.map(customerLine),
    ...recall.sources.map(sourceLine),
    ...recall.places.map(placeLine),
    ...movements.map(movementLine),
  ].map((line) => ({ lot: recall.lot, ...line }));
  return stringify(lines, { columns: [...columns], header: true, bom: true, escape_formulas: true });
}

/** Letters, digits, dots and dashes of the lot, so that every system can keep the file. */
export const recallFileName = (lot: string): string =>
  `recall-${lot.replaceAll(/[^A-Za-z0-9.-]+/g, '_').slice(0, 40)}.csv`;

/** Movements that a file holds at most; the board shows them all. */
const mostMovements = 20_000;
const pageSize = 200;

export async function findRecallMovements(
  database: BoardDatabase,
  siteId: string,
  { lot, productId }: RecallQuery,
): Promise<MovementRow[]> {
  const found: MovementRow[] = [];
  let after: string | null | undefined;
  while (after !== null && found.length < mostMovements) {
    const page = await findMovements(database, siteId, { lot, productId, limit: pageSize, after });
    if (!page.ok) return found;
    found.push(...page.value.items);
    after = page.value.next;
  }
  return found;
}

const product = ({ product: { productId, name } }: { product: { productId: string; name: string } }) => ({
  product_id: productId,
  product: name,
});

const hereLine = (row: Recall['stock'][number]): Line => ({
  section: 'here',
  ...product(row),
  quantity: row.quantity,
  place: row.place,
  to: row.standsAt,
  condition: row.condition,
  expiry: row.expiry,
  serial: row.serial,
  person: row.user?.name,
  device: row.device?.name,
  about: row.owner,
});

const workLine = (row: Recall['work'][number]): Line => ({
  section: 'in work',
  ...product(row),
  quantity: row.quantity,
  place: row.place,
  order_id: row.orderId,
  person: row.user?.name,
  device: row.device?.name,
  about: `${row.kind}, ${row.status}`,
  id: row.taskId,
});

const customerLine = (row: Recall['customers'][number]): Line => ({
  section: row.shipped > 0 ? 'shipped' : 'picked',
  ...product(row),
  quantity: row.shipped > 0 ? row.shipped : row.picked,
  order_id: row.orderId,
  customer: row.customer,
  lpn: row.totes.join(' '),
  at: row.shippedAt,
  about: row.returned > 0 ? `${row.status}, ${row.returned} returned` : row.status,
});

const sourceLine = (row: Recall['sources'][number]): Line => ({
  section: 'received',
  ...product(row),
  quantity: row.quantity,
  supplier: row.supplier,
  purchase_order_id: row.purchaseOrderId,
  lpn: row.lpns.join(' '),
  person: row.user?.name,
  at: row.at,
  about: row.trackingNumbers.join(' '),
  id: row.receiptId,
});

const placeLine = ({ place, from, until, quantity }: Recall['places'][number]): Line => ({
  section: 'place',
  quantity,
  place,
  at: from,
  about: `until ${until}`,
});

const movementLine = (row: MovementRow): Line => ({
  section: 'movement',
  product_id: row.product?.productId,
  product: row.product?.name,
  quantity: row.quantity,
  place: row.from,
  to: row.to,
  lpn: row.lpn,
  person: row.user?.name,
  device: row.device?.name,
  at: row.receivedAt,
  order_id: row.orderLineId?.split('/')[0],
  about: row.taskStep ?? row.receiptStep ?? row.type,
  id: row.mid,
});
