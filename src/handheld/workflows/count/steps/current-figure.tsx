import { useTranslation } from 'react-i18next';
import type { Figure } from '../../../../shared/domain/counting/count-state.ts';
import { QuantityButton } from '../../quantity-button.tsx';
import { useGoodsWords } from '../../use-goods-words.ts';
import styles from './figure.module.css';
import type { CountStepProps } from './step-props.ts';

const single = { barcodes: [] };

/** The goods that were scanned last, and how many of them were counted. Pressing the number keys it in. */
export function CurrentFigure({ figure, send }: { figure: Figure } & Pick<CountStepProps, 'send'>) {
  const { t } = useTranslation('count');
  const words = useGoodsWords();
  const { product, name, lot, expiry, quantity } = figure;
  const isMarked = product !== null && (product.tracking.lot || product.tracking.expiry);
  return (
    <div className={styles.figure}>
      <p className={styles.name}>{name}</p>
      {isMarked && (
        <p className={styles.marking}>
          {lot === null && expiry === null ? t('noLot') : words.marking(lot, expiry)}
        </p>
      )}
      <QuantityButton
        quantity={quantity}
        product={product ?? single}
        label={(amount) => t('changeQuantity', { quantity: amount })}
        onPress={() => send({ type: 'quantity.asked' })}
      />
    </div>
  );
}
