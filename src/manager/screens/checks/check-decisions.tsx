import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { ArrowRight, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CheckDecision } from '../../../shared/protocol/board/checks.ts';
import { DispositionBadge } from '../../ui/inbound-badges.tsx';
import { PlaceText } from '../../ui/place-text.tsx';
import { ToneBadge } from '../../ui/tone-badge.tsx';

/** What became of the goods, part by part. */
export function CheckDecisions({ decisions }: { decisions: readonly CheckDecision[] }) {
  const { t } = useTranslation('checks');
  return (
    <Stack gap={6}>
      <Title order={3} fz={18}>
        {t('decisions')}
      </Title>
      {decisions.map((decision) => (
        <Decision key={decision.mid} decision={decision} />
      ))}
    </Stack>
  );
}

function Decision({ decision }: { decision: CheckDecision }) {
  const { t } = useTranslation('checks');
  const { mid, disposition, quantity, lot, from, to, approvedBy, reason, undone } = decision;
  return (
    <Group gap={8} fz={14.5} opacity={undone ? 0.6 : 1}>
      {disposition && <DispositionBadge disposition={disposition} />}
      <strong>{t('pieces', { count: quantity })}</strong>
      {lot && <span>{t('lot', { lot })}</span>}
      {from && to && from !== to && (
        <span>
          <PlaceText place={from} /> <ArrowRight size={13} aria-hidden style={{ verticalAlign: 'middle' }} />{' '}
          <PlaceText place={to} />
        </span>
      )}
      {undone && (
        <ToneBadge tone="cancelled" icon={Undo2}>
          {t('undone')}
        </ToneBadge>
      )}
      <Text span inherit c="dimmed">
        {[approvedBy && t('approvedBy', { name: approvedBy.name }), reason].filter(Boolean).join(' · ')}
      </Text>
      <Anchor component={Link} href={`/movements/${mid}`} inherit ml="auto">
        {t('movement')}
      </Anchor>
    </Group>
  );
}
