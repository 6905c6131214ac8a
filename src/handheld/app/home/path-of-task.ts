import type { Task, Work } from '../../../shared/domain/task.ts';
import { paths } from '../paths.ts';

/** Where each kind of work is done; null where this build has no screen for it. */
const screens: Record<Work['kind'], ((taskId: string) => string) | null> = {
  pick: paths.pickOf,
  'put-back': null,
  count: null,
};

/** The screen on which a task is done, if this build has one. */
export const pathOfTask = ({ taskId, work }: Pick<Task, 'taskId' | 'work'>): string | null =>
  screens[work.kind]?.(taskId) ?? null;

export const hasScreen = (kind: Work['kind']): boolean => screens[kind] !== null;
