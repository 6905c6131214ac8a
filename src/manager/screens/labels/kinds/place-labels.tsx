import { MultiSelect, Select, SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { locationTypes } from '../../../../shared/domain/location.ts';
import { labelLimit, type LabelPlaces } from '../../../../shared/protocol/board/labels.ts';
import { labelChoicesQuery, labelPlacesQuery } from '../../../app/api/label-queries.ts';
import { filterValues, useUrlFilter } from '../../../ui/use-url-filter.ts';
import { type ArrowChoice, arrowChoices, placeLabel } from '../content/place-label.ts';
import { LabelDesk } from '../label-desk.tsx';
import { type LabelSource, sourceOf } from '../label-source.ts';
import { SettledInput } from '../settled-input.tsx';

/** Labels of shelves and stations, by zone, aisle, type or addresses. */
export function PlaceLabels() {
  const { t } = useTranslation('labels');
  const [zone] = useUrlFilter('zone');
  const [aisle] = useUrlFilter('aisle');
  const [type] = useUrlFilter('type');
  const [from] = useUrlFilter('from');
  const [to] = useUrlFilter('to');
  const [arrowText] = useUrlFilter('arrow');
  const arrow = arrowChoices.find((one) => one === arrowText) ?? 'none';
  const query = useQuery(labelPlacesQuery({ zone, aisle, type, from, to }));
  const { data, error, isLoading, refetch } = query;
  const source = useMemo(
    () =>
      sourceOf(
        { data, error, isLoading, refetch },
        (found) =>
          labelsOf(found, arrow, {
            word: t('place.check'),
            none: { title: t('place.noneTitle'), hint: t('place.noneHint') },
            note: t('place.tooMany', { count: found.found, shown: labelLimit }),
          }),
        { title: t('place.chooseTitle'), hint: t('place.chooseHint') },
      ),
    [data, error, isLoading, refetch, arrow, t],
  );
  return (
    <LabelDesk kind="place" source={source}>
      <PlaceForm arrow={arrow} />
    </LabelDesk>
  );
}

function labelsOf(
  { places, found }: LabelPlaces,
  arrow: ArrowChoice,
  words: { word: string; none: { title: string; hint: string }; note: string },
): LabelSource {
  if (places.length === 0) return { state: 'empty', ...words.none };
  return {
    state: 'there',
    build: (shape) => places.map((place) => placeLabel(place, { shape, arrow, word: words.word })),
    ...(found > places.length ? { note: words.note } : {}),
  };
}

function PlaceForm({ arrow }: { arrow: ArrowChoice }) {
  const { t } = useTranslation(['labels', 'words']);
  const { data: choices } = useQuery(labelChoicesQuery);
  const [typeText, setType] = useUrlFilter('type');
  const [, setArrow] = useUrlFilter('arrow');
  return (
    <Stack gap="sm">
      <SimpleGrid cols={2} spacing="sm">
        <UrlSelect name="zone" label={t('place.zone')} data={choices?.zones ?? []} />
        <UrlSelect name="aisle" label={t('place.aisle')} data={choices?.aisles ?? []} />
      </SimpleGrid>
      <MultiSelect
        label={t('place.type')}
        data={locationTypes.map((value) => ({ value, label: t(`words:locationType.${value}`) }))}
        value={filterValues(typeText, locationTypes)}
        onChange={(types) => setType(types.join(','))}
        clearable
      />
      <SimpleGrid cols={2} spacing="sm">
        <SettledInput name="from" label={t('place.from')} placeholder="A-01-01-1" />
        <SettledInput name="to" label={t('place.to')} placeholder="A-12-04-3" />
      </SimpleGrid>
      <Select
        label={t('place.arrow')}
        data={arrowChoices.map((value) => ({ value, label: t(`place.arrows.${value}`) }))}
        value={arrow}
        onChange={(chosen) => setArrow(chosen === null || chosen === 'none' ? '' : chosen)}
        allowDeselect={false}
      />
    </Stack>
  );
}

function UrlSelect({ name, label, data }: { name: string; label: string; data: readonly string[] }) {
  const [value, set] = useUrlFilter(name);
  return (
    <Select
      label={label}
      data={[...data]}
      value={value === '' ? null : value}
      onChange={(chosen) => set(chosen ?? '')}
      searchable
      clearable
    />
  );
}
