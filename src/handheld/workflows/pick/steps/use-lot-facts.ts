import { useTranslation } from 'react-i18next';
import type { RunLine } from '../../../../shared/domain/pick/run-line.ts';
import type { Fact } from '../../../ui/facts.tsx';
import { useGoodsWords } from '../../use-goods-words.ts';

/** Lot, date and serial that the goods should have, as far as the product is told apart by them. */
export function useLotFacts({ product: { tracking }, lot, expiry, serial, lotDemanded }: RunLine): Fact[] {
  const { t } = useTranslation('pick');
  const words = useGoodsWords();
  const facts: Fact[] = [];
  if (tracking.lot && lot !== null) {
    const label = lotDemanded ? t('goods.lotDemanded') : t('goods.lot');
    facts.push({ label, value: lot, tone: lotDemanded ? 'demanded' : 'plain' });
  }
  if (tracking.expiry && expiry !== null) facts.push({ label: t('goods.expiry'), value: words.day(expiry) });
  if (tracking.serial && serial !== null) facts.push({ label: t('goods.serial'), value: serial });
  return facts;
}
