import type { Task } from '../../shared/domain/task.ts';

/** Waits for somebody or is in somebody's hands. */
export const isInWork = (task: Task | undefined): task is Task =>
  task !== undefined && task.status !== 'done' && task.status !== 'cancelled';
