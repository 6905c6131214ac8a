import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceRow } from '../../../shared/protocol/board/devices.ts';
import type { TaskRow } from '../../../shared/protocol/board/tasks.ts';
import { devicesQuery } from '../../app/api/device-queries.ts';
import { reassignTask } from '../../app/api/work-queries.ts';
import { useAction } from '../../ui/use-action.ts';
import { TaskName } from './task-name.tsx';

/** Gives a task to another device, where it lies ready. */
export function ReassignDialog({ task, onClose }: { task: TaskRow; onClose: () => void }) {
  const { t } = useTranslation('work');
  const { t: frame } = useTranslation('frame');
  const { data } = useQuery(devicesQuery);
  const [deviceId, setDeviceId] = useState<string | null>(null);
  const takers = takersOf(data?.items ?? [], task);
  const giving = useAction((to: string) => reassignTask(task.taskId, to), {
    said: (_, to) => t('reassignSaid', { device: takers.find((taker) => taker.deviceId === to)?.name }),
    onDone: onClose,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('reassignTitle')}
      centered
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Stack>
        <Text>
          <TaskName task={task} />
        </Text>
        <Select
          label={t('device')}
          description={t('reassignHint')}
          data={takers.map(({ deviceId: value, name, contact }) => ({
            value,
            label: [name, contact?.user?.name].filter(Boolean).join(' · '),
          }))}
          value={deviceId}
          onChange={setDeviceId}
          searchable
          data-autofocus
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {frame('cancel')}
          </Button>
          <Button
            disabled={!deviceId}
            loading={giving.isPending}
            onClick={() => deviceId && giving.mutate(deviceId)}
          >
            {t('reassignConfirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Devices in use but for the one that has it, those heard of last first. */
const takersOf = (devices: readonly DeviceRow[], task: TaskRow): DeviceRow[] =>
  devices
    .filter(({ status, deviceId }) => status === 'active' && deviceId !== task.device?.deviceId)
    .toSorted((a, b) => (b.contact?.lastContact ?? '').localeCompare(a.contact?.lastContact ?? ''));
