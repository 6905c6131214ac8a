import * as z from 'zod/mini';
import type { PickWork } from '../../../shared/domain/task.ts';
import type { Bookmark } from '../../workflows/recorder.ts';

export type LineProgress = { done: number; total: number };

/** What of a saved run of picking tells how far it is. */
const savedRunSchema = z.object({
  context: z.object({ lines: z.array(z.object({ status: z.string() })) }),
});

/**
 * Lines that need no more work, and all that are to be done; cancelled ones count for neither. The saved run knows
 * best: the task as the server tells it lags behind by what was picked since.
 */
export function lineProgress(work: PickWork, bookmark: Bookmark | null): LineProgress {
  const saved = savedRunSchema.safeParse(bookmark?.snapshot);
  return progressOf(saved.success ? saved.data.context.lines : work.lines);
}

function progressOf(lines: readonly { status: string }[]): LineProgress {
  const live = lines.filter(({ status }) => status !== 'cancelled' && status !== 'released');
  return { done: live.filter(({ status }) => status !== 'open').length, total: live.length };
}
