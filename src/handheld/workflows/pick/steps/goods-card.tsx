import { takeQuantity } from '../../../../shared/domain/pick/line-work.ts';
import { remainingOf } from '../../../../shared/domain/pick/run-line.ts';
import { ProductCard } from '../../../ui/product-card.tsx';
import type { CurrentLine } from './current-line.ts';
import { QuantityButton } from './quantity-button.tsx';
import type { StepProps } from './step-props.ts';
import { useLotFacts } from './use-lot-facts.ts';

export type GoodsProps = Pick<StepProps, 'send'> & { on: Pick<CurrentLine, 'work' | 'line'> };

/** What to take of the current line: product, quantity, and what must stand on it. */
export function GoodsCard({ send, on }: GoodsProps) {
  const { work, line } = on;
  const { product } = line;
  return (
    <ProductCard
      name={product.name}
      imageUrl={product.imageUrl}
      hazardClass={product.hazardClass}
      facts={useLotFacts(line)}
    >
      <QuantityButton
        quantity={takeQuantity(work, line)}
        of={remainingOf(line)}
        product={product}
        onPress={() => send({ type: 'quantity.asked' })}
      />
    </ProductCard>
  );
}
