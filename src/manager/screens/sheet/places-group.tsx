import { Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sheetPlacesQuery } from '../../app/api/sheet-queries.ts';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import { PlaceCards } from './plain-groups.tsx';
import { SheetGroup } from './sheet-group.tsx';

/** All places of one zone, as they are printed for its shelves. */
export function PlacesGroup({ zones, typed }: { zones: readonly string[]; typed: string }) {
  const { t } = useTranslation('sheet');
  const [zone, setZone] = useUrlFilter('zone');
  const { data } = useQuery(sheetPlacesQuery(zone, typed));
  const choice = (
    <Select
      aria-label={t('zone')}
      placeholder={t('chooseZone')}
      data={[...zones]}
      value={zone === '' ? null : zone}
      onChange={(chosen) => setZone(chosen ?? '')}
      clearable
      w={190}
    />
  );
  return (
    <SheetGroup name="places" hint={t('hints.places')} aside={choice}>
      {zone !== '' && data && (
        <>
          {data.places.length === 0 && <Text c="var(--ink-soft)">{t('noPlaces', { text: typed })}</Text>}
          <PlaceCards places={data.places} />
          {data.hasMore && <Text c="var(--ink-soft)">{t('moreHidden')}</Text>}
        </>
      )}
    </SheetGroup>
  );
}
