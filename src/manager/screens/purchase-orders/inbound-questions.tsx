import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { InboundQuestion } from '../../../shared/protocol/board/arrivals.ts';
import { SeverityBadge } from '../../ui/status-badges.tsx';

/** Where what came and what was expected disagree, those that wait for a decision first. */
export function InboundQuestions({ questions }: { questions: readonly InboundQuestion[] }) {
  const { t } = useTranslation('purchase-orders');
  const { t: words } = useTranslation('words');
  if (questions.length === 0) return null;
  return (
    <Stack gap={6}>
      <Title order={3} fz={18}>
        {t('questions')}
      </Title>
      {questions.map(({ discrepancyId, kind, severity, status, productId, expected, actual }) => (
        <Group key={discrepancyId} gap={8} fz={14.5}>
          <SeverityBadge severity={severity} />
          <span>{words(`kind.${kind}`)}</span>
          <Text span inherit c="dimmed">
            {[productId, difference(expected, actual)].filter(Boolean).join(' · ')}
          </Text>
          <Anchor component={Link} href={`/discrepancies/${discrepancyId}`} inherit ml="auto">
            {status === 'open' ? t('decide') : t('decided')}
          </Anchor>
        </Group>
      ))}
    </Stack>
  );
}

const difference = (expected: string | null, actual: string | null): string | null =>
  expected === null && actual === null ? null : `${expected ?? '–'} → ${actual ?? '–'}`;
