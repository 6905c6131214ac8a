import { amountOf } from '../../../shared/domain/movement-amount.ts';
import type { OrderLine } from '../../../shared/domain/order.ts';
import { endAllocation } from '../../allocation/end-allocation.ts';
import { remainderOf } from '../../db/rows/allocation.ts';
import { isInWork } from '../is-in-work.ts';
import { withProgress } from '../../tasks/with-progress.ts';
import type { Act } from '../act.ts';
import { changeAllocation, putLine, openedAgain } from '../order-progress.ts';
import { allocationOf, lineOf } from '../picked-line.ts';
import { countsOf } from '../raise-count.ts';
import { resolveOf } from '../resolve-discrepancies.ts';

/** The goods were there after all: what the mistaken report `mid` set going is taken back as far as nobody began it. */
export async function withdrawShort(act: Act, mid: string): Promise<void> {
  const { tx, movement } = act;
  const quantity = amountOf(movement.body);
  const allocation = allocationOf(act);
  if (allocation) {
    const found = { ...allocation, short: Math.max(0, allocation.short - quantity) };
    changeAllocation(tx, isInWork(tx.tasks.get(allocation.taskId)) ? openedAgain(found) : found);
  }
  const line = lineOf(act);
  if (line && line.status !== 'cancelled') await dropReplacement(act, line);
  await resolveOf(act, mid, 'accept');
  await callOffCount(act);
}

/** What the line has too much of now: first what was written off, then what was promised instead elsewhere. */
async function dropReplacement(act: Act, line: OrderLine): Promise<void> {
  const { tx } = act;
  const { orderLineId } = line;
  const tooMuch = (): number => {
    const { ordered, picked, allocated, short } = tx.orderLines.get(orderLineId) ?? line;
    return picked + allocated + short - ordered;
  };
  putLine(tx, { ...line, short: line.short - Math.min(line.short, Math.max(0, tooMuch())) });
  const others = (await tx.allocations.find({ orderLineId, status: 'open' })).filter(
    ({ allocationId, picked }) => allocationId !== act.movement.body.pickLineId && picked === 0,
  );
  await tx.load({ stock: others.map(({ stockId }) => stockId), tasks: others.map(({ taskId }) => taskId) });
  for (const other of others) {
    if (remainderOf(other) > tooMuch()) continue;
    endAllocation(tx, other, 'cancelled');
    const task = tx.tasks.get(other.taskId);
    if (task) tx.tasks.put(withProgress(task, await tx.allocations.find({ taskId: other.taskId })));
  }
}

async function callOffCount(act: Act): Promise<void> {
  const { from, productId } = act.movement.body;
  if (from === undefined) return;
  for (const task of await countsOf(act, from, productId ?? null)) {
    if (task.status === 'open') act.tx.tasks.put({ ...task, status: 'cancelled' });
  }
}
