import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitWords } from './content/unit-label.ts';

/** The words on labels of plates and units, in the language of the board. */
export function useUnitWords(): UnitWords {
  const { t } = useTranslation('labels');
  return useMemo(
    () => ({
      tote: t('plate.kinds.tote'),
      container: t('plate.kinds.container'),
      from: (site) => t('unit.from', { site }),
      mixed: (count) => t('unit.mixed', { count }),
      pieces: (count) => t('unit.pieces', { count }),
      lot: (lot) => t('goods.lot', { lot }),
      expiry: (date) => t('goods.expiry', { date }),
    }),
    [t],
  );
}
