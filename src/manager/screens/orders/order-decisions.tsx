import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DecisionView } from '../../../shared/protocol/board/decision.ts';
import { Quiet } from '../../ui/quiet.tsx';
import { Moment } from '../../ui/time-text.tsx';

/** Who decided what about the order, and why; the latest first. */
export function OrderDecisions({ decisions }: { decisions: readonly DecisionView[] }) {
  const { t } = useTranslation('orders');
  const { t: words } = useTranslation('words');
  if (decisions.length === 0) return null;
  return (
    <Stack gap={6}>
      <Title order={3} fz={18}>
        {t('decisions')}
      </Title>
      {decisions.map(({ decisionId, kind, subject, by, at, reason }) => (
        <Text key={decisionId} size="sm">
          <Moment at={at} withSeconds /> {words(`decision.${kind}`, { line: subject.split('/').at(-1) })}{' '}
          <Quiet>{by === 'api' ? words('otherSystem') : by}</Quiet>
          {reason && words('quoted', { text: reason })}
        </Text>
      ))}
    </Stack>
  );
}
