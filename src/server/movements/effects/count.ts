import type { MovementBody } from '../../../shared/domain/movement.ts';
import { amountOf } from '../../../shared/domain/movement-amount.ts';
import type { Stock } from '../../../shared/domain/stock.ts';
import { countsOf } from '../raise-count.ts';
import { type Act, isInHand, taskOf } from '../act.ts';
import { resolveOf } from '../resolve-discrepancies.ts';

/**
 * Goods, or a container (`lpn` without a product), were counted at a place. Another figure than the known one is for a
 * manager to decide; stock stays as it is until then. A count that was a mistake is withdrawn with its question.
 */
export async function applyCount(act: Act): Promise<void> {
  const { compensates, body } = act.movement;
  if (compensates !== null) {
    act.later(() => resolveOf(act, compensates, 'accept'));
    return;
  }
  const place = body.from ?? body.to ?? '';
  if (body.productId === undefined) return judgeContainer(act, place);
  const rows = await act.tx.stock.find({ place, productId: body.productId, holds: true });
  const counted = rows.filter((row) => isCounted(row, body));
  const known = counted.reduce((total, row) => total + row.quantity, 0);
  const amount = amountOf(body);
  const strange = strangeSerials(counted, body);
  if (known !== amount || strange.length > 0) {
    const actual = [`${amount}`, ...strange].join(', ');
    act.report({ kind: 'count_difference', place, expected: `${known}`, actual });
  }
  if (!isInHand(act, taskOf(act))) act.later(() => endWaitingCount(act, place, body.productId ?? ''));
}

/** Rows of the figure that was counted: what the count does not say of it may be anything. */
const isCounted = (row: Stock, { lot, expiry, condition, owner }: MovementBody): boolean =>
  (lot === undefined || row.lot === lot) &&
  (expiry === undefined || row.expiry === expiry) &&
  (condition === undefined || row.condition === condition) &&
  (owner === undefined || row.owner === owner);

/** Pieces that lie there and should not, where as many are missing: the figures agree and the goods do not. */
function strangeSerials(rows: readonly Stock[], { serials = [] }: MovementBody): string[] {
  if (serials.length === 0) return [];
  const known = new Set(
    rows.flatMap(({ serial, quantity }) => (quantity > 0 && serial !== null ? [serial] : [])),
  );
  return known.size === 0 ? [] : serials.filter((serial) => !known.has(serial));
}

async function judgeContainer({ tx, movement, report }: Act, place: string): Promise<void> {
  const { lpn = '', quantity = 0 } = movement.body;
  await tx.containers.load([lpn]);
  const expected = tx.containers.get(lpn)?.place === place ? 1 : 0;
  if (expected !== quantity)
    report({ kind: 'count_difference', place, expected: `${expected}`, actual: `${quantity} ${lpn}` });
}

/**
 * Somebody counted what was waiting to be counted, though he had not taken the work. Work that is in somebody's hands
 * ends when he says so: a place may need several counts.
 */
async function endWaitingCount(act: Act, place: string, productId: string): Promise<void> {
  for (const task of await countsOf(act, place, productId)) {
    const isOfProduct = task.work.kind === 'count' && task.work.productId === productId;
    if (task.status === 'open' && isOfProduct) act.tx.tasks.put({ ...task, status: 'done' });
  }
}
