import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { printedGtin } from '../../../../shared/domain/gs1/gtin.ts';
import { nameOf } from '../../../../shared/domain/inbound/goods.ts';
import type { Goods, InboundState } from '../../../../shared/domain/inbound/inbound-state.ts';
import { classNames } from '../../../ui/class-names.ts';
import { QuantityButton } from '../../quantity-button.tsx';
import styles from './goods-view.module.css';
import type { InboundStepProps } from './inbound-step-props.ts';
import { useGoodsFacts } from './use-goods-facts.ts';

type GoodsViewProps = Pick<InboundStepProps, 'send'> & {
  state: InboundState;
  goods: Goods;
  /** That it is too much is said above already. */
  isOverSaid?: boolean;
  /** What else can be done with them, beside the quantity. */
  children?: ReactNode;
};

/** The product in hand: what it is, how many, what its label said, and what does not fit. Low, for small screens. */
export function GoodsView({ state, goods, send, isOverSaid = false, children }: GoodsViewProps) {
  const { t } = useTranslation('inbound');
  const { product } = goods;
  const facts = useGoodsFacts(state, goods, isOverSaid);
  const name = nameOf(goods);
  const code = printedGtin(goods.code);
  return (
    <article className={styles.goods}>
      <h2 className={styles.name}>{name}</h2>
      {!product && code !== name && <p className={styles.code}>{code}</p>}
      <div className={styles.row}>
        <QuantityButton
          quantity={goods.quantity}
          product={product ?? { barcodes: [] }}
          label={(amount) => t('goods.change', { amount })}
          onPress={() => send({ type: 'quantity.asked' })}
        />
        {children}
      </div>
      <dl className={styles.facts}>
        {facts.map(({ label, value, tone }) => (
          <div key={label} className={classNames(styles.fact, tone === 'warning' && styles.warning)}>
            <dt className={styles.label}>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
