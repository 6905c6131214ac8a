import { Anchor, Group, Text } from '@mantine/core';
import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { DeviceRow } from '../../../shared/protocol/board/devices.ts';
import { ToneBadge } from '../../ui/tone-badge.tsx';

/** The tasks on a device, and what it does not know yet. */
export function DeviceWork({ device: { name, tasks, unseen } }: { device: DeviceRow }) {
  const { t } = useTranslation('devices');
  return (
    <Group gap={8} wrap="nowrap">
      {tasks.length === 0 ? (
        <Text span inherit c="dimmed">
          {t('nothingOnIt')}
        </Text>
      ) : (
        <Anchor component={Link} href={`/work?q=${encodeURIComponent(name)}`} inherit>
          {t('tasks', { count: tasks.length })}
        </Anchor>
      )}
      {unseen > 0 && (
        <ToneBadge tone="cancelled" icon={EyeOff}>
          {t('unseen', { count: unseen })}
        </ToneBadge>
      )}
    </Group>
  );
}
