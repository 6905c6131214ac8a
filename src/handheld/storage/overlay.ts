import type { Movement } from '../../shared/domain/movement.ts';
import { amountOf } from '../../shared/domain/movement-amount.ts';
import { stockEffects } from '../../shared/domain/movement-effects.ts';
import { containersOf } from './container-effects.ts';
import type { OverlayRow } from './journal-rows.ts';
import type { JournalTransaction } from './journal-store.ts';

/** What a movement changes in the operator's view until the server's figures include it; null for nothing. */
export function overlayOf(movement: Movement): OverlayRow | null {
  const row: OverlayRow = {
    mid: movement.mid,
    head: null,
    stock: stockEffects(movement).map((effect) => ({
      ...effect,
      allocated: allocatedBy(movement, effect.quantity),
    })),
    lines: linesOf(movement),
    containers: containersOf(movement),
    received: receivedBy(movement),
    task: taskOf(movement),
  };
  const { stock, lines, containers, received = [], task } = row;
  return stock.length + lines.length + containers.length + received.length === 0 && !task ? null : row;
}

/** A pick of an allocated line uses up its promise at the place it leaves; undoing it renews the promise there. */
function allocatedBy({ type, compensates, body }: Movement, quantity: number): number {
  if (type === 'pick' && body.pickLineId !== undefined) return quantity < 0 ? quantity : 0;
  if (type === 'put-back' && compensates !== null) return quantity > 0 ? quantity : 0;
  return 0;
}

function linesOf({ type, compensates, body }: Movement): OverlayRow['lines'] {
  const { orderLineId, quantity = 0 } = body;
  if (orderLineId === undefined || quantity === 0) return [];
  if (type === 'pick') return [{ orderLineId, picked: quantity }];
  if (type === 'put-back' && compensates !== null) return [{ orderLineId, picked: -quantity }];
  return [];
}

/** What came in for a purchase order; taking it back counts the other way. */
function receivedBy({ type, compensates, body }: Movement): NonNullable<OverlayRow['received']> {
  const { purchaseOrderId, productId } = body;
  if (type !== 'receive' || !purchaseOrderId || productId === undefined) return [];
  const amount = amountOf(body);
  return amount === 0
    ? []
    : [{ purchaseOrderId, productId, quantity: compensates === null ? amount : -amount }];
}

const taskOf = ({ task, body }: Movement): OverlayRow['task'] =>
  task && body.taskStep ? { taskId: task.id, step: body.taskStep } : null;

/** Forgets what the cache of generation `gen` shows by itself now that it has everything up to `cursor`. */
export async function settleOverlay(
  tx: JournalTransaction,
  { gen, cursor }: { gen: string; cursor: number },
): Promise<void> {
  if ((await tx.fact('gen')) !== gen) return;
  const settled = (await tx.overlay()).filter(({ head }) => head !== null && head <= cursor);
  if (settled.length > 0) await tx.removeOverlay(settled.map(({ mid }) => mid));
}
