import styles from './goods-line.module.css';
import { type GoodsProps, TakeQuantity } from './take-quantity.tsx';

/** The goods of the current line in brief, where something else is the point of the screen. */
export function GoodsLine({ send, on }: GoodsProps) {
  return (
    <div className={styles.goods}>
      <p className={styles.name}>{on.line.product.name}</p>
      <TakeQuantity send={send} on={on} />
    </div>
  );
}
