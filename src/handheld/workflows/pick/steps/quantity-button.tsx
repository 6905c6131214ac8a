import Pencil from 'lucide-react/icons/pencil';
import { useTranslation } from 'react-i18next';
import type { ProductCard } from '../../../../shared/domain/product.ts';
import styles from './quantity-button.module.css';
import { usePickWords } from './use-pick-words.ts';

export type QuantityProps = {
  /** Base units. */
  quantity: number;
  /** What the line wants in all, where less is taken now. */
  of: number;
  product: ProductCard;
};

/** How many to take. Pressing it says that there are fewer. */
export function QuantityButton({ onPress, ...quantity }: QuantityProps & { onPress: () => void }) {
  const { t } = useTranslation('pick');
  const words = usePickWords();
  const said = words.parts(quantity.quantity, quantity.product).join(' + ');
  return (
    <button
      type="button"
      className={styles.button}
      onClick={onPress}
      aria-label={t('goods.change', { quantity: said })}
    >
      <Quantity {...quantity} />
      <Pencil aria-hidden size={26} strokeWidth={2.4} />
    </button>
  );
}

/** A quantity in packings: one number is read from afar, several fit into one line. */
export function Quantity({ quantity, of, product }: QuantityProps) {
  const { t } = useTranslation('pick');
  const words = usePickWords();
  const parts = words.parts(quantity, product);
  const total =
    quantity < of ? t('goods.rest', { count: quantity, total: of }) : words.total(quantity, product);
  return (
    <span className={styles.quantity}>
      <strong className={parts.length > 1 ? styles.several : styles.one}>{parts.join(' + ')}</strong>
      {total && <span className={styles.total}>{total}</span>}
    </span>
  );
}
