import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { tasksQuery } from '../../app/api/work-queries.ts';
import { DoneBar } from '../../ui/done-bar.tsx';
import { TaskStatusBadge } from '../../ui/status-badges.tsx';
import { TaskName } from '../work/task-name.tsx';
import { NowPanel } from './now-panel.tsx';
import { NowRow } from './now-row.tsx';

/** Who does what, and how far along. */
export function RunningList() {
  const { t } = useTranslation('now');
  const { t: work } = useTranslation('work');
  const { data } = useInfiniteQuery(tasksQuery({ limit: 7, status: 'claimed,paused' }));
  const rows = data?.pages[0]?.items.map((task) => (
    <NowRow
      key={task.taskId}
      href={`/work?q=${task.taskId}`}
      main={[task.user?.name, task.device?.name].filter(Boolean).join(' · ')}
      sub={<TaskName task={task} />}
      end={<TaskStatusBadge status={task.status} />}
      endSub={
        <DoneBar
          done={task.doneLines}
          total={task.lines - task.cancelledLines}
          label={work('column.progress')}
        />
      }
    />
  ));
  return (
    <NowPanel
      title={t('running')}
      all={{ href: '/work', label: t('runningAll') }}
      rows={rows}
      none={t('runningNone')}
    />
  );
}
