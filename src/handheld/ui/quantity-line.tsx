import { Fragment } from 'react';
import { classNames } from './class-names.ts';
import styles from './quantity-line.module.css';

export type QuantityLineProps = {
  /** Each with its packing in words: `2 cases`, `3 each`. */
  parts: readonly string[];
  /** The same in base units, where there is more than one part. */
  total?: string;
  size?: 'huge' | 'large';
};

/** How many to take, in packings. */
export function QuantityLine({ parts, total, size = 'huge' }: QuantityLineProps) {
  return (
    <p className={styles.line}>
      <strong className={classNames(styles.parts, styles[size])}>
        {parts.map((part, position) => (
          <Fragment key={part}>
            {position > 0 && <span className={styles.plus}> + </span>}
            <span className={styles.part}>{part}</span>
          </Fragment>
        ))}
      </strong>
      {total && <span className={styles.total}>{total}</span>}
    </p>
  );
}
