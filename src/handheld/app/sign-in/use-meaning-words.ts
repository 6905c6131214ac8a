import { useTranslation } from 'react-i18next';
import type { ScanReading } from '../../../shared/domain/scan-reading.ts';

/** What a scan is by its code alone, in words: `Product 4006381333931`. Before anybody is signed in nothing is looked up. */
export function useMeaningWords(): (reading: ScanReading, raw: string) => string {
  const { t } = useTranslation('scanning');
  return ({ kind }, raw) => t(`meaning.${kind === 'doubtful' ? 'product' : kind}`, { name: raw });
}
