import { coalesce } from './coalesce.ts';
import type { Outbox } from './outbox.ts';
import type { StatusBoard } from './status-board.ts';

/** Keeps the counts of the status true to the journal. */
export function keepCounting({ outbox, board }: { outbox: Outbox; board: StatusBoard }): () => void {
  const count = coalesce(async () => {
    const counts = await outbox.counts();
    if (counts.ok) board.counted(counts.value);
  });
  count();
  return outbox.subscribe(count);
}
