import { useTranslation } from 'react-i18next';
import { useHandheld, useObservable } from '../core/handheld-context.ts';
import { useFormat } from '../words/use-format.ts';

/** How old the figures on this screen are, in words: nobody shall take yesterday's stock for today's. */
export function useAge(): string {
  const { t } = useTranslation('lookup');
  const { pulledAt } = useObservable(useHandheld().sync.status);
  const format = useFormat();
  return pulledAt === null ? t('noAge') : t('age', { time: format.time(pulledAt) });
}
