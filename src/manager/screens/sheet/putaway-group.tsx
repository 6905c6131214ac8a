import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SheetUnit } from '../../../shared/protocol/board/sheet-work.ts';
import { PlaceCard } from './place-card.tsx';
import { SheetGroup } from './sheet-group.tsx';
import { isUnitMatch, UnitCodes } from './unit-codes.tsx';

/** What is to be put away, with the pick faces that are likely to be proposed. */
export function PutawayGroup({ putaways, typed }: { putaways: readonly SheetUnit[]; typed: string }) {
  const { t } = useTranslation('sheet');
  const shown = putaways.filter((unit) => isUnitMatch(unit, typed));
  if (typed !== '' && shown.length === 0) return null;
  return (
    <SheetGroup name="putaway" hint={t('hints.putaway')}>
      {shown.length === 0 && <Text c="var(--ink-soft)">{t('work.noPutaways')}</Text>}
      {shown.map((unit) => (
        <UnitCodes key={unit.taskId} unit={unit}>
          {unit.homes.map((place) => (
            <PlaceCard key={place.locationId} place={place}>
              <span>{t('work.home')}</span>
            </PlaceCard>
          ))}
        </UnitCodes>
      ))}
    </SheetGroup>
  );
}
