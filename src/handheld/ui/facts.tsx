import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './facts.module.css';

export type Fact = { label: string; value: ReactNode; tone?: 'plain' | 'demanded' | 'warning' };

/** A few named figures: lot, expiry, quantity. */
export function Facts({ items }: { items: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {items.map(({ label, value, tone = 'plain' }) => (
        <div key={label} className={classNames(styles.fact, styles[tone])}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
