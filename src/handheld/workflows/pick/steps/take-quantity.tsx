import { useTranslation } from 'react-i18next';
import { takeQuantity } from '../../../../shared/domain/pick/line-work.ts';
import { remainingOf } from '../../../../shared/domain/pick/run-line.ts';
import { QuantityButton } from '../../quantity-button.tsx';
import type { CurrentLine } from './current-line.ts';
import type { StepProps } from './step-props.ts';

export type GoodsProps = Pick<StepProps, 'send'> & { on: Pick<CurrentLine, 'work' | 'line'> };

/** How many to take of the current line, and of how many in all. Pressing it says that there are fewer. */
export function TakeQuantity({ send, on: { work, line } }: GoodsProps) {
  const { t } = useTranslation('pick');
  const quantity = takeQuantity(work, line);
  const total = remainingOf(line);
  return (
    <QuantityButton
      quantity={quantity}
      product={line.product}
      {...(quantity < total ? { note: t('goods.rest', { count: quantity, total }) } : {})}
      label={(amount) => t('goods.change', { quantity: amount })}
      onPress={() => send({ type: 'quantity.asked' })}
    />
  );
}
