import * as z from 'zod/mini';
import type { Bookmark } from '../../workflows/recorder.ts';
import type { TaskView } from '../core/task-view.ts';
import { type WorkName, workNames } from '../paths.ts';
import { isOwn, stateOf, type WorkState, workStates } from './task-groups.ts';

/** Work in hand besides picking: claimed by this device, or begun by its operator himself (`view` null). */
export type OwnRun = { key: string; name: WorkName; state: WorkState; view: TaskView | null };

/** Own tasks of all kinds but picking, and free runs in which something was done; those in work first. */
export function ownRuns(tasks: readonly TaskView[], bookmarks: readonly Bookmark[]): OwnRun[] {
  const claimed = tasks.filter(isOwn).flatMap((view): OwnRun[] => {
    const name = workNames.find((one) => one === view.task.work.kind);
    return name ? [{ key: view.task.taskId, name, state: stateOf(view), view }] : [];
  });
  const free = bookmarks.filter(isBegun).flatMap(({ machine, runId }): OwnRun[] => {
    const name = workNames.find((one) => one === machine);
    return name ? [{ key: runId, name, state: 'resume', view: null }] : [];
  });
  return [...claimed, ...free].toSorted((a, b) => workStates.indexOf(a.state) - workStates.indexOf(b.state));
}

/** What of a saved run tells that something was done in it. */
const savedRunSchema = z.object({
  context: z.object({ history: z.array(z.unknown()), paused: z.boolean() }),
});

/** The first look at a workflow saves it already; only steps that can be taken back are work. */
function isBegun({ taskId, snapshot }: Bookmark): boolean {
  if (taskId !== null) return false;
  const saved = savedRunSchema.safeParse(snapshot);
  return saved.success && (saved.data.context.paused || saved.data.context.history.length > 0);
}
