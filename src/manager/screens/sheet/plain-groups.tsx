import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Sheet, SheetPlace } from '../../../shared/protocol/board/sheet.ts';
import { plainCodes } from '../../ui/barcode/barcode-shape.ts';
import { CodeCard } from './code-card.tsx';
import { matches } from './matches.ts';
import { PlaceCard } from './place-card.tsx';
import { SheetGroup } from './sheet-group.tsx';
import styles from './sheet.module.css';

type Part = { sheet: Sheet; typed: string };

export function BadgesGroup({ sheet, typed }: Part) {
  const { t } = useTranslation('sheet');
  const badges = sheet.badges.filter(({ badge, name }) => matches(typed, badge, name));
  if (badges.length === 0) return null;
  return (
    <SheetGroup name="badges" hint={sheet.isDemo ? t('hints.badges') : undefined}>
      <div className={styles.cards}>
        {badges.map(({ badge, name, pin, isManager }) => (
          <CodeCard key={badge} codes={plainCodes(badge)} text={badge}>
            <span>{name}</span>
            {pin !== null && <span>{t('pin', { pin })}</span>}
            {isManager && <Badge variant="light">{t('manager')}</Badge>}
          </CodeCard>
        ))}
      </div>
    </SheetGroup>
  );
}

export function TotesGroup({ sheet, typed }: Part) {
  const { t } = useTranslation('sheet');
  const totes = sheet.totes.filter((lpn) => matches(typed, lpn));
  if (totes.length === 0) return null;
  return (
    <SheetGroup name="totes" hint={t('hints.totes')}>
      <div className={styles.cards}>
        {totes.map((lpn) => (
          <CodeCard key={lpn} codes={plainCodes(lpn)} text={lpn} />
        ))}
      </div>
    </SheetGroup>
  );
}

export function CommandsGroup({ sheet, typed }: Part) {
  const { t } = useTranslation('sheet');
  const commands = sheet.commands.filter(({ command, code }) =>
    matches(typed, code, t(`commands.${command}`)),
  );
  if (commands.length === 0) return null;
  return (
    <SheetGroup name="commands" hint={t('hints.commands')}>
      <div className={styles.cards}>
        {commands.map(({ command, code }) => (
          <CodeCard key={code} codes={plainCodes(code)} text={code}>
            <span>{t(`commands.${command}`)}</span>
          </CodeCard>
        ))}
      </div>
    </SheetGroup>
  );
}

export function DropsGroup({ sheet, typed }: Part) {
  const { t } = useTranslation('sheet');
  const places = sheet.dropPlaces.filter(({ locationId }) => matches(typed, locationId));
  if (places.length === 0) return null;
  return (
    <SheetGroup name="drops" hint={t('hints.drops')}>
      <PlaceCards places={places} />
    </SheetGroup>
  );
}

export const PlaceCards = ({ places }: { places: readonly SheetPlace[] }) => (
  <div className={styles.cards}>
    {places.map((place) => (
      <PlaceCard key={place.locationId} place={place} />
    ))}
  </div>
);
