import { useTranslation } from 'react-i18next';
import type { ReturnGoods } from '../../../../shared/domain/returning/return-state.ts';
import { classNames } from '../../../ui/class-names.ts';
import { QuantityButton } from '../../quantity-button.tsx';
import { useGoodsWords } from '../../use-goods-words.ts';
import { wrongOf } from '../../wrong-of.ts';
import styles from './goods-line.module.css';
import type { PutBackStepProps } from './step-props.ts';

/**
 * The goods that go back: what they are, how many, what must stand on them. On a low display how many gives way to
 * what was wrong.
 */
export function GoodsLine({
  goods,
  run,
  send,
}: { goods: ReturnGoods } & Pick<PutBackStepProps, 'run' | 'send'>) {
  const { t } = useTranslation('put-back');
  const { t: shared } = useTranslation('words');
  const words = useGoodsWords();
  const { product, lot, expiry, quantity, condition } = goods;
  const isMarked = (product.tracking.lot || product.tracking.expiry) && (lot !== null || expiry !== null);
  return (
    <div className={styles.goods}>
      <p className={styles.name}>{product.name}</p>
      {isMarked && <p className={styles.marking}>{words.marking(lot, expiry)}</p>}
      {condition !== 'available' && <p className={styles.damaged}>{shared(`condition.${condition}`)}</p>}
      {quantity !== null && (
        <div className={classNames(styles.quantity, wrongOf(run.message) && styles.high)}>
          <QuantityButton
            quantity={quantity}
            product={product}
            label={(amount) => t('changeQuantity', { quantity: amount })}
            onPress={() => send({ type: 'quantity.asked' })}
          />
        </div>
      )}
    </div>
  );
}
