import type { Task, TaskStatus } from '../../shared/domain/task.ts';

/** Tasks that wait for somebody or are in somebody's hands. */
export const unfinishedStatuses = ['open', 'held', 'claimed', 'paused'] as const satisfies TaskStatus[];

export const isUnfinished = ({ status }: Pick<Task, 'status'>): boolean =>
  status !== 'done' && status !== 'cancelled';
