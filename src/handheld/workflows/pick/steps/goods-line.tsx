import { takeQuantity } from '../../../../shared/domain/pick/line-work.ts';
import { remainingOf } from '../../../../shared/domain/pick/run-line.ts';
import type { GoodsProps } from './goods-card.tsx';
import styles from './goods-line.module.css';
import { QuantityButton } from './quantity-button.tsx';

/** The goods of the current line in brief, where something else is the point of the screen. */
export function GoodsLine({ send, on }: GoodsProps) {
  const { work, line } = on;
  return (
    <div className={styles.goods}>
      <p className={styles.name}>{line.product.name}</p>
      <QuantityButton
        quantity={takeQuantity(work, line)}
        of={remainingOf(line)}
        product={line.product}
        onPress={() => send({ type: 'quantity.asked' })}
      />
    </div>
  );
}
