import { type Order, type OrderLine, orderStatus } from '../../shared/domain/order.ts';
import type { Ids } from '../../shared/domain/random.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import type { OrderFailure } from '../orders/order-failure.ts';
import { withPicksBefore } from '../orders/picked-before.ts';
import { putOrder } from '../orders/put-order.ts';
import { expecting } from './expectation.ts';
import { type Fault, faultIn } from './fault.ts';
import type { Tally } from './load-counts.ts';
import type { ReadRow } from './read-csv.ts';
import type { ReadSite } from './site-files.ts';
import { orderLineRow, orderRow } from './site-rows.ts';

type OrderRow = ReadRow<'orders.csv'>;

/** Puts the orders of a load: new ones at once, known ones by the rules that the API has for changing an order. */
export async function putOrders(
  tx: SiteTransaction,
  site: ReadSite,
  asked: { ids: Ids; by: string },
  tally: Tally,
): Promise<Fault[]> {
  const orders = new Map<string, OrderRow[]>();
  for (const row of site['orders.csv']) {
    const id = row.values.orderId ?? '';
    orders.set(id, [...(orders.get(id) ?? []), row]);
  }
  const isNew = (orderId: string): boolean => tx.orders.get(orderId) === undefined;
  const added = [...orders].filter(([orderId]) => isNew(orderId));
  const changed = [...orders.values()].filter(([head]) => !isNew(head?.values.orderId ?? ''));
  await addOrders(
    tx,
    added.map(([, rows]) => rows),
    tally,
  );
  const faults: Fault[] = [];
  for (const rows of changed) faults.push(...(await changeOrder(tx, rows, asked, tally)));
  return faults;
}

/** One question to the journal for all of them: what was picked for an order before it was loaded counts. */
async function addOrders(
  tx: SiteTransaction,
  orders: readonly (readonly OrderRow[])[],
  tally: Tally,
): Promise<void> {
  const rows = orders.flat();
  const lines = await withPicksBefore(
    tx,
    rows.map(({ values }) => orderLineRow(values)),
  );
  for (const line of lines) tx.orderLines.put(line);
  const byOrder = new Map<string, OrderLine[]>();
  for (const line of lines) byOrder.set(line.orderId, [...(byOrder.get(line.orderId) ?? []), line]);
  for (const [head] of orders) {
    const order = head && orderRow(head.values);
    if (order) tx.orders.put({ ...order, status: orderStatus(order, byOrder.get(order.orderId) ?? []) });
  }
  tally.add('orders.csv', 'added', rows.length);
}

async function changeOrder(
  tx: SiteTransaction,
  rows: readonly OrderRow[],
  { ids, by }: { ids: Ids; by: string },
  tally: Tally,
): Promise<Fault[]> {
  const [head] = rows;
  if (!head) return [];
  const { orderId, customer, priority, shipBy } = orderRow(head.values);
  const lines = rows.map(({ values }) => {
    const { lineNumber, productId, owner, lot, ordered } = orderLineRow(values);
    return { lineNumber, productId, ordered, owner, lot };
  });
  const asked = { customer, priority, shipBy, lines };
  if (isEnded(tx.orders.get(orderId)) && (await isAsKnown(tx, orderId, asked))) {
    tally.add('orders.csv', 'same', rows.length);
    return [];
  }
  const before = await fingerprint(tx, orderId);
  const put = await putOrder(tx, ids, { orderId, ...asked }, by);
  if (!put.ok) return refusals(put.failure, rows, head);
  tally.add('orders.csv', before === (await fingerprint(tx, orderId)) ? 'same' : 'changed', rows.length);
  return [];
}

const isEnded = (order: Order | undefined): boolean =>
  order?.status === 'shipped' || order?.status === 'cancelled';

type Asked = Pick<Order, 'customer' | 'priority' | 'shipBy'> & { lines: AskedLine[] };
type AskedLine = Pick<OrderLine, 'lineNumber' | 'productId' | 'ordered' | 'owner' | 'lot'>;

/** An order that has ended cannot be changed, but the file that it came from may be loaded again. */
async function isAsKnown(tx: SiteTransaction, orderId: string, asked: Asked): Promise<boolean> {
  const order = tx.orders.get(orderId);
  const lines = await tx.orderLines.find({ orderId });
  return order !== undefined && content({ ...order, lines }) === content(asked);
}

const content = ({ customer, priority, shipBy, lines }: Asked): string =>
  JSON.stringify([
    customer,
    priority,
    shipBy,
    lines
      .toSorted((a, b) => a.lineNumber - b.lineNumber)
      .map(({ lineNumber, productId, ordered, owner, lot }) => [lineNumber, productId, ordered, owner, lot]),
  ]);

async function fingerprint(tx: SiteTransaction, orderId: string): Promise<string> {
  const lines = await tx.orderLines.find({ orderId });
  return JSON.stringify([tx.orders.get(orderId), lines]);
}

function refusals(failure: OrderFailure, rows: readonly OrderRow[], head: OrderRow): Fault[] {
  const { orderId = '' } = head.values;
  const ofOrder = (kind: 'order_shipped' | 'order_cancelled' | 'order_changeable'): Fault[] => [
    faultIn('orders.csv', head.line, 'orderId', orderId, expecting(kind)),
  ];
  switch (failure.kind) {
    case 'order_ended':
      return ofOrder(failure.status === 'shipped' ? 'order_shipped' : 'order_cancelled');
    case 'line_in_work':
      return failure.errors.map(({ field }) => {
        const { line, values } = rows[Number(/\d+/.exec(field)?.[0] ?? 0)] ?? head;
        const found = [values.productId, values.owner, values.lot].filter(Boolean).join(' ');
        return faultIn('orders.csv', line, 'productId', found, expecting('line_in_work'));
      });
    default:
      return ofOrder('order_changeable');
  }
}
