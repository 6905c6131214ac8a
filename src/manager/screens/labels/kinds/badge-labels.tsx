import { MultiSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { labelChoicesQuery } from '../../../app/api/label-queries.ts';
import { filterValues, useUrlFilter } from '../../../ui/use-url-filter.ts';
import { badgeLabel } from '../content/badge-label.ts';
import { LabelDesk } from '../label-desk.tsx';
import { sourceOf } from '../label-source.ts';

/** Badges of people, of all of them or of some. The PIN is on none. */
export function BadgeLabels() {
  const { t } = useTranslation('labels');
  const [chosenText, choose] = useUrlFilter('badges');
  const { data, error, isLoading, refetch } = useQuery(labelChoicesQuery);
  const badges = useMemo(() => data?.badges ?? [], [data]);
  const chosen = useMemo(
    () =>
      filterValues(
        chosenText,
        badges.map(({ badge }) => badge),
      ),
    [chosenText, badges],
  );
  const source = useMemo(
    () =>
      sourceOf(
        { data, error, isLoading, refetch },
        ({ siteName, badges: all }) => ({
          state: 'there',
          build: (shape) =>
            all
              .filter(({ badge }) => chosen.length === 0 || chosen.includes(badge))
              .map((one) => badgeLabel(one, { shape, site: siteName, manager: t('badge.manager') })),
        }),
        { title: t('badge.nobodyTitle'), hint: t('badge.nobodyHint') },
      ),
    [data, error, isLoading, refetch, chosen, t],
  );
  return (
    <LabelDesk kind="badge" source={source}>
      <Stack gap="sm">
        <MultiSelect
          label={t('badge.people')}
          placeholder={chosen.length === 0 ? t('badge.all') : undefined}
          data={badges.map(({ badge, name }) => ({ value: badge, label: `${name} (${badge})` }))}
          value={chosen}
          onChange={(now) => choose(now.join(','))}
          searchable
          clearable
        />
        <Text size="sm" c="var(--ink-soft)">
          {t('badge.hint')}
        </Text>
      </Stack>
    </LabelDesk>
  );
}
