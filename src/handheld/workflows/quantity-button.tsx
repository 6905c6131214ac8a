import Pencil from 'lucide-react/icons/pencil';
import type { ProductCard } from '../../shared/domain/product.ts';
import styles from './quantity-button.module.css';
import { useGoodsWords } from './use-goods-words.ts';

export type QuantityProps = {
  /** Base units. */
  quantity: number;
  product: Pick<ProductCard, 'barcodes'>;
  /** Stands below instead of the total in pieces. */
  note?: string;
};

/** How many there are. Pressing it says that it is another number. */
export function QuantityButton({
  label,
  onPress,
  ...quantity
}: QuantityProps & {
  /** What pressing does, for those who hear the screen; gets the quantity in words. */
  label: (amount: string) => string;
  onPress: () => void;
}) {
  const words = useGoodsWords();
  return (
    <button
      type="button"
      className={styles.button}
      onClick={onPress}
      aria-label={label(words.amount(quantity.quantity, quantity.product))}
    >
      <Quantity {...quantity} />
      <Pencil aria-hidden size={26} strokeWidth={2.4} />
    </button>
  );
}

/** A quantity in packings: one number is read from afar, several fit into one line. */
export function Quantity({ quantity, product, note }: QuantityProps) {
  const words = useGoodsWords();
  const amount = words.amount(quantity, product);
  const below = note ?? words.total(quantity, product);
  return (
    <span className={styles.quantity}>
      <strong className={amount.includes('+') ? styles.several : styles.one}>{amount}</strong>
      {below && <span className={styles.total}>{below}</span>}
    </span>
  );
}
