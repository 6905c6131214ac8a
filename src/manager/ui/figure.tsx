import { Text, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { toneClass } from './tone.ts';

/** A figure and what is still on its way to it: `142 +9 unsent`. */
export function Figure({ value, unsent = 0 }: { value: number; unsent?: number }) {
  const { t, i18n } = useTranslation('frame');
  const shown = new Intl.NumberFormat(i18n.language).format(value);
  if (unsent === 0) return <span>{shown}</span>;
  return (
    <Tooltip label={t('freshness.meaning')} multiline maw={300}>
      <span className={toneClass('warning')}>
        {shown}{' '}
        <Text span size="xs" fw={600} c="var(--tone-ink)">
          {t('freshness.plus', { unsent })}
        </Text>
      </span>
    </Tooltip>
  );
}
