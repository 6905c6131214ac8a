import { useTranslation } from 'react-i18next';
import type { TaskRow } from '../../../shared/protocol/board/tasks.ts';
import { releaseTask } from '../../app/api/work-queries.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useAction } from '../../ui/use-action.ts';

/** Takes a task from whoever has it; it becomes open for all. */
export function ReleaseDialog({ task, onClose }: { task: TaskRow; onClose: () => void }) {
  const { t } = useTranslation('work');
  const releasing = useAction((reason: string) => releaseTask(task.taskId, reason), {
    said: () => t('releaseSaid'),
    onDone: onClose,
  });
  const who = task.user?.name ?? task.device?.name ?? t('nobody');
  return (
    <ReasonDialog
      title={t('releaseTitle', { who })}
      what={t('releaseWhat', { who })}
      confirmLabel={t('releaseConfirm')}
      busy={releasing.isPending}
      onConfirm={releasing.mutate}
      onClose={onClose}
    />
  );
}
