import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Sheet } from '../../../shared/protocol/board/sheet.ts';
import type { SheetWork } from '../../../shared/protocol/board/sheet-work.ts';
import { plainCodes } from '../../ui/barcode/barcode-shape.ts';
import { CodeCard } from './code-card.tsx';
import { PlaceCard } from './place-card.tsx';
import { SheetGroup } from './sheet-group.tsx';
import { SheetPart } from './sheet-part.tsx';
import { isUnitMatch, UnitCodes } from './unit-codes.tsx';

/** Units that wait for a check, quarantine places, and the badges of those who can agree. */
export function QualityCheckGroup({
  work,
  badges,
  typed,
}: {
  work: SheetWork;
  badges: Sheet['badges'];
  typed: string;
}) {
  const { t } = useTranslation('sheet');
  const checks = work.checks.filter((unit) => isUnitMatch(unit, typed));
  if (typed !== '' && checks.length === 0) return null;
  return (
    <SheetGroup name="quality-check" hint={t('hints.qualityCheck')}>
      {checks.length === 0 && <Text c="var(--ink-soft)">{t('work.noChecks')}</Text>}
      {checks.map((unit) => (
        <UnitCodes key={unit.taskId} unit={unit} />
      ))}
      {work.quarantine.length > 0 && (
        <SheetPart title={t('check.quarantine')} hint={t('check.quarantineHint')}>
          {work.quarantine.map((place) => (
            <PlaceCard key={place.locationId} place={place} />
          ))}
        </SheetPart>
      )}
      <SheetPart title={t('check.second')} hint={t('check.secondHint')}>
        {badges.map(({ badge, name }) => (
          <CodeCard key={badge} codes={plainCodes(badge)} text={badge}>
            <span>{name}</span>
          </CodeCard>
        ))}
      </SheetPart>
    </SheetGroup>
  );
}
