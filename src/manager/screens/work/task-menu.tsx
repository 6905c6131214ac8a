import { ActionIcon, Menu } from '@mantine/core';
import { ArrowDownUp, Ellipsis, LockOpen, UserRoundPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '../../../shared/protocol/board/tasks.ts';
import type { TaskIntent } from './task-intent.ts';

/** What a manager may do with a task that is not over. */
export function TaskMenu({ task, onIntend }: { task: TaskRow; onIntend: (intent: TaskIntent) => void }) {
  const { t } = useTranslation('work');
  if (task.status === 'done' || task.status === 'cancelled') return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('more')}>
          <Ellipsis size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<UserRoundPlus size={16} aria-hidden />} onClick={() => onIntend('reassign')}>
          {t('reassign')}
        </Menu.Item>
        <Menu.Item leftSection={<ArrowDownUp size={16} aria-hidden />} onClick={() => onIntend('prioritise')}>
          {t('prioritise')}
        </Menu.Item>
        {task.status !== 'open' && (
          <Menu.Item
            color="red"
            leftSection={<LockOpen size={16} aria-hidden />}
            onClick={() => onIntend('release')}
          >
            {t('release')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
