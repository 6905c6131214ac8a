import { useTranslation } from 'react-i18next';
import type { Goods } from '../../shared/domain/moving/goods.ts';
import { DotList } from '../ui/dot-list.tsx';
import styles from './carried-goods-line.module.css';
import { Quantity, QuantityButton } from './quantity-button.tsx';
import { useGoodsWords } from './use-goods-words.ts';

export type CarriedGoodsLineProps = {
  goods: Goods;
  /** Base units that are carried now. */
  quantity: number;
  /** Says that it is another number; left out where that is not the question. */
  onQuantity?: () => void;
};

/** Goods on their way: what they are, what must stand on them, how many. */
export function CarriedGoodsLine({ goods, quantity, onQuantity }: CarriedGoodsLineProps) {
  const { t } = useTranslation('move');
  const { t: shared } = useTranslation('words');
  const words = useGoodsWords();
  const { product, lot, expiry, condition } = goods;
  const isMarked = lot !== null || expiry !== null;
  const isPart = quantity > 0 && quantity < goods.quantity;
  return (
    <div className={styles.goods}>
      <p className={styles.name}>{product.name}</p>
      {(isMarked || isPart) && (
        <div className={styles.marking}>
          <DotList
            items={[
              isPart && t('goods.part', { count: quantity, total: goods.quantity }),
              isMarked && words.marking(lot, expiry),
            ]}
          />
        </div>
      )}
      {condition !== 'available' && <p className={styles.condition}>{shared(`condition.${condition}`)}</p>}
      {onQuantity ? (
        <QuantityButton
          quantity={quantity}
          product={product}
          label={(amount) => t('goods.change', { quantity: amount })}
          onPress={onQuantity}
        />
      ) : (
        <Quantity quantity={quantity} product={product} />
      )}
    </div>
  );
}
