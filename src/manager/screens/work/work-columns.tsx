import { Text, VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '../../../shared/protocol/board/tasks.ts';
import { DoneBar } from '../../ui/done-bar.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import { TaskStatusBadge } from '../../ui/status-badges.tsx';
import type { ColumnOf } from '../../ui/table-columns.ts';
import { Ago, Moment } from '../../ui/time-text.tsx';
import type { TaskIntent } from './task-intent.ts';
import { TaskMenu } from './task-menu.tsx';
import { taskDetails } from './task-details.ts';

/** `onIntend` hears what the manager wants to do with a task; a new function makes new columns. */
export function useWorkColumns(onIntend: (intent: TaskIntent, task: TaskRow) => void): ColumnOf<TaskRow>[] {
  const { t } = useTranslation('work');
  return useMemo(
    () => [
      { id: 'task', header: t('column.task'), cell: ({ row }) => <TaskCell task={row.original} /> },
      {
        id: 'status',
        header: t('column.status'),
        meta: { width: '122px' },
        cell: ({ row }) => <TaskStatusBadge status={row.original.status} />,
      },
      {
        id: 'who',
        header: t('column.who'),
        meta: { width: '164px' },
        cell: ({ row }) => <Who task={row.original} />,
      },
      {
        id: 'progress',
        header: t('column.progress'),
        meta: { width: '140px' },
        cell: ({ row }) => <Progress task={row.original} />,
      },
      {
        id: 'priority',
        header: t('column.priority'),
        meta: { width: '56px', align: 'end' },
        cell: ({ row }) => row.original.priority,
      },
      {
        id: 'due',
        header: t('column.due'),
        meta: { width: '110px' },
        cell: ({ row: { original } }) => original.shipBy && <Moment at={original.shipBy} />,
      },
      {
        id: 'zone',
        header: t('column.zone'),
        meta: { width: '110px' },
        cell: ({ row }) => row.original.zone,
      },
      {
        id: 'started',
        header: t('column.started'),
        meta: { width: '110px' },
        cell: ({ row }) => <Ago at={row.original.createdAt} />,
      },
      {
        id: 'actions',
        header: () => <VisuallyHidden>{t('column.actions')}</VisuallyHidden>,
        meta: { width: '52px' },
        cell: ({ row: { original } }) => (
          <TaskMenu task={original} onIntend={(intent) => onIntend(intent, original)} />
        ),
      },
    ],
    [t, onIntend],
  );
}

function TaskCell({ task }: { task: TaskRow }) {
  const { t } = useTranslation('work');
  const { t: words } = useTranslation('words');
  return (
    <>
      <strong>{words(`taskKind.${task.kind}`)}</strong>
      <Text size="sm" c="dimmed" truncate lh={1.2}>
        {taskDetails(task, t)}
      </Text>
    </>
  );
}

function Who({ task: { user, device } }: { task: TaskRow }) {
  const { t } = useTranslation('work');
  if (!user && !device) return <Quiet>{t('nobody')}</Quiet>;
  return (
    <>
      {user?.name}{' '}
      <Text span inherit c="dimmed">
        {device?.name}
      </Text>
    </>
  );
}

function Progress({ task }: { task: TaskRow }) {
  const { t } = useTranslation('work');
  const { t: frame } = useTranslation('frame');
  const unsent = task.device?.unsent ?? 0;
  return (
    <>
      {task.kind === 'pick' ? (
        <DoneBar
          done={task.doneLines}
          total={task.lines - task.cancelledLines}
          label={t('column.progress')}
        />
      ) : (
        task.pieces > 0 && t('pieces', { count: task.pieces })
      )}
      {(task.shortLines > 0 || unsent > 0) && (
        <Text size="xs" c="orange" fw={600} lh={1}>
          {[
            task.shortLines > 0 && t('shortLines', { count: task.shortLines }),
            unsent > 0 && frame('freshness.plus', { unsent }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      )}
    </>
  );
}
