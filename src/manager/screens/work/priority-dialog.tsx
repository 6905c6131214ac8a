import { Button, Group, Modal, Slider, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '../../../shared/protocol/board/tasks.ts';
import { prioritiseTask } from '../../app/api/work-queries.ts';
import { useAction } from '../../ui/use-action.ts';
import { TaskName } from './task-name.tsx';

const marks = [1, 3, 5, 7, 9].map((value) => ({ value, label: String(value) }));

/** Moves a task up or down in the order in which work is handed out: 1 comes first. */
export function PriorityDialog({ task, onClose }: { task: TaskRow; onClose: () => void }) {
  const { t } = useTranslation('work');
  const { t: frame } = useTranslation('frame');
  const [priority, setPriority] = useState(task.priority);
  const [reason, setReason] = useState('');
  const changing = useAction(() => prioritiseTask(task.taskId, priority, reason.trim()), {
    said: () => t('prioritiseSaid', { priority }),
    onDone: onClose,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    changing.mutate(undefined);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('prioritiseTitle')}
      centered
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <Text>
            <TaskName task={task} />
          </Text>
          <Text size="sm" c="dimmed">
            {t('prioritiseHint')}
          </Text>
          <Slider
            thumbLabel={t('column.priority')}
            min={1}
            max={9}
            marks={marks}
            value={priority}
            onChange={setPriority}
            mb="lg"
          />
          <TextInput
            label={frame('reason')}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {frame('cancel')}
            </Button>
            <Button type="submit" disabled={priority === task.priority} loading={changing.isPending}>
              {t('prioritiseConfirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
