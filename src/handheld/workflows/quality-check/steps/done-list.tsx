import { useTranslation } from 'react-i18next';
import type { CheckState } from '../../../../shared/domain/quality/check/check-state.ts';
import { Card } from '../../../ui/card.tsx';

/** What became of the goods of a unit. */
export function DoneList({ state }: { state: CheckState }) {
  const { t } = useTranslation('quality-check');
  const goods = state.unit?.goods.filter(({ decided }) => decided.length > 0) ?? [];
  return goods.map(({ goodsId, product, decided }) => (
    <Card
      key={goodsId}
      tone="done"
      title={product.name}
      detail={decided
        .map(({ disposition, quantity }) => `${quantity} × ${t(`outcome.${disposition}`)}`)
        .join(' · ')}
    />
  ));
}
