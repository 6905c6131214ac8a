import { useTranslation } from 'react-i18next';
import { lineOf } from '../../../../shared/domain/inbound/expected-lines.ts';
import { productIdOf, serialsMissing } from '../../../../shared/domain/inbound/goods.ts';
import type { Goods, InboundState } from '../../../../shared/domain/inbound/inbound-state.ts';
import type { Fact } from '../../../ui/facts.tsx';
import { useInboundWords } from './use-inbound-words.ts';

/** What is said and known of the goods in hand; what is against the order stands out. */
export function useGoodsFacts(state: InboundState, goods: Goods, isOverSaid: boolean): Fact[] {
  const { t } = useTranslation('inbound');
  const words = useInboundWords();
  const { lot, expiry, damage, disposition, product, serials } = goods;
  const facts: Fact[] = [];
  if (damage) {
    const value = `${damage.quantity} · ${t(`damage.${damage.reason}`)}`;
    facts.push({ label: t('goods.damaged'), value, tone: 'warning' });
  }
  const expected = isOverSaid ? null : expectedFact(state, goods);
  if (expected)
    facts.push({ label: t('goods.expected'), value: t('goods.ofExpected', expected), tone: expected.tone });
  if (lot !== null) facts.push({ label: t('goods.lot'), value: lot });
  if (expiry !== null) facts.push({ label: t('goods.expiry'), value: words.day(expiry) });
  if (serials.length > 0 && serialsMissing(goods) === 0)
    facts.push({ label: t('goods.serials'), value: String(serials.length) });
  if (disposition !== null) facts.push({ label: t('goods.becomes'), value: t(`disposition.${disposition}`) });
  else if (product?.inspects) facts.push({ label: t('goods.check'), value: t('goods.willBeChecked') });
  return facts;
}

/** How the line stands with what is in hand; null where it is not expected at all. */
function expectedFact({ receipt, received }: InboundState, goods: Goods) {
  if (!receipt || receipt.lines.length === 0) return null;
  const line = lineOf(productIdOf(goods), receipt.lines, received);
  if (!line.isExpected) return null;
  const total = line.total + goods.quantity;
  const tone: 'plain' | 'warning' = total > line.expected ? 'warning' : 'plain';
  return { total, expected: line.expected, tone };
}
