import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DecisionView } from '../../shared/protocol/board/decision.ts';
import { Quiet } from './quiet.tsx';
import { Moment } from './time-text.tsx';

/** Who decided what about a thing, and why; the latest first. */
export function DecisionLines({ title, decisions }: { title: string; decisions: readonly DecisionView[] }) {
  const { t } = useTranslation('words');
  if (decisions.length === 0) return null;
  return (
    <Stack gap={6}>
      <Title order={3} fz={18}>
        {title}
      </Title>
      {decisions.map(({ decisionId, kind, subject, by, at, reason }) => (
        <Text key={decisionId} size="sm">
          <Moment at={at} withSeconds /> {t(`decision.${kind}`, { line: subject.split('/').at(-1) })}{' '}
          <Quiet>{by === 'api' ? t('otherSystem') : by}</Quiet>
          {reason && t('quoted', { text: reason })}
        </Text>
      ))}
    </Stack>
  );
}
