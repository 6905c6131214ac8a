import type { PickRun } from '../../../shared/domain/pick/pick-run.ts';
import { lineOf } from '../../../shared/domain/pick/run-facts.ts';
import type { PickLine } from '../../../shared/domain/pick-list.ts';
import type { Task } from '../../../shared/domain/task.ts';
import type { PickFact } from './pick-event.ts';

/**
 * What others have done to a list since `run` last looked at it, as events for it. A row that is not newer says
 * nothing; applying the events twice changes nothing.
 *
 * @param deviceId this device: a list that another one holds, or nobody, has been taken over
 */
export function diffTask(run: PickRun, task: Task, deviceId: string): PickFact[] {
  const { work, rev, lease } = task;
  if (rev <= run.task.rev || task.taskId !== run.task.taskId || work.kind !== 'pick') return [];
  const cancelled = cancelledSince(run, work.lines);
  const isGone = task.deviceId !== deviceId || task.status === 'open' || task.status === 'done';
  return [
    ...(cancelled.length > 0 ? [{ type: 'line.cancelled', pickLineIds: cancelled } as const] : []),
    ...(isGone ? [{ type: 'list.taken_over' } as const] : work.lines.flatMap(addedSince(run))),
    { type: 'task.refreshed', rev, lease: isGone ? run.task.lease : lease },
  ];
}

/** Lines that the server ended: cancelled ones, and all that was open on a list it dissolved. */
const cancelledSince = (run: PickRun, rows: readonly PickLine[]): string[] =>
  rows
    .filter(({ pickLineId, status }) => status === 'cancelled' && isLive(run, pickLineId))
    .map(({ pickLineId }) => pickLineId);

const isLive = (run: PickRun, pickLineId: string): boolean => {
  const line = lineOf(run, pickLineId);
  return line !== undefined && line.status !== 'cancelled';
};

/** A line new to the run, to be walked before the first line behind it that the run knows. */
const addedSince =
  (run: PickRun) =>
  (line: PickLine, index: number, rows: readonly PickLine[]): PickFact[] => {
    if (lineOf(run, line.pickLineId) || line.status !== 'open') return [];
    const before =
      rows.slice(index + 1).find(({ pickLineId }) => lineOf(run, pickLineId))?.pickLineId ?? null;
    return [{ type: 'line.added', line, before }];
  };
