import type { Task, TaskStatus } from '../../../shared/domain/task.ts';
import type { TaskStep } from '../../../shared/domain/movement.ts';
import type { BookmarkRow, OverlayRow } from '../../storage/journal-rows.ts';
import { byRecording } from '../../storage/overlay-view.ts';
import { toBookmark } from '../../storage/saved-runs.ts';
import { isDoneHere } from './done-here.ts';
import type { TaskView } from './task-view.ts';

const over: readonly TaskStatus[] = ['done', 'cancelled'];

/**
 * The tasks that concern this device, most urgent first: its own, those that wait for anybody, and any that a saved
 * run belongs to, whatever became of it meanwhile.
 */
export function tasksInView(known: {
  tasks: readonly Task[];
  bookmarks: readonly BookmarkRow[];
  overlay: readonly OverlayRow[];
  deviceId: string;
}): TaskView[] {
  const { tasks, overlay, deviceId } = known;
  const runs = known.bookmarks.filter(({ ended }) => !ended).sort((a, b) => b.savedAt - a.savedAt);
  const runOf = new Map(runs.toReversed().map((run) => [run.taskId, run]));
  const steps = lastSteps(overlay);
  const views = tasks.flatMap((task): TaskView[] => {
    const bookmark = runOf.get(task.taskId) ?? null;
    const whose = task.deviceId === deviceId ? 'mine' : task.status === 'open' ? 'open' : 'elsewhere';
    if (!bookmark && (over.includes(task.status) || whose === 'elsewhere')) return [];
    return [
      {
        ...{ task, whose, bookmark: bookmark && toBookmark(bookmark) },
        local: localState(task, bookmark, overlay, steps.get(task.taskId)),
      },
    ];
  });
  return views.sort(byUrgency);
}

/** The last step of each task that was recorded here and that the cache may not show yet. */
function lastSteps(overlay: readonly OverlayRow[]): Map<string, TaskStep> {
  const steps = overlay.toSorted(byRecording).flatMap(({ task }) => task ?? []);
  return new Map(
    steps.filter(({ step }) => step !== 'seen_cancelled').map(({ taskId, step }) => [taskId, step]),
  );
}

function localState(
  task: Task,
  bookmark: BookmarkRow | null,
  overlay: readonly OverlayRow[],
  lastStep: TaskStep | undefined,
): TaskView['local'] {
  if (lastStep) return stateAfter(lastStep);
  if (bookmark) return 'begun';
  return isDoneHere(task.work, overlay) ? 'ended' : 'untouched';
}

function stateAfter(step: TaskStep): TaskView['local'] {
  switch (step) {
    case 'started':
    case 'resumed':
    case 'skipped':
    case 'seen_cancelled':
      return 'begun';
    case 'paused':
      return 'paused';
    case 'handed_over':
    case 'finished':
      return 'ended';
  }
}

function byUrgency({ task: a }: TaskView, { task: b }: TaskView): number {
  return (
    a.priority - b.priority ||
    compare(a.shipBy ?? '9999', b.shipBy ?? '9999') ||
    compare(a.createdAt, b.createdAt) ||
    compare(a.taskId, b.taskId)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
