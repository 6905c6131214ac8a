import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Barcode } from '../../../shared/domain/product.ts';

/** How a packing is called: `Case of 12`; a single piece by its name alone. */
export function useLevelWord(): (barcode: Barcode) => string {
  const { t } = useTranslation('labels');
  return useCallback(
    ({ level, quantity }) => {
      const word = t(`product.level.${level}`);
      return quantity === 1 ? word : t('product.levelOf', { level: word, quantity });
    },
    [t],
  );
}
