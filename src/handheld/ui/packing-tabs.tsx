import { classNames } from './class-names.ts';
import styles from './packing-tabs.module.css';
import type { Packing, QuantityEntry } from './quantity-entry.ts';

export type PackingTabsProps = {
  packings: readonly Packing[];
  entry: QuantityEntry;
  onChoose: (position: number) => void;
};

/** How many of each packing; the chosen one takes the digits. */
export function PackingTabs({ packings, entry, onChoose }: PackingTabsProps) {
  return (
    <div className={styles.tabs}>
      {packings.map(({ quantity, label }, position) => (
        <button
          key={`${quantity} ${label}`}
          type="button"
          aria-pressed={position === entry.active}
          className={classNames(styles.tab, position === entry.active && styles.active)}
          onClick={() => onChoose(position)}
        >
          <strong className={styles.count}>{entry.counts[position]}</strong>
          <span className={styles.label}>{quantity > 1 ? `${label} × ${quantity}` : label}</span>
        </button>
      ))}
    </div>
  );
}
