import type { Movement } from '../../shared/domain/movement.ts';
import { stockEffects } from '../../shared/domain/movement-effects.ts';
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
    task: taskOf(movement),
  };
  const empty = row.stock.length + row.lines.length + row.containers.length === 0 && !row.task;
  return empty ? null : row;
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

function containersOf({ type, task, body }: Movement): OverlayRow['containers'] {
  if (body.lpn === undefined || (type !== 'tote' && type !== 'move')) return [];
  return [{ lpn: body.lpn, place: body.to ?? null, orderId: body.orderId ?? null, taskId: task?.id ?? null }];
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
