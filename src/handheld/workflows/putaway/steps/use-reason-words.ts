import { useTranslation } from 'react-i18next';
import type { Reason } from '../../../../shared/domain/moving/reason.ts';
import type { TemperatureZone } from '../../../../shared/domain/product.ts';
import type { ProposalReason } from '../../../../shared/domain/putaway/merits.ts';

/** Why a place is proposed, in the language of the screen: `Same product here`, `Fits: 40 of 60 l`. */
export function useReasonWords(): (reason: Reason) => string {
  const { t } = useTranslation('putaway');
  const { t: shared } = useTranslation('words');
  return ({ key, values }) => {
    if (key !== 'zone') return t(`reason.${key as Exclude<ProposalReason, 'zone'>}`, values);
    return t('reason.zone', { temperature: shared(`temperature.${values.temperature as TemperatureZone}`) });
  };
}
