import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetPlace } from '../../../shared/protocol/board/sheet.ts';
import { plainCodes } from '../../ui/barcode/barcode-shape.ts';
import { CodeCard } from './code-card.tsx';

/** A place as it is printed on its shelf, with the digits that may be typed instead of a scan. */
export function PlaceCard({ place, children }: { place: SheetPlace; children?: ReactNode }) {
  const { t } = useTranslation(['sheet', 'words']);
  return (
    <CodeCard codes={plainCodes(place.locationId)} text={place.locationId}>
      {children ?? <span>{t(`words:locationType.${place.type}`)}</span>}
      <span>{t('checkDigits', { digits: place.checkDigits })}</span>
    </CodeCard>
  );
}
