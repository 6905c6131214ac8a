import { useTranslation } from 'react-i18next';
import type { TaskRow } from '../../../shared/protocol/board/tasks.ts';
import { taskDetails } from './task-details.ts';

/** What a task is, in a line. */
export function TaskName({ task }: { task: TaskRow }) {
  const { t } = useTranslation('work');
  const { t: words } = useTranslation('words');
  return [words(`taskKind.${task.kind}`), taskDetails(task, t)].filter(Boolean).join(' · ');
}
