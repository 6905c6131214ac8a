import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ContainerDetail } from '../../../shared/protocol/board/containers.ts';
import { SeverityBadge, TaskStatusBadge } from '../../ui/status-badges.tsx';

/** What waits to be done with it, and what waits for a decision. */
export function LpnWork({ container: { tasks, questions } }: { container: ContainerDetail }) {
  const { t } = useTranslation('words');
  if (tasks.length + questions.length === 0) return null;
  return (
    <Stack gap={6} fz={14.5}>
      {tasks.map(({ taskId, kind, status, user, device }) => (
        <Group key={taskId} gap={8}>
          <TaskStatusBadge status={status} />
          <Anchor component={Link} href={`/work?q=${taskId}`} inherit>
            {t(`taskKind.${kind}`)}
          </Anchor>
          <Text span inherit c="dimmed">
            {[user?.name, device?.name].filter(Boolean).join(' · ')}
          </Text>
        </Group>
      ))}
      {questions.map(({ discrepancyId, kind, severity }) => (
        <Group key={discrepancyId} gap={8}>
          <SeverityBadge severity={severity} />
          <Anchor component={Link} href={`/discrepancies/${discrepancyId}`} inherit>
            {t(`kind.${kind}`)}
          </Anchor>
        </Group>
      ))}
    </Stack>
  );
}
