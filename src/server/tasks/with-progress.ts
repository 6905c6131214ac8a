import type { PickLine, PickLineStatus } from '../../shared/domain/pick-list.ts';
import { isTaskOf, type Task } from '../../shared/domain/task.ts';
import type { Allocation } from '../db/rows/allocation.ts';

/**
 * A task as it stands: the row of a pick list is not rewritten for each pick, so what came of its lines is entered
 * from the allocations whenever the row is handed out or changed. Lines without a given allocation stay as they are.
 */
export function withProgress(task: Task, allocations: readonly Allocation[]): Task {
  if (!isTaskOf(task, 'pick')) return task;
  const byId = new Map(allocations.map((allocation) => [allocation.allocationId, allocation]));
  const lines = task.work.lines.map((line) => lineWithProgress(line, byId.get(line.pickLineId)));
  return { ...task, work: { ...task.work, lines } };
}

function lineWithProgress(line: PickLine, allocation: Allocation | undefined): PickLine {
  if (!allocation) return line;
  const { quantity, picked, short } = allocation;
  return { ...line, quantity, picked, short, status: lineStatusOf(allocation) };
}

function lineStatusOf({ status, picked }: Allocation): PickLineStatus {
  if (status !== 'released') return status;
  // Given up with the list: what was taken was taken, the rest is nobody's task any more.
  return picked > 0 ? 'picked' : 'cancelled';
}

/** Nothing of the list has been taken or found missing. */
export const isUntouched = (allocations: readonly Allocation[]): boolean =>
  allocations.every(({ picked, short }) => picked === 0 && short === 0);
