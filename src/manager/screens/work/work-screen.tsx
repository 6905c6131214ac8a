import { EmptyState } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ClipboardList } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { taskStatuses } from '../../../shared/domain/task.ts';
import { type TaskRow, taskKinds } from '../../../shared/protocol/board/tasks.ts';
import { tasksQuery } from '../../app/api/work-queries.ts';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { FilterSelect } from '../../ui/filter-select.tsx';
import { FreshnessNote } from '../../ui/freshness-note.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import { PriorityDialog } from './priority-dialog.tsx';
import { ReassignDialog } from './reassign-dialog.tsx';
import { ReleaseDialog } from './release-dialog.tsx';
import type { TaskIntent } from './task-intent.ts';
import { useWorkColumns } from './work-columns.tsx';

const liveStatuses = 'open,held,claimed,paused';

/** Who does what and how far along; a task can be taken from one and given to another. */
export function WorkScreen() {
  const { t } = useTranslation('work');
  const { t: words } = useTranslation('words');
  const [q] = useUrlFilter('q');
  const [status] = useUrlFilter('status');
  const [kind] = useUrlFilter('kind');
  const [intended, setIntended] = useState<{ intent: TaskIntent; task: TaskRow } | null>(null);
  const tasks = useInfiniteQuery(tasksQuery({ q, kind, status: status || (q === '' ? liveStatuses : '') }));
  const intend = useCallback((intent: TaskIntent, task: TaskRow) => setIntended({ intent, task }), []);
  const close = (): void => setIntended(null);
  return (
    <Screen
      title={t('title')}
      aside={<FreshnessNote freshness={tasks.data?.pages[0]?.freshness} />}
      tools={
        <>
          <SearchField label={t('searchLabel')} />
          <FilterSelect
            name="kind"
            label={t('filterKind')}
            values={taskKinds}
            wordOf={(value) => words(`taskKind.${value}`)}
          />
          <FilterChips
            name="status"
            label={t('filterStatus')}
            values={taskStatuses}
            wordOf={(value) => words(`taskStatus.${value}`)}
          />
        </>
      }
    >
      <PagedList
        label={t('title')}
        query={tasks}
        columns={useWorkColumns(intend)}
        rowId={({ taskId }) => taskId}
        isNarrowed={q !== '' || status !== '' || kind !== ''}
        empty={
          <EmptyState
            icon={<ClipboardList size={40} />}
            title={t('emptyTitle')}
            description={t('emptyHint')}
          />
        }
      />
      {intended?.intent === 'release' && <ReleaseDialog task={intended.task} onClose={close} />}
      {intended?.intent === 'prioritise' && <PriorityDialog task={intended.task} onClose={close} />}
      {intended?.intent === 'reassign' && <ReassignDialog task={intended.task} onClose={close} />}
    </Screen>
  );
}
