import { useTranslation } from 'react-i18next';
import type { HeldGoods } from '../../../../shared/domain/quality/check/check-state.ts';
import type { Disposition } from '../../../../shared/domain/quality/check-record.ts';

/** What deciding so is called: goods in quarantine are released, or stay there. */
export function useDispositionName(): (
  disposition: Disposition,
  goods: Pick<HeldGoods, 'condition'>,
) => string {
  const { t } = useTranslation('quality-check');
  return (disposition, { condition }) => {
    if (condition !== 'quarantine') return t(`disposition.${disposition}`);
    if (disposition === 'accept') return t('disposition.release');
    return disposition === 'quarantine' ? t('disposition.stayQuarantined') : t(`disposition.${disposition}`);
  };
}
