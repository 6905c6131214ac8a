import { Group, Text, Tooltip } from '@mantine/core';
import { Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Freshness } from '../../shared/protocol/board/freshness.ts';
import { momentInWords } from './time-words.ts';
import { toneClass } from './tone.ts';
import { useNow } from './use-now.ts';

/** How far the figures of a page may be behind the floor. */
export function FreshnessNote({ freshness }: { freshness: Freshness | undefined }) {
  const { t, i18n } = useTranslation('frame');
  const now = useNow();
  if (!freshness) return null;
  const { asOf, unsent, devices } = freshness;
  return (
    <Tooltip label={unsent > 0 ? t('freshness.meaning') : t('freshness.complete')} multiline maw={320}>
      <Group gap={6} fz="sm" wrap="nowrap" className={toneClass(unsent > 0 ? 'warning' : 'quiet')}>
        <Text span inherit c="dimmed">
          {t('freshness.asOf', { time: momentInWords(Date.parse(asOf), now, i18n.language, true) })}
        </Text>
        <Smartphone size={15} color="var(--tone)" aria-hidden />
        <Text span inherit c="var(--tone-ink)">
          {unsent > 0
            ? `${t('freshness.unsent', { count: unsent })} ${t('freshness.onDevices', { count: devices })}`
            : t('freshness.complete')}
        </Text>
      </Group>
    </Tooltip>
  );
}
