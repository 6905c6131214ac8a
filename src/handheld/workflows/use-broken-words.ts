import { useTranslation } from 'react-i18next';
import type { LocationType } from '../../shared/domain/location.ts';
import type { PlaceRule } from '../../shared/domain/moving/place-rules.ts';
import type { Reason } from '../../shared/domain/moving/reason.ts';
import type { TemperatureZone } from '../../shared/domain/product.ts';

/** Rules beyond those of a place itself: the device does not know the place, or the container. */
export type BrokenRule = PlaceRule | 'unknown' | 'unknown_unit';

/** What speaks against a place, in the language of the screen: `Full: 61 of 60 l`. */
export function useBrokenWords(): (reason: Reason) => string {
  const { t } = useTranslation('move');
  const { t: shared } = useTranslation('words');
  const temperature = (zone: unknown) => shared(`temperature.${zone as TemperatureZone}`);
  return ({ key, values }) => {
    switch (key as BrokenRule) {
      case 'temperature':
        return t('broken.temperature', {
          place: temperature(values.place),
          product: temperature(values.product),
        });
      case 'type':
        return t('broken.type', { type: shared(`locationType.${values.type as LocationType}`) });
      case 'blocked':
      case 'hazard':
      case 'other_home':
      case 'volume':
      case 'weight':
      case 'unknown':
      case 'unknown_unit':
        return t(`broken.${key as Exclude<BrokenRule, 'type' | 'temperature'>}`, values);
    }
  };
}
