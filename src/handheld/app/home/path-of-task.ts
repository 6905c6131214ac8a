import type { Task, Work } from '../../../shared/domain/task.ts';
import { paths } from '../paths.ts';

/** Where each kind of work is done. */
const screens: Record<Work['kind'], (taskId: string) => string> = {
  pick: paths.pickOf,
  'put-back': (taskId) => paths.workOf('put-back', taskId),
  count: (taskId) => paths.workOf('count', taskId),
  putaway: (taskId) => paths.workOf('putaway', taskId),
  'quality-check': (taskId) => paths.workOf('quality-check', taskId),
};

/** The screen on which a task is done; null for work of a kind that this build does not know. */
export const pathOfTask = ({ taskId, work }: Pick<Task, 'taskId' | 'work'>): string | null =>
  (screens[work.kind] as ((taskId: string) => string) | undefined)?.(taskId) ?? null;
