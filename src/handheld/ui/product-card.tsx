import Flame from 'lucide-react/icons/flame';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { type Fact, Facts } from './facts.tsx';
import styles from './product-card.module.css';

export type ProductCardProps = {
  name: string;
  /** SKU or code, below the name. */
  code?: string;
  imageUrl?: string | null;
  hazardClass?: string | null;
  facts?: readonly Fact[];
  tone?: 'plain' | 'done';
  /** What is to be done with it: mostly a quantity. */
  children?: ReactNode;
};

/** The thing in hand: name, picture, what must be minded. */
export function ProductCard(props: ProductCardProps) {
  const { name, code, imageUrl, hazardClass, facts = [], tone = 'plain', children } = props;
  const { t } = useTranslation('ui');
  return (
    <article className={classNames(styles.card, tone === 'done' && styles.done)}>
      <div className={styles.head}>
        {imageUrl && <img className={styles.image} src={imageUrl} alt="" />}
        <div className={styles.words}>
          <h2 className={styles.name}>{name}</h2>
          {code && <p className={styles.code}>{code}</p>}
        </div>
      </div>
      {hazardClass && (
        <p className={styles.hazard}>
          <Flame aria-hidden size={22} />
          {t('hazard', { class: hazardClass })}
        </p>
      )}
      {children}
      {facts.length > 0 && (
        <div className={styles.facts}>
          <Facts items={facts} />
        </div>
      )}
    </article>
  );
}
